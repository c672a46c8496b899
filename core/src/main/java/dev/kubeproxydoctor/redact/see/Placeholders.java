package dev.kubeproxydoctor.redact.see;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;

/** What stands in a text in place of secrets: {@code REDACTED_password_1}. */
public final class Placeholders {
    private Placeholders() {}

    private static final String PREFIX = "REDACTED_";

    /** What one begins with where base64 has to stand; nine characters are whole digits of it. */
    private static final String ENCODED = Base64.encode(PREFIX);

    /** The one of a kind and number. */
    public static String of(String kind, int number) {
        return PREFIX + kind + '_' + number;
    }

    /** Whether a name is one or has one in it: {@code -pREDACTED_password_1}. */
    public static boolean isIn(String name) {
        return name.contains(PREFIX);
    }

    /** Whether a value is one, in whatever case. */
    public static boolean isOne(String lower) {
        int kind =
                lower.startsWith(Chars.lower(PREFIX))
                        ? Chars.skipAlphanumerics(lower, PREFIX.length())
                        : 0;
        return kind > 0 && end(lower, kind) == lower.length();
    }

    /** Whether {@code text[from, end)} ends with one: then no more of the secret follows. */
    static boolean isBefore(String text, int from, int end) {
        int number = end;
        while (number > from && Chars.isDigit(text.charAt(number - 1))) {
            number--;
        }
        int kind = number - 1;
        while (kind > from && Chars.isAlphanumeric(text.charAt(kind - 1))) {
            kind--;
        }
        int start = kind - PREFIX.length();
        return start >= from && text.startsWith(PREFIX, start) && endOf(text, start) == end;
    }

    /** The parts of a secret that are not placeholders, so that masking twice changes nothing. */
    public static List<Span> outside(String text, Span secret) {
        int at = text.startsWith(ENCODED, secret.start()) ? -1 : next(text, secret, secret.start());
        if (at < 0) {
            return isEncoded(text, secret) ? List.of() : List.of(secret);
        }
        List<Span> parts = new ArrayList<>();
        int from = secret.start();
        while (at >= 0) {
            int end = endOf(text, at);
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

    /** Where the one that may begin at {@code at} ends; {@code at} where there is none. */
    private static int endOf(String text, int at) {
        int end = end(text, Chars.skipAlphanumerics(text, at + PREFIX.length()));
        return end > 0 ? end : at;
    }

    /** Where the number behind a kind that ends at {@code kind} ends, or 0. */
    private static int end(String text, int kind) {
        int end = text.startsWith("_", kind) ? Chars.skipDigits(text, kind + 1) : 0;
        return end > kind + 1 && text.charAt(kind - 1) != '_' ? end : 0;
    }

    private static boolean isEncoded(String text, Span secret) {
        if (!text.startsWith(ENCODED, secret.start())) {
            return false;
        }
        String decoded = Base64.decodeText(text, secret.start(), secret.end());
        return decoded != null && endOf(decoded, 0) == decoded.length();
    }
}
