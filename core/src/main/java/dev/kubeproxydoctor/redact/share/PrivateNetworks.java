package dev.kubeproxydoctor.redact.share;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Other addresses for private ones, bit by bit: two that share so many leading bits still do, so
 * that a pod's address stays in its node's range and ranges that overlapped overlap. What an
 * address becomes depends on nothing but the order in which addresses were met.
 */
final class PrivateNetworks {
    /** The bits that the first address of a network gets. */
    private static final int PATTERN = 0b0010_0101_1000_1101_0001_0011_0101_0010;

    /** A prefix and its length to the bit that follows it where that prefix was met first. */
    private final Map<Long, Integer> first = new LinkedHashMap<>();

    /** The pseudonym of an address of which {@code bits} are a network and the rest is zero. */
    String address(int[] octets, int bits) {
        int value = octets[0] << 24 | octets[1] << 16 | octets[2] << 8 | octets[3];
        int kept = Ipv4.privateBits(octets);
        int result = 0;
        for (int i = 0; i < 32; i++) {
            int bit = value >>> (31 - i) & 1;
            int shown = bit;
            if (i >= kept && i < bits) {
                int prefix = i == 0 ? 0 : value >>> (32 - i);
                Integer met = first.putIfAbsent((long) i << 32 | (prefix & 0xffffffffL), bit);
                int pattern = PATTERN >>> (31 - i) & 1;
                shown = met == null || met == bit ? pattern : 1 - pattern;
            }
            result = result << 1 | shown;
        }
        return (result >>> 24)
                + "."
                + (result >>> 16 & 255)
                + "."
                + (result >>> 8 & 255)
                + "."
                + (result & 255);
    }
}
