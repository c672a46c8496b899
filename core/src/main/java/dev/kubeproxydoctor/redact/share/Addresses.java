package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/** Network addresses, as far as sharing asks: which ones belong to somebody. RFC 6890. */
final class Addresses extends IdentifierFinder {
    private static final String CHARACTERS = "0123456789abcdefABCDEF.:";

    /** Six pairs and what joins them. */
    private static final int MAC = 17;

    /** How the addresses of broadcast, multicast and Calico's interfaces begin. */
    private static final List<String> NOBODYS = Chars.words("ff:ff 01:00 33:33 ee:ee");

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
            boolean mapped = before == ':' && isMapped(at);
            if ((!Chars.isWord(before) && before != ':') || mapped) {
                run(mapped ? at + 5 : at, end, privateAddresses);
            }
            if (!Chars.isWord(before) && isMac(at, '-')) {
                add(at, at + MAC, "mac");
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
        if (value.length() == MAC && isMac(start, ':')) {
            add(start, stop, "mac");
        } else if (isPublicSix(value)) {
            add(start, stop, "ipv6");
        }
    }

    /** {@code ::ffff:192.0.2.7}: IPv4 in IPv6. RFC 4291. */
    private boolean isMapped(int at) {
        return text.startsWith("::", at - 2)
                && Chars.lower(text.substring(at, Math.min(text.length(), at + 5))).equals("ffff:");
    }

    private static boolean isHex(char c) {
        return Chars.isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** Six pairs; broadcast, multicast and none are nobody's. */
    private boolean isMac(int start, char joint) {
        int end = start + MAC;
        if (end > text.length() || (end < text.length() && Chars.isWord(text.charAt(end)))) {
            return false;
        }
        for (int i = 0; i < MAC; i++) {
            char c = text.charAt(start + i);
            if (i % 3 == 2 ? c != joint : !isHex(c)) {
                return false;
            }
        }
        String pairs = Chars.lower(text.substring(start, start + 5)).replace('-', ':');
        return !NOBODYS.contains(pairs) && !text.startsWith("00:00:00", start);
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
