package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;

/** Questions about single words of rows. */
final class Words {
    private Words() {}

    /** {@code 262144}. */
    static boolean isNumber(String word) {
        return !word.isEmpty() && Chars.skipDigits(word, 0) == word.length();
    }

    /** {@code 0/1}. */
    static boolean isRatio(String word) {
        int slash = Chars.skipDigits(word, 0);
        return slash > 0
                && word.startsWith("/", slash)
                && slash + 1 < word.length()
                && Chars.skipDigits(word, slash + 1) == word.length();
    }

    /** {@code 72h}, {@code 7m11s} or {@code <unknown>}. */
    static boolean isAge(String word) {
        return word.startsWith("<")
                || (Chars.isDigit(word.charAt(0))
                        && "smhdy".indexOf(word.charAt(word.length() - 1)) >= 0
                        && Chars.skipAlphanumerics(word, 0) == word.length());
    }

    /** {@code kube-proxy-x7k2p}: what Kubernetes takes as a name. */
    static boolean isName(String word) {
        return Chars.skipWord(word, 0) == word.length() && Chars.lower(word).equals(word);
    }

    /** {@code 10.0.0.4}, {@code fd00::4}, or {@code <none>} in its place. */
    static boolean isAddress(String word) {
        return word.equals("<none>") || word.indexOf(':') > 0 || isRelease(word);
    }

    /** {@code c8c730707e7b}. */
    static boolean isHexadecimal(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.digit(word.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code 6.1.0-56-cloud-amd64}: begins with a digit, holds a dot and no blank. */
    static boolean isRelease(String word) {
        return !word.isEmpty()
                && Chars.isDigit(word.charAt(0))
                && word.indexOf('.') > 0
                && word.indexOf(' ') < 0;
    }
}
