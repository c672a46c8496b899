package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of hosts and nodes that belong to somebody. */
final class Hosts {
    private Hosts() {}

    /** The host name of which {@code text[dot, end)} is the tell-tale domain. */
    static void host(String text, int dot, int end, List<Identifiers.Identifier> found) {
        int start = wordStart(text, dot);
        int stop = wordEnd(text, end);
        String name = Chars.lower(text.substring(start, stop));
        boolean ours =
                name.contains("cluster.local")
                        || name.contains(".svc.")
                        || name.endsWith(".svc")
                        || name.endsWith("k8s.io")
                        || name.startsWith("metadata.google")
                        || name.startsWith("kubernetes.docker")
                        || name.startsWith("host.docker")
                        || name.endsWith("localhost.localdomain")
                        || start == dot;
        boolean whole =
                stop == end
                        || text.charAt(end) == '.'
                        || text.charAt(end - 1) == '.'
                        || name.endsWith(".localdomain");
        boolean file =
                (text.startsWith("/", stop) && text.startsWith("/", start - 1))
                        || (start > 0
                                && "/._".indexOf(text.charAt(start - 1)) >= 0
                                && !text.startsWith("://", start - 3));
        boolean compute =
                !text.startsWith(".compute.", dot)
                        || name.endsWith(".internal")
                        || name.contains("amazonaws.com");
        if (!ours && whole && compute && !file) {
            Identifiers.add(start, stop, "host", found);
        }
    }

    /**
     * {@code aks-pool-12345678-vmss000001}, {@code gke-prod-pool-1a2b3c4d-x9yz}, {@code
     * ip-10-0-1-23}.
     */
    static void node(String text, int start, List<Identifiers.Identifier> found) {
        if (start > 0 && Chars.isWord(text.charAt(start - 1))) {
            return;
        }
        int end = start;
        while (end < text.length()
                && (Chars.isAlphanumeric(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        String name = text.substring(start, end);
        boolean aks = name.startsWith("aks-") && name.contains("-vmss");
        int last = name.lastIndexOf('-');
        int before = name.lastIndexOf('-', last - 1);
        boolean gke = name.startsWith("gke-") && name.length() - last == 5 && last - before == 9;
        if (aks || gke || dashedAddress(name) != null) {
            Identifiers.add(start, wordEnd(text, end), "host", found);
        }
    }

    /** The address in {@code ip-10-0-1-23}, or null. */
    static int @Nullable [] dashedAddress(String name) {
        int from = name.indexOf('-') + 1;
        int to = name.indexOf('.');
        String address = name.substring(from, to < 0 ? name.length() : to).replace('-', '.');
        for (int i = 0; i < address.length(); i++) {
            if (!Chars.isDigit(address.charAt(i)) && address.charAt(i) != '.') {
                return null;
            }
        }
        return Addresses.parse(address);
    }

    /** The end of the name at {@code from}, without the dots and dashes that end a sentence. */
    private static int wordEnd(String text, int from) {
        int end = CloudNames.nameEnd(text, from);
        while (end > from && ".-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static int wordStart(String text, int from) {
        int start = from;
        while (start > 0 && from - start < 255 && Chars.isWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
