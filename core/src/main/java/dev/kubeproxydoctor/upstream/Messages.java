package dev.kubeproxydoctor.upstream;

/**
 * Tells lines of a log by upstream's sources. {@code server.go} with {@code "Using iptables
 * Proxier"} is kube-proxy's, {@code kubelet.go} is not; {@code reflector.go} may be anybody's.
 *
 * <p>Source: {@code core/src/main/upstream}. Messages are known by hashes of 24 bits: of ten
 * thousand foreign ones, about one is taken for kube-proxy's.
 */
public final class Messages {
    private static final HashTable FILES = new HashTable(UpstreamTable.FILES, 3, 4);
    private static final HashTable OWN = new HashTable(UpstreamTable.OWN, 4, 6);
    private static final HashTable PLACED = new HashTable(UpstreamTable.PLACED, 4, 5);
    private static final HashTable LINES = new HashTable(UpstreamTable.LINES, 0, 4);

    /** Kinds of files; a library's passes kube-proxy's words on in {@code err} alone. */
    private static final int LINKED = 0;

    private static final int SHARED = 1;
    private static final int OWN_FILE = 2;

    private Messages() {}

    /**
     * Whose sources have a message.
     *
     * @param file the base name in klog's head or in the caller of JSON, {@code ""} if there is
     *     none
     * @param line the line in that file, or 0
     * @param text what follows the head; a structured message begins with a quote
     */
    public static Source source(String file, int line, String text) {
        int known = FILES.find(MessageHash.ofName(file));
        if (known < 0 && file.endsWith(".go")) {
            return Source.OTHER;
        }
        int kind = known < 0 ? SHARED : FILES.number(known, 3, 4);
        int at = kind == LINKED ? MessageHash.error(text) : 0;
        if (kind == OWN_FILE
                || (at >= 0 && find(OWN, text, at, 0) >= 0)
                || (kind == SHARED && isPlaced(file, line, text))) {
            return Source.KUBE_PROXY;
        }
        return known < 0 ? Source.UNKNOWN : Source.LIBRARY;
    }

    /**
     * The versions whose kube-proxy writes this message at this line of this file; all where that
     * cannot be told. Somebody else's line tells nothing: ask {@link #source} first.
     */
    public static Minors versions(String file, int line, String text) {
        int own = find(OWN, text, 0, 0);
        Minors versions = own < 0 ? Minors.ALL : OWN.minors(own, 4);
        int placed = find(PLACED, text, 0, MessageHash.seed(file));
        return placed < 0 ? versions : versions.and(told(placed, line));
    }

    /**
     * Whether the message is kube-proxy's in this file, and at this line if its lines are known.
     */
    private static boolean isPlaced(String file, int line, String text) {
        int placed = find(PLACED, text, 0, MessageHash.seed(file));
        return placed >= 0
                && (PLACED.number(placed, 4, 5) == 0 || !told(placed, line).equals(Minors.ALL));
    }

    /** The versions that have the message of this row at this line. */
    private static Minors told(int placed, int line) {
        int row = 0;
        for (int before = 0; before < placed; before++) {
            row += PLACED.number(before, 4, 5);
        }
        int end = row + PLACED.number(placed, 4, 5);
        Minors told = Minors.ALL;
        while (row < end && LINES.number(row, 0, 2) <= line) {
            told = LINES.minors(row, 2);
            row++;
        }
        return told;
    }

    /** The row of the message at {@code from}, of its error or of what these wrap, or -1. */
    private static int find(HashTable rows, String text, int from, int seed) {
        int[] found = {-1};
        MessageHash.Asker asker =
                hash -> {
                    found[0] = rows.find(hash);
                    return found[0] >= 0;
                };
        int error = MessageHash.error(text);
        for (int at :
                new int[] {
                    from,
                    MessageHash.inner(text, from),
                    error,
                    error < 0 ? -1 : MessageHash.inner(text, error)
                }) {
            if (at >= 0 && MessageHash.ask(text, at, seed, asker)) {
                return found[0];
            }
        }
        return -1;
    }
}
