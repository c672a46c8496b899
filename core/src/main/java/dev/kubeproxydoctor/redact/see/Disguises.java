package dev.kubeproxydoctor.redact.see;

import dev.kubeproxydoctor.text.Traced;

/**
 * Takes away what hides a word from a search and not from a reader: colour codes, characters
 * without width, and what {@link Lookalikes} reads as the letter that it looks like.
 *
 * <p>Source: ECMA-48 for escape sequences.
 */
public final class Disguises {
    private Disguises() {}

    /** Words for a password in other scripts; to a search they read {@code password}. */
    private static final String[] WORDS = {
        "\u043f\u0430\u0440\u043e\u043b\u044c",
        "\u5bc6\u7801",
        "\u5bc6\u78bc",
        "\u5bc6\u94a5",
        "\u4ee4\u724c",
        "\u1eadt kh\u1ea9u",
        "\u0e23\u0e2b\u0e31\u0e2a\u0e1c\u0e48\u0e32\u0e19",
        "\u53e3\u4ee4",
        "\u30d1\u30b9\u30ef\u30fc\u30c9",
        "\ube44\ubc00\ubc88\ud638",
        "\uc554\ud638",
        "\u03ba\u03c9\u03b4\u03b9\u03ba\u03cc\u03c2",
        "\u05e1\u05d9\u05e1\u05de\u05d4",
        "\u0643\u0644\u0645\u0629 \u0627\u0644\u0645\u0631\u0648\u0631",
        "\u092a\u093e\u0938\u0935\u0930\u094d\u0921"
    };

    /** What may stand right behind such a word, before the password: {@code is} and particles. */
    private static final String VERBS = "\u662f\u4e3a\u70ba\u306f\u304c\ub294\uc740";

    /** No character of the words is below. */
    private static final char FIRST_OF_WORDS = '\u0390';

    /** The text without disguises; the view itself where there is none. */
    public static Traced off(Traced seen) {
        String text = seen.text();
        int first = plainEnd(text, 0);
        return first == text.length() ? seen : off(seen, first);
    }

    /** The text without disguises, of which {@code first} is where the first one stands. */
    public static Traced off(Traced seen, int first) {
        String text = seen.text();
        Traced.Builder plain = new Traced.Builder(seen);
        plain.copy(0, first);
        for (int at = first; at < text.length(); ) {
            int end = plainEnd(text, at);
            if (end > at) {
                plain.copy(at, end);
                at = end;
                continue;
            }
            char c = text.charAt(at);
            int escape = escapeEnd(text, at);
            if (escape > at) {
                at = escape;
            } else if (c == '\ud835' && at + 1 < text.length()) {
                plain.add(Lookalikes.mathematical(text.charAt(at + 1)), at, at + 2);
                at += 2;
            } else if (c >= FIRST_OF_WORDS && wordEnd(text, at) > at) {
                int word = wordEnd(text, at);
                plain.add("password", at, word);
                at = word;
                if (at < text.length() && VERBS.indexOf(text.charAt(at)) >= 0) {
                    plain.add(':', at, at + 1);
                    at++;
                }
            } else {
                char read = Lookalikes.read(text, at);
                if (read != Lookalikes.NOTHING) {
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

    /** The first place at or after {@code from} that may be disguised, or the length. */
    private static int plainEnd(String text, int from) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c > '~' || (c < ' ' && c != '\n' && c != '\t' && !isLineFeedNext(text, i, c))) {
                return i;
            }
        }
        return length;
    }

    static boolean isLineFeedNext(String text, int at, char c) {
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
}
