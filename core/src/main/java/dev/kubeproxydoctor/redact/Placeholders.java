package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.redact.see.Base64;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;

/** What stands in a text in place of secrets, where it was masked before. */
final class Placeholders {
    private Placeholders() {}

    /** What a placeholder begins with: {@code REDACTED_password_1}. */
    private static final String PREFIX = "REDACTED_";

    /** The same in base64, which stands where base64 has to. */
    private static final String ENCODED = "UkVEQUNURURf";

    /** The parts of a secret that are not placeholders, so that masking twice changes nothing. */
    static List<Span> outside(String text, Span secret) {
        int at = text.startsWith(ENCODED, secret.start()) ? -1 : next(text, secret, secret.start());
        if (at < 0) {
            return isEncoded(text, secret) ? List.of() : List.of(secret);
        }
        List<Span> parts = new ArrayList<>();
        int from = secret.start();
        while (at >= 0) {
            int end = end(text, at);
            if (end > at && from < at) {
                parts.add(new Span(from, at));
            }
            from = end > at ? Math.min(end, secret.end()) : from;
            at = next(text, secret, at + PREFIX.length());
        }
        if (from < secret.end()) {
            parts.add(new Span(from, secret.end()));
        }
        return parts;
    }

    /** Where the next placeholder may begin that the secret holds, or -1. */
    private static int next(String text, Span secret, int from) {
        int at = Chars.find(text, PREFIX.charAt(0), from, secret.end());
        while (at >= 0 && !text.startsWith(PREFIX, at)) {
            at = Chars.find(text, PREFIX.charAt(0), at + 1, secret.end());
        }
        return at;
    }

    /** Where the placeholder at {@code at} ends; {@code at} where there is none. */
    private static int end(String text, int at) {
        int kind = Chars.skipAlphanumerics(text, at + PREFIX.length());
        int end = text.startsWith("_", kind) ? Chars.skipDigits(text, kind + 1) : at;
        return kind > at + PREFIX.length() && end > kind + 1 ? end : at;
    }

    private static boolean isEncoded(String text, Span secret) {
        if (!text.startsWith(ENCODED, secret.start())) {
            return false;
        }
        String decoded = Base64.decodeText(text, secret.start(), secret.end());
        return decoded != null && end(decoded, 0) == decoded.length();
    }
}
