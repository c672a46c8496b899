package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of hosts and nodes that belong to somebody. */
final class Hosts {
    private Hosts() {}

    /** A shorter name is a word as any other. */
    private static final int SHORTEST = 4;

    /** The host name of which {@code text[dot, end)} is the tell-tale domain. */
    static void host(String text, int dot, int end, List<Identifiers.Identifier> found) {
        int start = wordStart(text, dot);
        int stop = wordEnd(text, end);
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

    /** Whether a name is {@code domain} or ends with it at a dot, in lower case. */
    static boolean isWithin(String name, String domain) {
        return name.endsWith(domain)
                && (name.length() == domain.length()
                        || name.charAt(name.length() - domain.length() - 1) == '.');
    }

    /**
     * The value of {@code hostnameOverride} or {@code --hostname-override}, whose name is {@code
     * text[start, end)}; {@code ""} where there is no name of a host.
     */
    static String override(String text, int start, int end) {
        boolean flag = start > 0 && text.charAt(start - 1) == '-';
        boolean assigned = false;
        int at = end;
        while (at < text.length() && at - end < 8 && "\"'\\:= ".indexOf(text.charAt(at)) >= 0) {
            assigned |= text.charAt(at) == ':' || text.charAt(at) == '=';
            at++;
        }
        String name = text.substring(at, wordEnd(text, at));
        boolean address =
                Addresses.parse(name) != null || Chars.skipDigits(name, 0) == name.length();
        boolean said = at > end && (assigned || flag) && !name.startsWith("-");
        return said && name.length() >= SHORTEST && !address && !name.equals("localhost")
                ? name
                : "";
    }

    /** A host's name wherever it stands as a word. */
    static void everywhere(String text, String name, List<Identifiers.Identifier> found) {
        int length = Math.max(1, name.length());
        for (int at = name.isEmpty() ? -1 : text.indexOf(name);
                at >= 0;
                at = text.indexOf(name, at + length)) {
            int end = at + length;
            if ((at == 0 || !Chars.isWord(text.charAt(at - 1)))
                    && (end == text.length() || !Chars.isWord(text.charAt(end)))) {
                Identifiers.add(at, end, "host", found);
            }
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
