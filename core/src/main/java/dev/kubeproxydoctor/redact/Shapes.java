package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * Secrets that are known by their own shape, wherever they stand. Each method looks at one place
 * that a keyword pointed to.
 */
final class Shapes {
    private Shapes() {}

    /** A run of credentials so long that holds none is read once. */
    private static final int LONG = 512;

    /** The length of a bootstrap token, and one character on either side of it. */
    private static final int BOOTSTRAP = 25;

    /**
     * A JSON web token: three runs of base64url with dots between, of which the first starts with
     * {@code eyJ}; also one that was cut off.
     */
    static void jwt(String text, int at, Found found) {
        if (at > 0 && isBase64Url(text.charAt(at - 1))) {
            return;
        }
        int end = Math.max(at, found.jwtTo);
        while (end < text.length() && (isBase64Url(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        boolean inside = at < found.jwtTo && found.inJwt;
        found.jwtTo = end;
        if (inside) {
            return;
        }
        int dot = Chars.find(text, '.', at, end);
        String head = dot < 0 ? text.substring(at, end) : text.substring(at, dot);
        String decoded = Base64.decodeText(head, 0, head.length());
        boolean token =
                (dot > 0 && (text.startsWith("eyJ", dot + 1) || dot - at >= 16))
                        || decoded == null
                        || isTokenHead(decoded);
        found.inJwt = end - at >= 12 && token;
        if (found.inJwt) {
            found.add(at, end, "jwt");
        }
    }

    /** RFC 7515, section 4.1, and the claims of RFC 7519; Grafana's keys begin with {@code k}. */
    private static boolean isTokenHead(String json) {
        for (String name :
                List.of(
                        "{\"alg\"",
                        "{\"typ\"",
                        "{\"kid\"",
                        "{\"iss\"",
                        "{\"sub\"",
                        "{\"aud\"",
                        "{\"k\"",
                        "{\"enc\"",
                        "{\"jku\"",
                        "{\"cty\"",
                        "{\"payload\"",
                        "{\"u\":",
                        "\"alg\"")) {
            if (json.startsWith(name) || (name.equals("\"alg\"") && json.contains(name))) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code AKIA} or {@code ASIA} and sixteen capitals or digits, also cut off with dots. Upper
     * case only, and no part of a longer name. Where one stands, forty characters on the same line
     * are the secret to it.
     */
    static void awsKeyId(String text, int at, Found found) {
        if (at > 0 && (Chars.isAlphanumeric(text.charAt(at - 1)) || text.charAt(at - 1) == '-')) {
            return;
        }
        int end = at;
        while (end < text.length()
                && ((text.charAt(end) >= 'A' && text.charAt(end) <= 'Z')
                        || Chars.isDigit(text.charAt(end)))) {
            end++;
        }
        boolean alone = end == text.length() || !Chars.isAlphanumeric(text.charAt(end));
        boolean cut =
                end - at >= 8 && (text.startsWith("...", end) || text.startsWith("\u2026", end));
        if (!alone || (end - at != 20 && !cut)) {
            return;
        }
        found.add(at, end, "awskeyid");
        int limit = Math.min(found.lineEnd(at), end + 200);
        for (int i = end; i < limit; i++) {
            int stop = i;
            while (stop < limit
                    && (Chars.isAlphanumeric(text.charAt(stop))
                            || "+/".indexOf(text.charAt(stop)) >= 0)) {
                stop++;
            }
            if (stop - i == 40 && Randoms.isMixed(text, i, stop)) {
                found.add(i, stop, "awssecret");
            }
            i = Math.max(i, stop);
        }
    }

    /**
     * A bootstrap token, six characters, a dot and sixteen; asked for only beside a word that says
     * so.
     */
    static void bootstrapToken(String text, int first, int to, Found found) {
        boolean known = first >= found.bootstrapFrom && first <= found.bootstrapTo;
        int from = known ? Math.max(first, found.bootstrapTo - BOOTSTRAP) : first;
        found.bootstrapFrom = known ? found.bootstrapFrom : first;
        found.bootstrapTo = Math.max(found.bootstrapTo, to);
        for (int dot = Chars.find(text, '.', from, to);
                dot >= 0;
                dot = Chars.find(text, '.', dot + 1, to)) {
            int start = dot;
            while (start > from && dot - start < 7 && isLowerAlphanumeric(text.charAt(start - 1))) {
                start--;
            }
            int end = dot + 1;
            while (end < to && end - dot < 18 && isLowerAlphanumeric(text.charAt(end))) {
                end++;
            }
            boolean alone =
                    (start == 0 || !Chars.isWord(text.charAt(start - 1)))
                            && (end == text.length()
                                    || !Chars.isWord(text.charAt(end))
                                    || text.charAt(end) == '.');
            boolean cut = end - dot > 4 && text.startsWith("...", end);
            if (dot - start == 6 && (end - dot - 1 == 16 || cut) && alone) {
                found.add(start, end, "bootstraptoken");
            }
        }
    }

    /**
     * The credentials of {@code Authorization: Bearer x}, {@code Basic x} and {@code bearer x}.
     * {@code at} is where the word ends.
     */
    static void authorization(String text, int at, Found found) {
        if (at < found.namedTo || at < found.credentialsTo) {
            return;
        }
        int start = at;
        while (start < text.length()
                && (Chars.isBlank(text.charAt(start))
                        || "\"':=\\[|*`".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        if (start == at) {
            return;
        }
        int end = credentialsEnd(text, start);
        String word = Chars.lower(text.substring(start, Math.min(end, start + 16)));
        if (List.of("basic", "negotiate", "digest", "token", "bearer", "apikey", "sso-key", "genie")
                        .contains(word)
                || word.startsWith("genie")) {
            start = Chars.skipBlanks(text, end);
            while (start < text.length() && "\"'\\:=".indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            end = credentialsEnd(text, start);
        }
        boolean credentials =
                end - start >= 6
                        && !word.startsWith("bearer")
                        && hasDigitOrUpper(text, start, end)
                        && Chars.find(text, '=', start, end - 2) < 0;
        if ((credentials || (Values.isStrong(text, start, end) && !text.startsWith("realm", start)))
                && !Values.isPlaceholder(text, start, end)) {
            found.named(start, end, text.startsWith("eyJ", start) ? "jwt" : "credentials", false);
        } else if (end - start > LONG) {
            // None further on in it, but behind its last equals sign.
            int sign = end - 3;
            while (sign > start && text.charAt(sign) != '=') {
                sign--;
            }
            found.credentialsTo = sign > start ? sign : end;
        }
    }

    private static int credentialsEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && (Chars.isWord(text.charAt(end))
                        || "+/=~:%!#$^*@".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean hasDigitOrUpper(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Chars.isDigit(c) || (c >= 'A' && c <= 'Z' && i > start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBase64Url(char c) {
        return Chars.isAlphanumeric(c) || c == '-' || c == '_';
    }

    private static boolean isLowerAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || Chars.isDigit(c);
    }
}
