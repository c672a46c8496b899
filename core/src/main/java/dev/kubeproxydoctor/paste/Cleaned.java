package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Colours;
import java.util.List;

/**
 * A line without what terminals, mail and web pages add to it: colours, quote marks, entities,
 * invisible characters.
 *
 * @param text the line as its program wrote it
 * @param offset where it begins in the line of the paste
 * @param exact whether it is that line from {@code offset} on, character by character
 */
record Cleaned(String text, int offset, boolean exact) {
    private static final String INVISIBLE = "\u0000\u200b\u200c\u200d\u2060\ufeff\u00ad";

    private record Entity(String written, String meant) {}

    private static final List<Entity> ENTITIES =
            List.of(
                    new Entity("&quot;", "\""),
                    new Entity("&apos;", "'"),
                    new Entity("&nbsp;", " "),
                    new Entity("&lt;", "<"),
                    new Entity("&gt;", ">"),
                    new Entity("&amp;", "&"));

    private static final List<String> TAGS =
            List.of(
                    "<br>", "<br/>", "<br />", "<pre>", "</pre>", "<code>", "</code>", "<p>",
                    "</p>");

    /**
     * Whether a character stands in a program's plain output; a line with any other has to be
     * cleaned. Line ends are no such character.
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

    /** Cleans a line; most lines come back as they are. */
    static Cleaned of(String line) {
        int offset = line.startsWith("\ufeff") ? 1 : 0;
        while (line.startsWith(">", offset)) {
            offset += line.startsWith("> ", offset) ? 2 : 1;
        }
        if (offset == line.length()) {
            // A lone ">" ends a value with line ends in klog.
            offset = 0;
        }
        String text = offset == 0 ? line : line.substring(offset);
        String clean = Colours.without(text);
        clean = hasInvisible(clean) ? withoutInvisible(clean) : clean;
        clean = hasCurlyQuotes(clean) ? withStraightQuotes(clean) : clean;
        if (clean.indexOf('<') >= 0) {
            for (String tag : TAGS) {
                clean = clean.replace(tag, "");
            }
        }
        if (clean.indexOf('&') >= 0) {
            for (Entity entity : ENTITIES) {
                clean = clean.replace(entity.written(), entity.meant());
            }
            clean = withoutNumbers(clean);
        }
        return new Cleaned(clean, offset, clean.length() == text.length());
    }

    /** HTML's entities by number, decimal and hexadecimal, as the characters they stand for. */
    private static String withoutNumbers(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        for (int mark = text.indexOf("&#"); mark >= 0; mark = text.indexOf("&#", mark + 2)) {
            boolean hexadecimal = text.startsWith("x", mark + 2) || text.startsWith("X", mark + 2);
            int radix = hexadecimal ? 16 : 10;
            int start = mark + (hexadecimal ? 3 : 2);
            int end = start;
            int code = 0;
            while (end < text.length()
                    && end < start + 5
                    && Character.digit(text.charAt(end), radix) >= 0) {
                code = code * radix + Character.digit(text.charAt(end), radix);
                end++;
            }
            if (end > start && end < text.length() && text.charAt(end) == ';' && code < 0x10000) {
                plain.append(text, at, mark).append((char) code);
                at = end + 1;
            }
        }
        return at == 0 ? text : plain.append(text, at, text.length()).toString();
    }

    private static boolean hasCurlyQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u2018' && c <= '\u201f') {
                return true;
            }
        }
        return false;
    }

    /** Word processors curl quotes; the log's grammar needs the straight ones. */
    private static String withStraightQuotes(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean curly = c >= '\u2018' && c <= '\u201f';
            plain.append(curly ? c < '\u201c' ? '\'' : '"' : c);
        }
        return plain.toString();
    }

    private static boolean hasInvisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == 0 || c >= '\u00ad') && INVISIBLE.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String withoutInvisible(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (INVISIBLE.indexOf(text.charAt(i)) < 0) {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
