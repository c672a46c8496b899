package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.text.Chars;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a shell script writes into a file: {@code cat <<EOF > kube-proxy.yaml}. */
final class Heredoc {
    /** So many names of heredocs are told apart. */
    private static final int NAMES = 40;

    private final String text;

    /** Where the heredoc of a name ends that was looked for last; -1 where none does. */
    private final Map<String, Integer> ends = new LinkedHashMap<>();

    private Heredoc(String text) {
        this.text = text;
    }

    /** The first heredoc of a script that holds a KubeProxyConfiguration. */
    static Optional<Inner> in(String text) {
        return new Heredoc(text).first();
    }

    private Optional<Inner> first() {
        int kind = text.indexOf(Resemblance.KIND);
        int mark = kind < 0 ? -1 : text.indexOf("<<");
        int lineEnd = -1;
        while (mark >= 0 && kind >= 0) {
            int name = mark + 2;
            while (name < text.length() && "-'\"\\ ".indexOf(text.charAt(name)) >= 0) {
                name++;
            }
            int nameEnd = Chars.skipWord(text, name);
            lineEnd = mark > lineEnd ? Chars.lineEnd(text, mark) : lineEnd;
            int start = Math.min(text.length(), lineEnd + 1);
            kind = kind < start ? text.indexOf(Resemblance.KIND, start) : kind;
            int end = nameEnd == name ? -1 : end(text.substring(name, nameEnd), start);
            if (end > start && kind >= 0 && kind + Resemblance.KIND.length() <= end) {
                return Optional.of(Inner.part(text, start, end + 1));
            }
            mark = text.indexOf("<<", mark + 2);
        }
        return Optional.empty();
    }

    /**
     * Where the first line after {@code start} begins that ends the heredoc of that name, less one;
     * -1 where none does. Each name is looked for once as far as the text goes, and no more names
     * than a script has.
     */
    private int end(String name, int start) {
        int known = ends.getOrDefault(name, 0);
        if (known < start && known >= 0) {
            boolean many = ends.size() >= NAMES && !ends.containsKey(name);
            known = many ? -1 : text.indexOf("\n" + name, start);
            if (!many) {
                ends.put(name, known);
            }
        }
        return known;
    }
}
