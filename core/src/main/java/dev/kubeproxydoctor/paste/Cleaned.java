package dev.kubeproxydoctor.paste;

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
                    new Entity("&#34;", "\""),
                    new Entity("&#39;", "'"),
                    new Entity("&lt;", "<"),
                    new Entity("&gt;", ">"),
                    new Entity("&amp;", "&"));

    /** Cleans a line; most lines come back as they are. */
    static Cleaned of(String line) {
        int offset = 0;
        while (line.startsWith("> ", offset)) {
            offset += 2;
        }
        if (offset == 0 && line.startsWith("\ufeff")) {
            offset = 1;
        }
        String text = offset == 0 ? line : line.substring(offset);
        String clean = text.indexOf('\u001b') >= 0 ? withoutColours(text) : text;
        clean = hasInvisible(clean) ? withoutInvisible(clean) : clean;
        if (clean.indexOf('&') >= 0) {
            for (Entity entity : ENTITIES) {
                clean = clean.replace(entity.written(), entity.meant());
            }
        }
        return new Cleaned(clean, offset, clean.length() == text.length());
    }

    /** Without control sequences: ESC, {@code [}, parameters, one final letter (ECMA-48, CSI). */
    private static String withoutColours(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean sequence =
                    text.charAt(i) == '\u001b'
                            && i + 1 < text.length()
                            && text.charAt(i + 1) == '[';
            if (!sequence) {
                plain.append(text.charAt(i));
                continue;
            }
            i += 2;
            while (i < text.length() && (text.charAt(i) < '@' || text.charAt(i) > '~')) {
                i++;
            }
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
