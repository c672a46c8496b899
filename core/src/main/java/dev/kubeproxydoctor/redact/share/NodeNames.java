package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of nodes that a configuration gives, here and wherever else the text has them: {@code
 * hostnameOverride: db-17}, {@code --hostname-override=db-17}.
 */
final class NodeNames extends IdentifierFinder {
    /** A shorter name is a word as any other. */
    private static final int SHORTEST = 4;

    /** A text has a few names of nodes; each is looked for in all of it. */
    private static final int MOST = 16;

    /**
     * What says nothing of a node; kube-proxy's own help has {@code --hostname-override string} and
     * {@code HostnameOverride=true|false}.
     */
    private static final List<String> COMMON = Chars.words("localhost string true false");

    private final Set<String> names = new LinkedHashSet<>();

    NodeNames(Scanner scanner, List<Identifiers.Identifier> found) {
        super(scanner, found);
    }

    /** Remembers the value of a setting whose name is {@code text[start, end)}. */
    void override(int start, int end) {
        boolean flag = scanner.to(start).before() == '-';
        int limit = Math.min(text.length(), end + 8);
        int at = scanner.to(end).skip("\"'\\:= ", limit).at();
        boolean assigned =
                Chars.find(text, ':', end, at) >= 0 || Chars.find(text, '=', end, at) >= 0;
        String name = text.substring(at, scanner.to(nameEnd(at)).back(".-", at).at());
        boolean address = Ipv4.parse(name) != null || Chars.skipDigits(name, 0) == name.length();
        if (at > end
                && (assigned || flag)
                && name.length() >= SHORTEST
                && names.size() < MOST
                && !name.startsWith("-")
                && !address
                && !COMMON.contains(name)) {
            names.add(name);
        }
    }

    /** Adds every place where one of the names stands as a word. */
    void everywhere() {
        for (String name : names) {
            for (int at = text.indexOf(name);
                    at >= 0;
                    at = text.indexOf(name, at + name.length())) {
                int end = at + name.length();
                boolean begins = !Chars.isWord(scanner.to(at).before());
                if (begins && !Chars.isWord(scanner.to(end).peek())) {
                    add(at, end, "host");
                }
            }
        }
    }
}
