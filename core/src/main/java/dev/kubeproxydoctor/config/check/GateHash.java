package dev.kubeproxydoctor.config.check;

/** Names of feature gates as 16 bits, and how the gaps between them are written. */
public final class GateHash {
    private GateHash() {}

    /** Gaps are written in digits of this base; all but the last are raised by it. */
    static final int BASE = 45;

    static final char ZERO = '#';

    /** 16 bits of a name. */
    public static int of(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 31 + name.charAt(i);
        }
        return (hash ^ (hash >>> 16)) & 0xffff;
    }

    /** A gap as it is written, {@code 46} as {@code Q$}. */
    public static String written(int gap) {
        StringBuilder digits = new StringBuilder();
        int rest = gap;
        for (; rest >= BASE; rest /= BASE) {
            digits.append((char) (ZERO + BASE + rest % BASE));
        }
        return digits.append((char) (ZERO + rest)).toString();
    }
}
