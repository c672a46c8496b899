package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.redact.see.Base64;
import dev.kubeproxydoctor.text.Chars;

/** What a value looks like by itself. */
final class Appearance {
    private Appearance() {}

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
            // An object's name, a version, an address; of those with dashes a UUID may be a key.
            return digits > length / 3
                    && lower > 0
                    && length - digits - lower < (length == 36 ? 5 : 3)
                    && length >= 24;
        }
        if (digits > 0) {
            return lower + upper > 0 || others > 0;
        }
        return (upper > 1 && lower > 1 && others + joints > 0)
                || (upper > 2 && lower > 2 && length >= 16);
    }

    /**
     * Whether letters alone make two words or more: {@code EndpointSliceConfig}, {@code
     * kube-proxy}, {@code ServiceCIDRConfig}. A token is not made of words: it turns to capitals
     * more often.
     */
    static boolean isWords(String text, int start, int end) {
        int length = end - start;
        int words = 1;
        int capitals = 0;
        char before = 'A';
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            boolean small = c >= 'a' && c <= 'z';
            if (!capital && !small && c != '-') {
                return false;
            }
            words += c == '-' || (capital && before >= 'a') ? 1 : 0;
            capitals += capital ? 1 : 0;
            before = c;
        }
        return words > 1
                && words * 7 <= length * 2
                && capitals * 5 <= length * 2
                && length <= LONGEST_WORDS;
    }

    /** Whether a value is long and random, as keys are: no name of an object, no number. */
    static boolean isLong(String text, int start, int end) {
        int length = end - start;
        boolean plain = Chars.skipAlphanumerics(text, start) >= end;
        return length >= 20 && (Randoms.isMixed(text, start, end) || (plain && length >= 32));
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
