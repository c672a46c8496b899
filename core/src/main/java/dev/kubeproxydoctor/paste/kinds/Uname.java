package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/** What {@code uname -a} or {@code uname -r} says of the kernel. */
public final class Uname extends Output {
    private static final List<String> ARCHITECTURES =
            List.of("x86_64", "aarch64", "s390x", "ppc64le", "armv7l");

    @Override
    public boolean has(String line, boolean inside, String command) {
        return (line.startsWith("Linux ") && Chars.words(line).size() > 3)
                || (command.startsWith("uname") && Words.isRelease(line));
    }

    @Override
    public void read(String row, Properties out) {
        List<String> words = Chars.words(row);
        out.add(Property.KERNEL, words.get(words.size() > 2 ? 2 : 0));
        for (String word : words) {
            if (ARCHITECTURES.contains(word)) {
                out.add(Property.ARCHITECTURE, word);
            }
        }
    }

    @Override
    public List<Property> states() {
        return List.of(Property.KERNEL, Property.ARCHITECTURE);
    }

    @Override
    public String example() {
        return "Linux node-1 6.1.0-56-cloud-amd64 #1 SMP Debian 6.1.147-1 x86_64 GNU/Linux\n";
    }
}
