package dev.kubeproxydoctor.redact.see;

import dev.kubeproxydoctor.text.Chars;

/**
 * What a character reads as: Cyrillic {@code U+0430} as {@code a}, full-width forms, curled quotes
 * and dashes as their ASCII twins, letters with marks without them.
 *
 * <p>Source: Unicode TR 39.
 */
final class Lookalikes {
    private Lookalikes() {}

    /** What cannot be seen reads as this. */
    static final char NOTHING = '\0';

    /** Latin letters and what is taken for them: Cyrillic, Greek, Armenian and others. */
    private static final String LATIN =
            "aeopcxyijsdhqwlgkmtbnvAEOPCXYIJSHKMTBuraeoivkpuxtABEZHIKMNOPTYX";

    private static final String LOOK_ALIKE =
            "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0458\u0455\u0501\u04bb\u051b\u051d\u04cf\u0261\u043a\u043c\u0442\u0432\u0578\u0475"
                    + "\u0410\u0415\u041e\u0420\u0421\u0425\u0423\u0406\u0408\u0405\u041d\u041a\u041c\u0422\u0412\u057d\u0433"
                    + "\u03b1\u03b5\u03bf\u03b9\u03bd\u03ba\u03c1\u03c5\u03c7\u03c4"
                    + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7";

    /**
     * The letters from U+00C0 to U+017F without their marks; a blank where a letter stays as it is.
     */
    private static final String WITHOUT_MARKS =
            "AAAAAA CEEEEIIII NOOOOO OUUUUY  aaaaaa ceeeeiiii nooooo ouuuuy yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi  JjKk"
                    + " LlLlLl  LlNnNnNn   OoOoOo  RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz ";

    /** How one character reads, or {@link #NOTHING} where it cannot be seen. */
    static char read(String text, int at) {
        char c = text.charAt(at);
        if (c < 127) {
            boolean kept =
                    c >= ' ' || c == '\n' || c == '\t' || Disguises.isLineFeedNext(text, at, c);
            return kept ? c : c == '\r' ? '\n' : NOTHING;
        }
        if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
            return '\n';
        }
        if (isUnseen(c)) {
            return NOTHING;
        }
        if (Chars.isWideBlank(c)) {
            return ' ';
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        if ((c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\ufe63') {
            return '-';
        }
        if ((c >= '\u2018' && c <= '\u201b') || c == '\u2032') {
            return '\'';
        }
        if ((c >= '\u201c' && c <= '\u201f') || c == '\u2033') {
            return '"';
        }
        if (c >= '\u00c0' && c < '\u0180') {
            char letter = WITHOUT_MARKS.charAt(c - '\u00c0');
            return letter == ' ' ? c : letter;
        }
        int known = LOOK_ALIKE.indexOf(c);
        return known < 0 ? c : LATIN.charAt(known);
    }

    private static boolean isUnseen(char c) {
        return c <= '\u009f'
                || c == '\u00ad'
                || (c >= '\u0300' && c <= '\u036f')
                || c == '\u061c'
                || c == '\u180e'
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u206f')
                || (c >= '\ufe00' && c <= '\ufe0f')
                || c == '\ufeff';
    }

    /** The letter or digit of a mathematical alphabet, by the second half of its surrogate pair. */
    static char mathematical(char low) {
        int index = low - 0xdc00;
        if (index >= 0x3ce) {
            return (char) ('0' + (index - 0x3ce) % 10);
        }
        int letter = Math.max(0, index) % 52;
        return (char) (letter < 26 ? 'A' + letter : 'a' + letter - 26);
    }
}
