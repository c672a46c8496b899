package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;
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
        return c < PLAIN.length && PLAIN[c];
    }

    private static final boolean[] PLAIN = new boolean[128];

    static {
        for (char c = ' '; c < PLAIN.length; c++) {
            PLAIN[c] = "&<".indexOf(c) < 0;
        }
    }

    /** The line as its program wrote it; most lines come back as they are. */
    static Traced off(String line) {
        Traced own = withPlainCharacters(Colours.without(Traced.of(line)));
        int start = 0;
        while (own.text().startsWith(">", start)) {
            start += own.text().startsWith("> ", start) ? 2 : 1;
        }
        // A lone ">" ends a value with line ends in klog.
        own = own.from(start == own.length() ? 0 : start);
        if (own.text().indexOf('<') >= 0) {
            for (String tag : TAGS) {
                own = own.replaced(tag, "");
            }
        }
        return Entities.undo(own);
    }

    /**
     * The line without characters that nobody sees, with straight quotes and plain blanks: the
     * log's grammar needs those. A tab that parts words is a blank; one before text is an indent.
     */
    private static Traced withPlainCharacters(Traced line) {
        String text = line.text();
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\t') {
            first++;
        }
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return line;
        }
        Traced.Builder plain = new Traced.Builder(line);
        plain.copy(0, first);
        char before = first == 0 ? ' ' : text.charAt(first - 1);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isCurly(c)) {
                c = c < '\u201c' ? '\'' : '"';
            }
            if (Chars.isWideBlank(c) || (c == '\t' && before > ' ')) {
                plain.add(' ', i, i + 1);
            } else if (!isInvisible(c)) {
                plain.add(c, i, i + 1);
            }
            before = c == '\t' ? before : c;
        }
        return plain.build();
    }

    /**
     * The line with one blank where several part words; those before its words stay, since they are
     * its indent.
     */
    static Traced withSingleBlanks(Traced line) {
        String text = line.text();
        int found = text.indexOf("  ");
        if (found < 0) {
            return line;
        }
        Traced.Builder plain = new Traced.Builder(line);
        int at = 0;
        for (; found >= 0; found = text.indexOf("  ", at)) {
            int end = Chars.skipBlanks(text, found);
            plain.copy(at, found);
            if (found == 0 || text.charAt(found - 1) == '\n') {
                plain.copy(found, end);
            } else {
                plain.add(' ', found, end);
            }
            at = end;
        }
        plain.copy(at, text.length());
        return plain.build();
    }

    private static boolean isCurly(char c) {
        return c >= '\u2018' && c <= '\u201f';
    }

    private static boolean isInvisible(char c) {
        return (c == 0 || c >= '\u00ad') && INVISIBLE.indexOf(c) >= 0;
    }
}
