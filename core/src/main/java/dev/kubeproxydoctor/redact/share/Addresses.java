package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Network addresses, as far as sharing asks: which ones belong to somebody. RFC 6890. */
final class Addresses {
    private Addresses() {}

    /** Every public address of a text, every MAC, and with {@code all} private ones too. */
    static void in(String text, boolean all, List<Identifiers.Identifier> found) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean digit = Chars.isDigit(c);
            if (!digit && !isHex(c)) {
                at++;
                continue;
            }
            int end = at;
            boolean colons = false;
            while (end < text.length()
                    && (isHex(text.charAt(end)) || ".:".indexOf(text.charAt(end)) >= 0)) {
                colons |= text.charAt(end) == ':';
                end++;
            }
            boolean alone =
                    at == 0 || (!Chars.isWord(text.charAt(at - 1)) && text.charAt(at - 1) != ':');
            if (alone) {
                run(text, at, end, colons, all, found);
            }
            at = end;
            while (at < text.length() && Chars.isWord(text.charAt(at))) {
                at++;
            }
        }
    }

    /** An address with or without a port behind it, or nothing of the kind. */
    private static void run(
            String text,
            int start,
            int end,
            boolean colons,
            boolean all,
            List<Identifiers.Identifier> found) {
        int stop = end;
        while (stop > start
                && ".:".indexOf(text.charAt(stop - 1)) >= 0
                && !text.startsWith("::", stop - 2)) {
            stop--;
        }
        int colon = Chars.find(text, ':', start, stop);
        boolean word = stop == end && end < text.length() && Chars.isWord(text.charAt(end));
        int four = colon < 0 ? stop : colon;
        int[] octets = parse(text.substring(start, four));
        if (octets != null && (four < stop || !word)) {
            if (isPublic(octets)) {
                Identifiers.add(start, four, "ipv4", found);
            } else if (all && privateBits(octets) > 0) {
                Identifiers.add(start, four, "privateipv4", found);
            }
            return;
        }
        if (!colons || word) {
            return;
        }
        String value = text.substring(start, stop);
        if (isMac(value)) {
            Identifiers.add(start, stop, "mac", found);
        } else if (isPublicSix(value)) {
            Identifiers.add(start, stop, "ipv6", found);
        }
    }

    private static boolean isHex(char c) {
        return Chars.isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

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

    /** Six pairs; broadcast, multicast and none are nobody's. */
    private static boolean isMac(String value) {
        if (value.length() != 17) {
            return false;
        }
        for (int i = 0; i < 17; i++) {
            if ((value.charAt(i) == ':') != (i % 3 == 2)) {
                return false;
            }
        }
        String lower = Chars.lower(value);
        return !lower.startsWith("ff:ff")
                && !lower.startsWith("00:00:00")
                && !lower.startsWith("01:00")
                && !lower.startsWith("33:33")
                && !lower.startsWith("ee:ee");
    }

    /** An address of 2000::/3 that is none for documentation and of no public resolver. */
    private static boolean isPublicSix(String value) {
        int colons = 0;
        int group = 0;
        for (int i = 0; i < value.length(); i++) {
            group = value.charAt(i) == ':' ? 0 : group + 1;
            colons += value.charAt(i) == ':' ? 1 : 0;
            if (group > 4 || value.charAt(i) == '.') {
                return false;
            }
        }
        boolean shape = value.contains("::") ? colons <= 7 : colons == 7;
        String lower = Chars.lower(value);
        boolean global =
                lower.indexOf(':') == 4 && (lower.charAt(0) == '2' || lower.charAt(0) == '3');
        boolean known =
                lower.startsWith("2001:db8:")
                        || lower.startsWith("2001:4860:4860")
                        || lower.startsWith("2606:4700:4700");
        return shape && global && !known;
    }
}
