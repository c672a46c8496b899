package dev.kubeproxydoctor.text;

/** Questions about single characters, ASCII only, so that every engine answers them alike. */
public final class Chars {
    private Chars() {}

    /** Whether {@code c} is one of {@code 0-9}. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether {@code c} is an ASCII letter. */
    public static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /**
     * Whether {@code c} may stand in a name: letters, digits, {@code _}, {@code -} and {@code .}.
     */
    public static boolean isWord(char c) {
        return isLetter(c) || isDigit(c) || c == '_' || c == '-' || c == '.';
    }

    /** Whether {@code c} is a blank or a tab. */
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }

    /**
     * Whether {@code c} is as wide as a blank and no blank to any grammar: web pages and word
     * processors put no-break and thin ones in its place.
     */
    public static boolean isWideBlank(char c) {
        return c == '\u00a0'
                || (c >= '\u2000' && c <= '\u200a')
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u3000';
    }

    /** ASCII lower case; any other character comes back as it is. */
    public static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /**
     * The one form under which two characters are the same to a template: letters without case,
     * every kind of quote as an apostrophe (pastes change back-ticks and curl quotes), no-break
     * space as a blank.
     */
    public static char fold(char c) {
        return switch (c) {
            case '`', '"', '\u2018', '\u2019', '\u201c', '\u201d' -> '\'';
            case '\u00a0' -> ' ';
            default -> lower(c);
        };
    }

    /** The ASCII lower-case form of a whole text. */
    public static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(lower(text.charAt(i)));
        }
        return lower.toString();
    }

    /** Whether {@code text} holds nothing but blanks and tabs. */
    public static boolean isBlank(String text) {
        return skipBlanks(text, 0) == text.length();
    }

    /** Where the line of {@code at} starts: after the line feed before it, or 0. */
    public static int lineStart(String text, int at) {
        return at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    }

    /** The first line feed at or after {@code from}, or the length. */
    public static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Where {@code c} stands first in {@code text[from, to)}, or -1. */
    public static int find(String text, char c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    /** As {@link #lineEnd}, but before the carriage return of a line that ends in CRLF. */
    public static int contentEnd(String text, int from) {
        int end = lineEnd(text, from);
        return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** The first offset at or after {@code from} that holds no blank, or the length. */
    public static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /**
     * Where the run of digits that starts at {@code from} ends; {@code from} itself when there is
     * none.
     */
    public static int skipDigits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The number that the digits of {@code text[from, to)} make: at most nine of them. */
    public static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** The number that {@code text[from, to)} writes with digits of {@code radix}, or -1. */
    public static int number(String text, int from, int to, int radix) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int digit = isAlphanumeric(c) ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        return number;
    }

    /** Whether {@code c} is an ASCII letter or a digit. */
    public static boolean isAlphanumeric(char c) {
        return isLetter(c) || isDigit(c);
    }

    /** Where the run of letters and digits that starts at {@code from} ends. */
    public static int skipAlphanumerics(String text, int from) {
        int at = from;
        while (at < text.length() && isAlphanumeric(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the word that starts at {@code from} ends; {@code from} itself when there is none. */
    public static int skipWord(String text, int from) {
        int at = from;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The words of a line: {@code "a b"} gives {@code a} and {@code b}. */
    public static java.util.List<String> words(String line) {
        java.util.List<String> words = new java.util.ArrayList<>();
        int at = skipBlanks(line, 0);
        while (at < line.length()) {
            int end = at;
            while (end < line.length() && !isBlank(line.charAt(end))) {
                end++;
            }
            words.add(line.substring(at, end));
            at = skipBlanks(line, end);
        }
        return words;
    }

    /** The lines of a text block, without what ends them: {@code "a b\nc\n"} gives two. */
    public static java.util.List<String> lines(String block) {
        java.util.List<String> lines = new java.util.ArrayList<>();
        for (int at = 0; at < block.length(); at = lineEnd(block, at) + 1) {
            lines.add(block.substring(at, lineEnd(block, at)));
        }
        return lines;
    }

    /** Whether half of a character stands here without the other half. */
    public static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(c)
                        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
