package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/** Network addresses, as far as sharing asks: which ones belong to somebody. RFC 6890. */
final class Addresses extends IdentifierFinder {
    private static final String CHARACTERS = "0123456789abcdefABCDEF.:";

    Addresses(Scanner scanner, List<Identifiers.Identifier> found) {
        super(scanner, found);
    }

    /** Adds every public address of the text, every MAC, and on demand private ones too. */
    void all(boolean privateAddresses) {
        int at = 0;
        while (at < text.length()) {
            if (!isHex(text.charAt(at))) {
                at++;
                continue;
            }
            char before = scanner.to(at).before();
            int end = scanner.skip(CHARACTERS, text.length()).at();
            if (!Chars.isWord(before) && before != ':') {
                run(at, end, privateAddresses);
            }
            at = Chars.skipWord(text, end);
        }
    }

    /** An address with or without a port behind it, or nothing of the kind. */
    private void run(int start, int end, boolean privateAddresses) {
        int stop = end;
        while (stop > start
                && ".:".indexOf(text.charAt(stop - 1)) >= 0
                && !text.startsWith("::", stop - 2)) {
            stop--;
        }
        int colon = Chars.find(text, ':', start, stop);
        boolean word = stop == end && Chars.isWord(scanner.to(end).peek());
        int four = colon < 0 ? stop : colon;
        int[] octets = Ipv4.parse(text.substring(start, four));
        if (octets != null && (four < stop || !word)) {
            if (Ipv4.isPublic(octets)) {
                add(start, four, "ipv4");
            } else if (privateAddresses && Ipv4.privateBits(octets) > 0) {
                add(start, four, "privateipv4");
            }
            return;
        }
        String value = word || colon < 0 ? "" : text.substring(start, stop);
        if (isMac(value)) {
            add(start, stop, "mac");
        } else if (isPublicSix(value)) {
            add(start, stop, "ipv6");
        }
    }

    private static boolean isHex(char c) {
        return Chars.isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
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
