package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.redact.see.Base64;
import dev.kubeproxydoctor.text.Chars;

/** What a value looks like by itself. */
final class Appearance {
    private Appearance() {}

    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORDS = 40;

    /**
     * Whether a value could hardly be a word, the name of an object or a path: eight characters or
     * more of two classes.
     */
    static boolean isStrong(String text, int start, int end) {
        int length = end - start;
        if (length < 8 || isPath(text, start, end)) {
            return false;
        }
        int lower = 0;
        int upper = 0;
        int digits = 0;
        int joints = 0;
        int others = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                lower++;
            } else if (c >= 'A' && c <= 'Z') {
                upper++;
            } else if (Chars.isDigit(c)) {
                digits++;
            } else if (c == '-' || c == '.' || c == '/') {
                joints++;
            } else {
                others++;
            }
        }
        if (joints > 0 && upper == 0 && others == 0) {
            // An object's name, a version, a UUID, an address.
            return digits > length / 3 && lower > 0 && length - digits - lower < 3 && length >= 24;
        }
        if (digits > 0) {
            return lower + upper > 0 || others > 0;
        }
        return (upper > 1 && lower > 1 && others + joints > 0)
                || (upper > 2 && lower > 2 && length >= 16);
    }

    /**
     * Whether letters alone make two words or more: {@code EndpointSliceConfig}, {@code
     * kube-proxy}. A token is not made of words.
     */
    static boolean isWords(String text, int start, int end) {
        int words = 0;
        int letters = SHORTEST_WORD;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            if (capital || c == '-' || i == start) {
                if (letters < SHORTEST_WORD) {
                    return false;
                }
                words++;
                letters = 0;
            }
            if (c != '-' && !Chars.isLetter(c)) {
                return false;
            }
            letters += c == '-' ? 0 : 1;
        }
        return words > 1 && letters >= SHORTEST_WORD && end - start <= LONGEST_WORDS;
    }

    /** {@code /etc/x}, {@code ./x}, {@code file:///x}: where something is. */
    static boolean isPath(String text, int start, int end) {
        if (text.startsWith("./", start)
                || text.startsWith("../", start)
                || text.startsWith("~/", start)
                || text.startsWith("file:", start)
                || text.startsWith("C:\\", start)) {
            return true;
        }
        if (start >= end || text.charAt(start) != '/') {
            return false;
        }
        int at = start + 1;
        while (at < end
                && ((text.charAt(at) >= 'a' && text.charAt(at) <= 'z') || text.charAt(at) == '.')) {
            at++;
        }
        return at < end && at - start > 2 && (text.charAt(at) == '/' || text.charAt(at) == '-');
    }

    /** What kubeseal encrypted, which only the cluster's controller can read: {@code AgBy...}. */
    static boolean isSealed(String text, int start, int end) {
        if (end - start < 100 || !text.startsWith("Ag", start)) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (Base64.digit(text.charAt(i)) < 0 && text.charAt(i) != '=') {
                return false;
            }
        }
        return true;
    }
}
