package dev.kubeproxydoctor.upstream;

/**
 * Tells lines of a log by upstream's sources. {@code server.go} with {@code "Using iptables
 * Proxier"} is kube-proxy's, {@code kubelet.go} is not; {@code reflector.go} may be anybody's.
 *
 * <p>Source: {@code core/src/main/upstream}. Messages are known by hashes of 22 bits: of ten
 * thousand foreign ones, about one is taken for kube-proxy's.
 */
public final class Messages {
    private static final Rows FILES = new Rows(UpstreamTable.FILES, 3, 4);
    private static final Rows OWN = new Rows(UpstreamTable.OWN, 4, 6);
    private static final Rows PLACED = new Rows(UpstreamTable.PLACED, 4, 5);
    private static final Rows LINES = new Rows(UpstreamTable.LINES, 0, 4);

    private Messages() {}

    /**
     * Whose sources have a message.
     *
     * @param file the base name in klog's head or in the caller of JSON, {@code ""} if there is
     *     none
     * @param text what follows the head; a structured message begins with a quote
     */
    public static Source source(String file, String text) {
        int known = FILES.find(Wording.ofName(file));
        if (known < 0 && file.endsWith(".go")) {
            return Source.OTHER;
        }
        if ((known >= 0 && FILES.number(known, 3, 4) > 0) || find(OWN, text, 0) >= 0) {
            return Source.KUBE_PROXY;
        }
        return known < 0 ? Source.UNKNOWN : Source.LIBRARY;
    }

    /**
     * The versions whose kube-proxy writes this message at this line of this file; all where that
     * cannot be told. Somebody else's line tells nothing: ask {@link #source} first.
     */
    public static Minors versions(String file, int line, String text) {
        int own = find(OWN, text, 0);
        Minors versions = own < 0 ? Minors.ALL : OWN.minors(own, 4);
        int placed = find(PLACED, text, Wording.seed(file));
        if (placed < 0) {
            return versions;
        }
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
        return versions.and(told);
    }

    /** The row of the message, of its error or of what these wrap, or -1. */
    private static int find(Rows rows, String text, int seed) {
        int error = Wording.error(text);
        int found = first(rows, text, 0, seed);
        return found >= 0 || error < 0 ? found : first(rows, text, error, seed);
    }

    private static int first(Rows rows, String text, int at, int seed) {
        int[] found = {-1};
        Wording.Asker asker =
                hash -> {
                    found[0] = rows.find(hash);
                    return found[0] >= 0;
                };
        int inner = Wording.inner(text, at);
        if (!Wording.ask(text, at, seed, asker) && inner >= 0) {
            Wording.ask(text, inner, seed, asker);
        }
        return found[0];
    }
}
