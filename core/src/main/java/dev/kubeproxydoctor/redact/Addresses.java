package dev.kubeproxydoctor.redact;

/** IPv4 addresses, as far as sharing asks: which ones belong to somebody. */
final class Addresses {
    private Addresses() {}

    /** The four octets of {@code 192.0.2.7}, or null. */
    static int[] parse(String text) {
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
            } else {
                octets[index] = octets[index] * 10 + c - '0';
                digits++;
                if (digits > 3 || octets[index] > 255) {
                    return null;
                }
            }
        }
        return index == 3 && digits > 0 ? octets : null;
    }

    /**
     * Not private, shared, loopback, link-local, documentation or multicast, and none that everyone
     * knows. RFC 6890.
     */
    static boolean isPublic(int[] o) {
        boolean reserved = o[0] == 0 || o[0] == 10 || o[0] == 127 || o[0] >= 224;
        boolean shared =
                o[0] == 100 && o[1] >= 64 && o[1] < 128
                        || o[0] == 172 && o[1] >= 16 && o[1] < 32
                        || o[0] == 192 && o[1] == 168;
        boolean documentation =
                o[0] == 192 && o[1] == 0
                        || o[0] == 198 && (o[1] == 51 || o[1] == 18 || o[1] == 19)
                        || o[0] == 203 && o[1] == 0 && o[2] == 113;
        boolean known =
                o[0] == 8 && o[1] == 8
                        || o[0] == 1 && o[1] <= 1
                        || o[0] == 9 && o[1] == 9
                        || o[0] == 169 && o[1] == 254;
        return !reserved && !shared && !documentation && !known;
    }
}
