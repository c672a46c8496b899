package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Colours;
import dev.kubeproxydoctor.text.Entities;
import dev.kubeproxydoctor.text.Traced;
import java.util.List;

/**
 * What terminals, mail and web pages add to a line: colours, quote marks, tags, entities, invisible
 * characters. {@code > <code>a} without it is {@code a}.
 */
final class Markup {
    private static final String INVISIBLE = "\u0000\u200b\u200c\u200d\u2060\ufeff\u00ad";

    private static final List<String> TAGS =
            List.of(
                    "<br>", "<br/>", "<br />", "<pre>", "</pre>", "<code>", "</code>", "<p>",
                    "</p>");

    private Markup() {}

    /**
     * Whether a character stands in a program's plain output; a line with any other may have
     * markup. Line ends are no such character.
     */
    static boolean isPlain(char c) {
        return c < PLAIN.length ? PLAIN[c] : c < '\u00ad';
    }

    private static final boolean[] PLAIN = new boolean[128];

    static {
        for (char c = '\t'; c < PLAIN.length; c++) {
            PLAIN[c] = "\n\r\u001b&<".indexOf(c) < 0;
        }
    }

    /** The line as its program wrote it; most lines come back as they are. */
    static Traced off(String line) {
        int start = line.startsWith("\ufeff") ? 1 : 0;
        while (line.startsWith(">", start)) {
            start += line.startsWith("> ", start) ? 2 : 1;
        }
        // A lone ">" ends a value with line ends in klog.
        Traced own = Traced.of(line).from(start == line.length() ? 0 : start);
        own = withPlainCharacters(Colours.without(own));
        if (own.text().indexOf('<') >= 0) {
            for (String tag : TAGS) {
                own = own.replaced(tag, "");
            }
        }
        return Entities.undo(own);
    }

    /**
     * The line without characters that nobody sees, and with straight quotes: word processors curl
     * them, and the log's grammar needs the straight ones.
     */
    private static Traced withPlainCharacters(Traced line) {
        String text = line.text();
        int first = 0;
        while (first < text.length()
                && !isInvisible(text.charAt(first))
                && !isCurly(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return line;
        }
        Traced.Builder plain = new Traced.Builder(line);
        plain.copy(0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isCurly(c)) {
                plain.add(c < '\u201c' ? '\'' : '"', i, i + 1);
            } else if (!isInvisible(c)) {
                plain.add(c, i, i + 1);
            }
        }
        return plain.build();
    }

    private static boolean isCurly(char c) {
        return c >= '\u2018' && c <= '\u201f';
    }

    private static boolean isInvisible(char c) {
        return (c == 0 || c >= '\u00ad') && INVISIBLE.indexOf(c) >= 0;
    }
}
