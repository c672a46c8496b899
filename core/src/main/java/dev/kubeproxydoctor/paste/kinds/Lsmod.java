package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/** The table of {@code lsmod}: modules that are loaded. */
public final class Lsmod extends Output {
    @Override
    public boolean has(String line, boolean inside, String command) {
        return isHead(line) || (inside && isRow(line));
    }

    private static boolean isHead(String line) {
        List<String> words = line.startsWith("Module") ? Chars.words(line) : List.of();
        return words.size() == 4 && words.get(1).equals("Size") && words.get(2).equals("Used");
    }

    private static boolean isRow(String line) {
        List<String> words = Chars.words(line);
        return words.size() >= 3 && Words.isNumber(words.get(1)) && Words.isNumber(words.get(2));
    }

    @Override
    public void read(String row, Properties out) {
        String first = Chars.words(row).get(0);
        out.add(Property.MODULE, first.equals("Module") ? "" : first);
    }

    @Override
    public List<Property> states() {
        return List.of(Property.MODULE);
    }

    @Override
    public String example() {
        return """
                Module                  Size  Used by
                xt_conntrack           12288  1
                nf_conntrack          188416  2 xt_conntrack,nf_nat
                """;
    }
}
