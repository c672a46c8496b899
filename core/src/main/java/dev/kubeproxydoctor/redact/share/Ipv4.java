package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.text.Chars;
import org.jspecify.annotations.Nullable;

/** Addresses of IPv4: which ones belong to somebody. RFC 6890. */
final class Ipv4 {
    private Ipv4() {}

    /** The four octets of {@code 192.0.2.7}, or null. */
    static int @Nullable [] parse(String text) {
        int[] octets = new int[4];
        int index = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                index++;
                if (digits == 0 || index > 3) {
                    return null;
                }
                digits = 0;
            } else if (!Chars.isDigit(c)) {
                return null;
            } else {
                octets[index] = octets[index] * 10 + c - '0';
                digits++;
                if (digits > 3 || octets[index] > 255 || (digits > 1 && octets[index] < 10)) {
                    return null;
                }
            }
        }
        return index == 3 && digits > 0 ? octets : null;
    }

    /**
     * Not private, shared, loopback, link-local, documentation or multicast, and none that everyone
     * knows; no version either, which has small numbers only.
     */
    static boolean isPublic(int[] o) {
        boolean reserved = o[0] == 0 || o[0] == 10 || o[0] == 127 || o[0] >= 224;
        boolean documentation =
                (o[0] == 192 && o[1] == 0)
                        || (o[0] == 198 && (o[1] == 51 || o[1] == 18 || o[1] == 19))
                        || (o[0] == 203 && o[1] == 0 && o[2] == 113);
        boolean known =
                (o[0] == 8 && o[1] == 8)
                        || (o[0] == 1 && o[1] <= 1)
                        || (o[0] == 9 && o[1] == 9)
                        || (o[0] == 208 && o[1] == 67)
                        || (o[0] == 168 && o[1] == 63)
                        || (o[0] == 169 && o[1] == 254);
        boolean version = o[0] < 16 && o[1] < 40 && o[2] < 40 && o[3] < 40;
        return !reserved && privateBits(o) == 0 && !documentation && !known && !version;
    }

    /** How many leading bits say that an address is private, or 0. RFC 1918, RFC 6598. */
    static int privateBits(int[] o) {
        if (o[0] == 10) {
            return 8;
        }
        if (o[0] == 172 && o[1] >= 16 && o[1] < 32) {
            return 12;
        }
        if (o[0] == 192 && o[1] == 168) {
            return 16;
        }
        return o[0] == 100 && o[1] >= 64 && o[1] < 128 ? 10 : 0;
    }
}
