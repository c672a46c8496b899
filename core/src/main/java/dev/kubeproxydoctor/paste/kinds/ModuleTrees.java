package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/** What {@code ls /lib/modules} lists: one kernel release or more on a line. */
public final class ModuleTrees extends Output {
    @Override
    public boolean has(String line, boolean inside, String command) {
        return command.startsWith("ls") && command.contains("/lib/modules") && isTree(line);
    }

    private static boolean isTree(String line) {
        List<String> words = Chars.words(line);
        return !words.isEmpty() && Words.isRelease(words.get(words.size() - 1));
    }

    @Override
    public void read(String row, Properties out) {
        for (String tree : Chars.words(row)) {
            out.add(Property.MODULE_TREE, tree);
        }
    }

    @Override
    public List<Property> states() {
        return List.of(Property.MODULE_TREE);
    }

    @Override
    public String example() {
        return """
                $ ls /lib/modules
                6.1.0-55-cloud-amd64  6.1.0-56-cloud-amd64
                """;
    }
}
