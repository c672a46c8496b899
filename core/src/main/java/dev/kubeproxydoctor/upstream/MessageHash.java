package dev.kubeproxydoctor.upstream;

/**
 * What of a message is hashed: a quoted one whole ({@code "Syncing iptables rules"}), of any other
 * up to four words before its first value ({@code Setting nf_conntrack_max to %d} has three). A
 * message of one word has no hash.
 */
public final class MessageHash {
    private static final int MOST_WORDS = 4;

    /** Nothing behind so many characters is looked at. */
    private static final int REACH = 200;

    private MessageHash() {}

    /** Told one hash after the other; says whether to stop. */
    public interface Asker {
        /** Whether this hash is what was looked for. */
        boolean ask(int hash);
    }

    /** The hash of a file's name, {@code proxier.go}: 16 bits. */
    public static int ofName(String name) {
        return mixed(seed(name)) & 0xFFFF;
    }

    /** What the hashes of a file's messages begin with. */
    public static int seed(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = step(hash, name.charAt(i));
        }
        return hash;
    }

    /**
     * Tells {@code asker} each hash that the message may have which begins at {@code from}, that of
     * the fewest words first; whether it stopped.
     *
     * @param seed 0, or {@link #seed} of the file the message is in
     */
    public static boolean ask(String text, int from, int seed, Asker asker) {
        boolean quoted = text.startsWith("\"", from);
        int limit = Math.min(text.length(), from + REACH);
        int hash = seed;
        int words = 0;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            boolean last = i > from && "\"\n\\".indexOf(c) >= 0;
            if (last || (c == ' ' && !quoted)) {
                words++;
                if ((quoted || words > 1) && asker.ask(mixed(hash))) {
                    return true;
                }
            }
            if (last || words == MOST_WORDS) {
                return false;
            }
            hash = step(hash, c);
        }
        return limit == text.length() && words > 0 && asker.ask(mixed(hash));
    }

    /** Where what {@code err} says begins, or -1. */
    static int error(String text) {
        int at = text.indexOf(ERROR);
        return at < 0 ? -1 : at + ERROR.length();
    }

    private static final String ERROR = "\" err=\"";

    /** Where a wrapped error goes on, behind the first colon and blank, or -1. */
    static int inner(String text, int from) {
        int limit = Math.min(text.length() - 1, from + REACH);
        for (int i = from; i < limit; i++) {
            if (text.charAt(i) == ':' && text.charAt(i + 1) == ' ') {
                return i + 2;
            }
        }
        return -1;
    }

    private static int step(int hash, char c) {
        return (hash ^ c) * 16_777_619;
    }

    private static int mixed(int hash) {
        return (hash ^ (hash >>> 15)) & 0xFFFFFF;
    }
}
