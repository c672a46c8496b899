package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.redact.see.Base64;
import dev.kubeproxydoctor.redact.see.Placeholders;
import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/** What a value looks like by itself. */
final class Appearance {
    private Appearance() {}

    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORDS = 40;

    private static final List<String> WORDS =
            Chars.words(
                    """
                    null nil none true false yes no on off y n m ~ [] {} required optional default \
                    enabled disabled empty unset missing invalid expired undefined unknown denied \
                    allowed ok failed string bytes opaque data+omitted omitted hidden masked removed \
                    authentication redacted undef rejected changed not changeme change-me change_me \
                    changeit replaceme replace-me replace_me placeholder dummy todo tbd fixme \
                    yourpassword your-password your_password""");

    /**
     * Whether {@code text[start, end)} is no value but a stand-in for one: {@code <nil>}, {@code
     * $(NAME)}, stars, {@code REDACTED}.
     */
    static boolean isPlaceholder(String text, int start, int end) {
        if (start >= end || end - start > 200) {
            return start >= end;
        }
        String lower = Chars.lower(text.substring(start, end));
        int length = lower.length();
        char first = lower.charAt(0);
        boolean wrapped =
                (first == '<' && (lower.indexOf('>') > 0))
                        || lower.startsWith("${")
                        || lower.startsWith("$(")
                        || lower.startsWith("{{")
                        || lower.startsWith("%(")
                        || (first == '%' && lower.charAt(length - 1) == '%')
                        || (first == '$' && isVariable(text, start + 1, end))
                        || isSwitch(lower, "true")
                        || isSwitch(lower, "false")
                        || lower.startsWith("[redacted")
                        || lower.startsWith("(redacted")
                        || lower.startsWith("[hidden")
                        || lower.startsWith("(hidden")
                        || lower.startsWith("[masked")
                        || Placeholders.isOne(lower)
                        || isCount(lower)
                        || isExpression(lower);
        return wrapped
                || isOneOf(lower, "*")
                || isOneOf(lower, "x")
                || isOneOf(lower, "\u2022")
                || isOneOf(lower, ".")
                || lower.startsWith("***")
                || isOneOf(lower, "-")
                || WORDS.contains(trimmed(lower));
    }

    /** {@code 24 bytes}, as {@code kubectl describe secret} has it. */
    private static boolean isCount(String lower) {
        int digits = Chars.skipDigits(lower, 0);
        return digits > 0 && lower.startsWith(" byte", digits);
    }

    /** PowerShell's {@code (Get-Credential)}: a verb, a dash, a noun. */
    private static boolean isExpression(String lower) {
        int verb = lower.startsWith("(") ? Chars.skipAlphanumerics(lower, 1) : 0;
        return verb > 1 && lower.startsWith("-", verb);
    }

    /** {@code true}, {@code true|false}, {@code false,X=true}: as feature gates are written. */
    private static boolean isSwitch(String lower, String word) {
        return lower.startsWith(word)
                && (lower.length() == word.length()
                        || (!Chars.isAlphanumeric(lower.charAt(word.length()))
                                && lower.indexOf(word.equals("true") ? "false" : "true") > 0)
                        || ",;".indexOf(lower.charAt(word.length())) >= 0);
    }

    private static String trimmed(String lower) {
        int end = lower.length();
        while (end > 0 && ".,;:!)]".indexOf(lower.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == 0 ? lower : lower.substring(0, end);
    }

    private static boolean isOneOf(String value, String c) {
        for (int i = 0; i < value.length(); i++) {
            if (c.indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariable(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '_' && (c < 'A' || c > 'Z') && !Chars.isDigit(c)) {
                return false;
            }
        }
        return start < end && !Chars.isDigit(text.charAt(start));
    }

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
