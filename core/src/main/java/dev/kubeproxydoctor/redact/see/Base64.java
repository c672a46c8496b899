package dev.kubeproxydoctor.redact.see;

import dev.kubeproxydoctor.text.Chars;
import org.jspecify.annotations.Nullable;

/** Base64 in both its alphabets. RFC 4648. */
public final class Base64 {
    private Base64() {}

    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /** The six bits of a digit of either alphabet, or -1. */
    public static int digit(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (Chars.isDigit(c)) {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
    }

    /** The encoded form of ASCII text, padded. */
    public static String encode(String ascii) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < ascii.length(); i += 3) {
            int left = ascii.length() - i;
            int bits =
                    ascii.charAt(i) << 16
                            | (left > 1 ? ascii.charAt(i + 1) << 8 : 0)
                            | (left > 2 ? ascii.charAt(i + 2) : 0);
            encoded.append(ALPHABET.charAt(bits >> 18)).append(ALPHABET.charAt(bits >> 12 & 63));
            encoded.append(left > 1 ? ALPHABET.charAt(bits >> 6 & 63) : '=');
            encoded.append(left > 2 ? ALPHABET.charAt(bits & 63) : '=');
        }
        return encoded.toString();
    }

    /**
     * What {@code text[start, end)} says, byte for character, if it is text; else null. Text in
     * UTF-16 loses its zeros. Stops at padding.
     */
    public static @Nullable String decodeText(String text, int start, int end) {
        StringBuilder decoded = new StringBuilder((end - start) * 3 / 4);
        int bits = 0;
        int count = 0;
        int strange = 0;
        for (int i = start; i < end; i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                break;
            }
            bits = bits << 6 | digit;
            count += 6;
            if (count >= 8) {
                count -= 8;
                char c = (char) (bits >> count & 255);
                boolean plain =
                        (c >= ' ' && c < 127) || c == '\n' || c == '\r' || c == '\t' || c == 0;
                strange += plain ? 0 : 1;
                if (strange * 8 > decoded.length() + 8) {
                    return null;
                }
                if (c != 0) {
                    decoded.append(c);
                }
            }
        }
        return strange * 16 > decoded.length() ? null : decoded.toString();
    }
}
