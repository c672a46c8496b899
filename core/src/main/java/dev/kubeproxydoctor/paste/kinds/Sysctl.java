package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/** Settings as {@code sysctl} prints them: {@code net.netfilter.nf_conntrack_max = 262144}. */
public final class Sysctl extends Output {
    private static final String EQUALS = " = ";

    @Override
    public boolean has(String line, boolean inside, String command) {
        boolean named = line.startsWith("net.") || line.startsWith("kernel.");
        return named && line.startsWith(EQUALS, Chars.skipWord(line, 0));
    }

    @Override
    public void read(String row, Properties out) {
        int end = Chars.skipWord(row, 0);
        String value = row.substring(end + EQUALS.length()).trim();
        out.add(Property.SETTING, row.substring(0, end), value);
    }

    @Override
    public List<Property> states() {
        return List.of(Property.SETTING);
    }

    @Override
    public String example() {
        return "net.netfilter.nf_conntrack_max = 262144\n";
    }
}
