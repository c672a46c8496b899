package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of hosts and nodes that belong to somebody. */
final class Hosts extends IdentifierFinder {
    Hosts(Scanner scanner, List<Identifiers.Identifier> found) {
        super(scanner, found);
    }

    /** The host name of which {@code text[dot, end)} is the tell-tale domain. */
    void host(int dot, int end) {
        int start = scanner.to(dot).backWord("", Math.max(0, dot - 255)).at();
        int stop = wordEnd(end);
        String name = Chars.lower(text.substring(start, stop));
        boolean ours =
                name.contains("cluster.local")
                        || name.contains(".svc.")
                        || name.endsWith(".svc")
                        || isWithin(name, "k8s.io")
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
                start > 0
                        && "/._".indexOf(text.charAt(start - 1)) >= 0
                        && !text.startsWith("://", start - 3);
        boolean compute =
                !text.startsWith(".compute.", dot)
                        || name.endsWith(".internal")
                        || name.contains("amazonaws.com");
        if (!ours && whole && compute && !file) {
            add(start, stop, "host");
        }
    }

    /** Whether a name is {@code domain} or ends with it at a dot, in lower case. */
    static boolean isWithin(String name, String domain) {
        return name.endsWith(domain)
                && (name.length() == domain.length()
                        || name.charAt(name.length() - domain.length() - 1) == '.');
    }

    /**
     * {@code aks-pool-12345678-vmss000001}, {@code gke-prod-pool-1a2b3c4d-x9yz}, {@code
     * ip-10-0-1-23}.
     */
    void node(int start) {
        if (start > 0 && Chars.isWord(text.charAt(start - 1))) {
            return;
        }
        int end = scanner.to(start).skipAlphanumerics("-", text.length()).at();
        String name = text.substring(start, end);
        boolean aks = name.startsWith("aks-") && name.contains("-vmss");
        int last = name.lastIndexOf('-');
        int before = name.lastIndexOf('-', last - 1);
        boolean gke = name.startsWith("gke-") && name.length() - last == 5 && last - before == 9;
        if (aks || gke || name.startsWith("akswin") || dashedAddress(name) != null) {
            add(start, wordEnd(end), "host");
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
        return Ipv4.parse(address);
    }

    /** The end of the name at {@code from}, without the dots and dashes that end a sentence. */
    private int wordEnd(int from) {
        return scanner.to(nameEnd(from)).back(".-", from).at();
    }
}
