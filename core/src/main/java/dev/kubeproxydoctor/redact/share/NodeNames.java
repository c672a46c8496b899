package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Hits;
import dev.kubeproxydoctor.text.Scanner;
import dev.kubeproxydoctor.text.heads.JournalHead;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of nodes that something says to be one, here and wherever else the text has them: {@code
 * hostnameOverride: db-17}, {@code --hostname-override=db-17}, {@code node="db-17"}, the journal's
 * head, a prompt, the tables of kubectl.
 */
final class NodeNames extends IdentifierFinder {
    /** A shorter name is a word as any other. */
    private static final int SHORTEST = 4;

    /** No more names are looked for. */
    private static final int MOST = 1000;

    /** How far a name may stand from what says that it is one. */
    private static final int GAP = 24;

    /**
     * What says nothing of a node; kube-proxy's own help has {@code --hostname-override string} and
     * {@code HostnameOverride=true|false}.
     */
    private static final List<String> COMMON = Chars.words("localhost string true false");

    private final Set<String> names = new LinkedHashSet<>();

    /** Rows of tables are read up to here. */
    private int read;

    NodeNames(Scanner scanner, List<Identifiers.Identifier> found) {
        super(scanner, found);
    }

    /** Remembers the value of a setting whose name is {@code text[start, end)}. */
    void override(int start, int end) {
        int at = scanner.to(end).skip(BETWEEN + "-\n", Math.min(text.length(), end + GAP)).at();
        boolean flag = scanner.to(start).before() == '-';
        boolean next = text.startsWith("- ", at - 2) || Chars.find(text, '\n', end, at) < 0;
        boolean assigned =
                Chars.find(text, ':', end, at) >= 0 || Chars.find(text, '=', end, at) >= 0;
        if (at > end && (assigned || flag) && next && text.charAt(at - 1) != '-') {
            add(at, false);
        }
    }

    private static final String BETWEEN = "\"'\\:= ";

    /**
     * {@code node="db-17"}, {@code nodeName: db-17}, {@code nodes "db-17" not found}, behind node.
     */
    void node(int end) {
        boolean plural = text.startsWith("s", end);
        int at = plural ? end + 1 : end;
        at +=
                Chars.lower(text.substring(at, Math.min(text.length(), at + 4))).equals("name")
                        ? 4
                        : 0;
        // Of several nodes only one that is quoted is a name: "nodes: eu-west-1".
        if (!plural || Chars.find(text, '"', at, Math.min(text.length(), at + 3)) > 0) {
            named(at);
        }
    }

    /** What stands behind a name of a setting that ends there, if it has a digit as hosts have. */
    void named(int end) {
        int at = scanner.to(end).skip(BETWEEN, Math.min(text.length(), end + GAP)).at();
        if (at > end + 1 || (at > end && scanner.before() != ' ')) {
            add(at, true);
        }
    }

    /** {@code Jul 14 08:15:42 db-17 kube-proxy[812]: }, where the identifier ends. */
    void journal(int end) {
        int line = scanner.lineStart(end);
        int stop = Math.min(scanner.lineEnd(end), end + 20);
        JournalHead head = end - line > 200 ? null : JournalHead.at(text.substring(line, stop), 0);
        int at = head == null ? -1 : text.indexOf(head.host(), line);
        if (at >= 0) {
            add(at, true);
        }
    }

    /** {@code root@db-17:~# }, behind the sign. */
    void prompt(int at) {
        int end = nameEnd(at);
        if (text.startsWith(":~", end)
                || text.startsWith(" ~", end)
                || text.startsWith(":/", end)) {
            add(at, true);
        }
    }

    /** {@code Linux db-17 5.15.0-113-generic}, as {@code uname} says it, behind the first word. */
    void kernel(int at) {
        int end = nameEnd(at);
        int version = Chars.skipDigits(text, end + 1);
        if (text.startsWith(" ", end)
                && version > end + 1
                && text.startsWith(".", version)
                && scanner.to(at).before() == ' ') {
            add(at, false);
        }
    }

    /**
     * {@code kubectl get nodes}: the first column below a heading of which {@code at} is a part.
     */
    void table(int at) {
        if (text.startsWith("NAME ", scanner.lineStart(at))) {
            rows(scanner.lineEnd(at) + 1, 0);
        }
    }

    /** {@code kubectl get pods -o wide}: the column before the last but one. */
    void column(int at) {
        int line = scanner.lineStart(at);
        int column = text.substring(line, at).lastIndexOf("NODE ");
        if (column > 0) {
            rows(scanner.lineEnd(at) + 1, column);
        }
    }

    private void rows(int first, int column) {
        int line = Math.max(first, read);
        while (line + column < text.length() && names.size() < MOST) {
            int at = line + column;
            int end = scanner.lineEnd(line);
            boolean row = at < end && nameEnd(at) > at && text.startsWith(" ", nameEnd(at));
            if (!row || (column > 0 && text.charAt(at - 1) != ' ')) {
                return;
            }
            add(at, false);
            line = end + 1;
            read = line;
        }
    }

    private void add(int at, boolean digits) {
        String name = text.substring(at, scanner.to(nameEnd(at)).back(".-", at).at());
        int first = Chars.skipDigits(name, 0);
        boolean address = Ipv4.parse(name) != null || first == name.length();
        boolean digit = !digits;
        for (int i = 0; i < name.length(); i++) {
            digit |= Chars.isDigit(name.charAt(i));
        }
        boolean own = !name.startsWith("kube-proxy-") && !name.startsWith("node-");
        boolean host = digit && first == 0 && own && !isVersion(name);
        if (name.length() >= SHORTEST
                && names.size() < MOST
                && !name.startsWith("-")
                && !address
                && (host || !digits)
                && !COMMON.contains(name)) {
            names.add(name);
        }
    }

    private static boolean isVersion(String name) {
        return name.startsWith("v") && Chars.skipDigits(name, 1) > 1;
    }

    /** Adds every place where one of the names stands as a word. */
    void everywhere() {
        if (names.isEmpty()) {
            return;
        }
        List<String> all = List.copyOf(names);
        Hits hits = new Hits();
        Automaton.of(all).scan(text, 0, text.length(), hits);
        for (int i = 0; i < hits.size(); i++) {
            int end = hits.end(i);
            int start = end - all.get(hits.literal(i)).length();
            boolean begins = !Chars.isWord(scanner.to(start).before());
            if (begins && !Chars.isWord(scanner.to(end).peek())) {
                add(start, end, "host");
            }
        }
    }
}
