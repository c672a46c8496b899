package dev.kubeproxydoctor.text;

/**
 * Texts that are compared without regard to case and kind of quote: folded, {@code Can`t} is {@code
 * can't}. {@link Chars#fold} says what is the same.
 */
final class Folded {
    /** So much of a literal must be left of it where the text is cut. */
    private static final int LEFT = 12;

    private Folded() {}

    static String of(String literal) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < literal.length(); i++) {
            folded.append(Chars.fold(literal.charAt(i)));
        }
        return folded.toString();
    }

    /** The first place of {@code folded} that lies in {@code text[from, limit)}, or -1. */
    static int indexOf(String text, String folded, int from, int limit) {
        char first = folded.charAt(0);
        for (int i = from; i + folded.length() <= limit; i++) {
            if (Chars.fold(text.charAt(i)) == first && startsWith(text, folded, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether {@code folded} stands at {@code at}; no place outside of the text has it. */
    static boolean startsWith(String text, String folded, int at) {
        if (at < 0 || at + folded.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < folded.length(); i++) {
            if (Chars.fold(text.charAt(at + i)) != folded.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where the beginning of {@code literal} stands at the end of the text, cut within a word or
     * behind it, or -1: any other word may follow a blank.
     */
    static int cutAt(String text, String literal, int from) {
        int most = Math.min(literal.length() - 1, text.length() - from);
        for (int length = most;
                length >= Math.max(LEFT, literal.length() - Template.GONE);
                length--) {
            if (literal.charAt(length - 1) != ' '
                    && startsWith(text, literal.substring(0, length), text.length() - length)) {
                return text.length() - length;
            }
        }
        return -1;
    }
}
