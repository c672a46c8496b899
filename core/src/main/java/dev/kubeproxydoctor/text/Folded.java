package dev.kubeproxydoctor.text;

/**
 * Texts that are compared without regard to case and kind of quote: folded, {@code Can`t} is {@code
 * can't}. {@link Chars#fold} says what is the same.
 */
final class Folded {
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
}
