package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.List;

/** Addresses and CIDRs as Go reads them. Source: net.ParseIP, net.ParseCIDR, net.SplitHostPort. */
final class Networks {
    private Networks() {}

    /** 4 or 6; 0 where it is not an address. */
    static int family(String address) {
        return address.indexOf(':') >= 0 ? isV6(address) ? 6 : 0 : isV4(address) ? 4 : 0;
    }

    /** 4 or 6; 0 where it is not an address with a prefix length. */
    static int cidrFamily(String cidr) {
        int slash = cidr.indexOf('/');
        if (slash < 0) {
            return 0;
        }
        int family = family(cidr.substring(0, slash));
        int length = number(cidr.substring(slash + 1));
        return family != 0 && length >= 0 && length <= (family == 4 ? 32 : 128) ? family : 0;
    }

    /** Whether it is an address with or without a port, as the health and metrics addresses are. */
    static boolean isHostPort(String text) {
        if (family(text) != 0) {
            return true;
        }
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return false;
        }
        String host = text.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        int family = family(bracketed ? host.substring(1, host.length() - 1) : host);
        int port = number(text.substring(colon + 1));
        return family == (bracketed ? 6 : 4) && port >= 1 && port <= 65535;
    }

    /**
     * {@code 10-20}, {@code 10+5}, {@code 10}; source: apimachinery/pkg/util/net, PortRange.Set.
     */
    static boolean isPortRange(String text) {
        int minus = text.indexOf('-');
        int plus = text.indexOf('+');
        int sign = minus >= 0 ? minus : plus;
        int low = number(sign < 0 ? text : text.substring(0, sign));
        int high = sign < 0 ? low : number(text.substring(sign + 1));
        high = plus >= 0 && minus < 0 && high >= 0 ? low + high : high;
        return low >= 0 && high >= low && high <= 65535;
    }

    /** The parts between commas, blanks kept: kube-proxy does not trim them. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        return parts;
    }

    private static boolean isV4(String text) {
        int start = 0;
        for (int part = 0; part < 4; part++) {
            int dot = text.indexOf('.', start);
            int end = part == 3 ? text.length() : dot;
            if (end < 0 || (part == 3 && dot >= 0)) {
                return false;
            }
            String digits = text.substring(start, end);
            int value = number(digits);
            if (value < 0 || value > 255 || (digits.length() > 1 && digits.startsWith("0"))) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean isV6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        int groups =
                gap < 0
                        ? groups(text)
                        : groups(text.substring(0, gap)) + groups(text.substring(gap + 2));
        boolean bad = groups < 0 || groups(gap < 0 ? text : text.substring(gap + 2)) < 0;
        return !bad && (gap < 0 ? groups == 8 : groups < 8);
    }

    /** How many 16-bit groups a part has; far below zero where it has something else. */
    private static int groups(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int groups = 0;
        int start = 0;
        while (start <= text.length()) {
            int colon = text.indexOf(':', start);
            int end = colon < 0 ? text.length() : colon;
            String group = text.substring(start, end);
            if (colon < 0 && group.indexOf('.') >= 0) {
                return isV4(group) ? groups + 2 : -100;
            }
            boolean hex = !group.isEmpty() && group.length() <= 4;
            for (int i = 0; i < group.length(); i++) {
                hex &= Character.digit(group.charAt(i), 16) >= 0;
            }
            if (!hex) {
                return -100;
            }
            groups++;
            start = end + 1;
        }
        return groups;
    }

    /** The number that digits stand for, up to seven of them; -1 for anything else. */
    static int number(String digits) {
        boolean plain =
                !digits.isEmpty()
                        && digits.length() < 8
                        && Chars.skipDigits(digits, 0) == digits.length();
        return plain ? (int) Scalars.whole(digits) : -1;
    }
}
