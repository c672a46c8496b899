package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;

/**
 * Secrets that are known by their own shape, wherever they stand. Each method looks at one place
 * that a keyword pointed to.
 */
final class Shapes {
    private Shapes() {}

    /**
     * A JSON web token: three runs of base64url with dots between, of which the first starts with
     * {@code eyJ}.
     */
    static void jwt(String text, int at, Found found) {
        if (at > 0 && isBase64Url(text.charAt(at - 1))) {
            return;
        }
        int end = at;
        while (end < text.length() && (isBase64Url(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        if (end - at >= 20) {
            found.add(at, end, "jwt");
        }
    }

    /**
     * {@code AKIA} or {@code ASIA} and sixteen capitals or digits. Upper case only, and no part of
     * a longer name.
     */
    static void awsKeyId(String text, int at, Found found) {
        int end = at;
        while (end < text.length()
                && (text.charAt(end) >= 'A' && text.charAt(end) <= 'Z'
                        || Chars.isDigit(text.charAt(end)))) {
            end++;
        }
        boolean alone =
                (at == 0 || !Chars.isWord(text.charAt(at - 1)))
                        && (end == text.length() || !Chars.isWord(text.charAt(end)));
        if (end - at == 20 && alone) {
            found.add(at, end, "awskeyid");
        }
    }

    /**
     * {@code scheme://user:password@host}: the password. {@code at} is where {@code ://} or
     * {@code @tcp(} stands.
     */
    static void userInfo(String text, int at, Found found) {
        if (text.charAt(at) == '@') {
            int start = at;
            while (start > 0
                    && at - start < 256
                    && !Chars.isBlank(text.charAt(start - 1))
                    && "\"'`=<>\n".indexOf(text.charAt(start - 1)) < 0) {
                start--;
            }
            int colon = text.substring(start, at).indexOf(':');
            if (colon >= 0) {
                colon += start;
                found.add(colon + 1, at, "password");
            }
            return;
        }
        int colon = -1;
        int lastAt = -1;
        for (int i = at + 3; i < text.length() && i < at + 2048; i++) {
            char c = text.charAt(i);
            if (c == '@') {
                lastAt = i;
            } else if (c == ':' && colon < 0) {
                colon = i;
            } else if (c <= ' ' || "\"'`<>/?#\\,;".indexOf(c) >= 0) {
                break;
            }
        }
        if (lastAt > colon && colon > 0 && !isPlaceholder(text, colon + 1, lastAt)) {
            found.add(colon + 1, lastAt, "password");
        }
    }

    /**
     * A bootstrap token, six characters, a dot and sixteen; asked for only beside a word that says
     * so.
     */
    static void bootstrapToken(String text, int from, int to, Found found) {
        for (int dot = text.indexOf('.', from);
                dot >= 0 && dot < to;
                dot = text.indexOf('.', dot + 1)) {
            int start = dot;
            while (start > from && isLowerAlphanumeric(text.charAt(start - 1))) {
                start--;
            }
            int end = dot + 1;
            while (end < to && isLowerAlphanumeric(text.charAt(end))) {
                end++;
            }
            boolean alone =
                    (start == 0 || !Chars.isWord(text.charAt(start - 1)))
                            && (end == text.length() || !Chars.isWord(text.charAt(end)));
            if (dot - start == 6 && end - dot - 1 == 16 && alone) {
                found.add(start, end, "bootstraptoken");
            }
        }
    }

    /**
     * The credentials of {@code Authorization: Bearer x}, {@code Basic x} and {@code bearer x}.
     * {@code at} is where the word ends.
     */
    static void authorization(String text, int at, Found found) {
        int start = at;
        while (start < text.length()
                && (Chars.isBlank(text.charAt(start))
                        || "\"':=\\[".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        int end = credentialsEnd(text, start);
        String word = Chars.lower(text.substring(start, Math.min(end, start + 16)));
        if (word.equals("basic")
                || word.equals("negotiate")
                || word.equals("digest")
                || word.equals("token")) {
            start = Chars.skipBlanks(text, end);
            end = credentialsEnd(text, start);
        }
        boolean credentials =
                end - start >= 8
                        && !word.startsWith("bearer")
                        && !word.startsWith("token")
                        && hasDigitOrUpper(text, start, end);
        if (credentials && !isPlaceholder(text, start, end)) {
            found.add(start, end, text.startsWith("eyJ", start) ? "jwt" : "credentials");
        }
    }

    /**
     * Whether {@code text[start, end)} is no value but a stand-in for one: {@code <nil>}, {@code
     * $(NAME)}, stars, {@code REDACTED}.
     */
    static boolean isPlaceholder(String text, int start, int end) {
        if (start >= end) {
            return true;
        }
        String value = text.substring(start, Math.min(end, start + 64));
        String lower = Chars.lower(value);
        char first = value.charAt(0);
        boolean wrapped =
                first == '<' || first == '$' || lower.startsWith("{{") || lower.startsWith("%(");
        boolean named =
                lower.startsWith("redacted")
                        || lower.startsWith("data+omitted")
                        || lower.equals("null")
                        || lower.equals("none");
        boolean plain =
                lower.equals("true")
                        || lower.equals("false")
                        || lower.equals("y")
                        || lower.equals("m")
                        || lower.equals("n")
                        || lower.equals("~")
                        || lower.equals("[]")
                        || lower.equals("{}");
        boolean starred =
                lower.startsWith("***")
                        || lower.startsWith("xxxx")
                        || lower.startsWith("[redacted")
                        || lower.startsWith("[hidden");
        return wrapped || named || plain || starred;
    }

    private static int credentialsEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && (Chars.isWord(text.charAt(end)) || "+/=~:".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean hasDigitOrUpper(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Chars.isDigit(c) || c >= 'A' && c <= 'Z') {
                return true;
            }
        }
        return false;
    }

    private static boolean isBase64Url(char c) {
        return Chars.isLetter(c) || Chars.isDigit(c) || c == '-' || c == '_';
    }

    private static boolean isLowerAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || Chars.isDigit(c);
    }
}
