package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;

/** Questions about single words of rows. */
final class Words {
    private Words() {}

    /** {@code 262144}. */
    static boolean isNumber(String word) {
        return !word.isEmpty() && Chars.skipDigits(word, 0) == word.length();
    }

    /** {@code 6.1.0-56-cloud-amd64}: begins with a digit, holds a dot and no blank. */
    static boolean isRelease(String word) {
        return !word.isEmpty()
                && Chars.isDigit(word.charAt(0))
                && word.indexOf('.') > 0
                && word.indexOf(' ') < 0;
    }
}
