package dev.kubeproxydoctor.redact.see;

import dev.kubeproxydoctor.text.Traced;

/**
 * Takes away what hides a word from a search and not from a reader: colour codes, characters
 * without width, look-alikes of other alphabets, full-width forms, curled quotes, dashes.
 *
 * <p>Sources: ECMA-48 for escape sequences, Unicode TR 39 for look-alikes.
 */
public final class Disguises {
    private Disguises() {}

    private static final char NOTHING = '\0';

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

    /** Words for a password in other scripts; to a search they read {@code password}. */
    private static final String[] WORDS = {
        "\u043f\u0430\u0440\u043e\u043b\u044c",
        "\u5bc6\u7801",
        "\u5bc6\u78bc",
        "\u53e3\u4ee4",
        "\u30d1\u30b9\u30ef\u30fc\u30c9",
        "\ube44\ubc00\ubc88\ud638",
        "\uc554\ud638",
        "\u03ba\u03c9\u03b4\u03b9\u03ba\u03cc\u03c2",
        "\u05e1\u05d9\u05e1\u05de\u05d4",
        "\u0643\u0644\u0645\u0629 \u0627\u0644\u0645\u0631\u0648\u0631",
        "\u092a\u093e\u0938\u0935\u0930\u094d\u0921"
    };

    /** No character of the words is below. */
    private static final char FIRST_OF_WORDS = '\u0390';

    /** The text without disguises; the view itself where there is none. */
    public static Traced off(Traced seen) {
        String text = seen.text();
        int first = firstDisguise(text);
        return first == text.length() ? seen : off(seen, first);
    }

    /** The text without disguises, of which {@code first} is where the first one stands. */
    public static Traced off(Traced seen, int first) {
        String text = seen.text();
        Traced.Builder plain = new Traced.Builder(seen);
        plain.copy(0, first);
        int at = first;
        while (at < text.length()) {
            char c = text.charAt(at);
            int escape = escapeEnd(text, at);
            if (escape > at) {
                at = escape;
            } else if (c == '\ud835' && at + 1 < text.length()) {
                plain.add(mathematical(text.charAt(at + 1)), at, at + 2);
                at += 2;
            } else if (c >= FIRST_OF_WORDS && wordEnd(text, at) > at) {
                plain.add("password", at, wordEnd(text, at));
                at = wordEnd(text, at);
            } else {
                char read = read(text, at);
                if (read != NOTHING) {
                    plain.add(read, at, at + 1);
                }
                at++;
            }
        }
        return plain.build();
    }

    /** Where a word for a password in another script ends, or {@code at} where there is none. */
    private static int wordEnd(String text, int at) {
        for (String word : WORDS) {
            int i = 0;
            while (i < word.length()
                    && at + i < text.length()
                    && small(text.charAt(at + i)) == word.charAt(i)) {
                i++;
            }
            if (i == word.length()) {
                return at + i;
            }
        }
        return at;
    }

    /** The small letter for a capital of Greek or Russian. */
    private static char small(char c) {
        boolean capital = (c >= '\u0391' && c <= '\u03a9') || (c >= '\u0410' && c <= '\u042f');
        return capital ? (char) (c + ' ') : c;
    }

    private static int firstDisguise(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > '~' || (c < ' ' && c != '\n' && c != '\t' && !isLineFeedNext(text, i, c))) {
                return i;
            }
        }
        return length;
    }

    private static boolean isLineFeedNext(String text, int at, char c) {
        return c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    /** Where the escape sequence at {@code at} ends, or {@code at} where there is none. */
    private static int escapeEnd(String text, int at) {
        char c = text.charAt(at);
        boolean one = c == '\u009b';
        if (c != '\u001b' && !one) {
            return at;
        }
        int next = one ? at : at + 1;
        if (next >= text.length()) {
            return text.length();
        }
        if (one || text.charAt(next) == '[') {
            int i = next + 1;
            while (i < text.length() && text.charAt(i) >= ' ' && text.charAt(i) < '@') {
                i++;
            }
            return Math.min(text.length(), i + 1);
        }
        if (text.charAt(next) == ']') {
            // Another escape ends a command to the terminal too, as it does there.
            int i = next + 1;
            while (i < text.length() && "\n\u0007\u001b".indexOf(text.charAt(i)) < 0) {
                i++;
            }
            if (text.startsWith("\u0007", i)) {
                return i + 1;
            }
            if (text.startsWith("\u001b\\", i)) {
                return i + 2;
            }
        }
        return next + 1;
    }

    /** How one character reads, or {@link #NOTHING} where it cannot be seen. */
    private static char read(String text, int at) {
        char c = text.charAt(at);
        if (c < 127) {
            boolean kept = c >= ' ' || c == '\n' || c == '\t' || isLineFeedNext(text, at, c);
            return kept ? c : c == '\r' ? '\n' : NOTHING;
        }
        if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
            return '\n';
        }
        if (isUnseen(c)) {
            return NOTHING;
        }
        if (c == '\u00a0'
                || (c >= '\u2000' && c <= '\u200a')
                || "\u202f\u205f\u3000".indexOf(c) >= 0) {
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
    private static char mathematical(char low) {
        int index = low - 0xdc00;
        if (index >= 0x3ce) {
            return (char) ('0' + (index - 0x3ce) % 10);
        }
        int letter = Math.max(0, index) % 52;
        return (char) (letter < 26 ? 'A' + letter : 'a' + letter - 26);
    }
}
