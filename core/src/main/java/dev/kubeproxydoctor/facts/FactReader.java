package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.paste.Line;
import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/** Reads facts out of events. One pass over each event's text; most events state nothing. */
public final class FactReader {
    private static final List<String> MARKS =
            List.of(
                    "version info",
                    "version: v",
                    "kube-proxy:v",
                    " proxier",
                    "--proxy-mode=",
                    "flag: --config=",
                    "/lib/modules/",
                    "(legacy)",
                    "(nf_tables)",
                    "linux version ",
                    "server version: v",
                    "gitversion:\"v",
                    "kubelet version:",
                    "kernel version:",
                    "os image:",
                    "node:",
                    "using iptables mode",
                    "kubernetes version: ");

    private static final Automaton AUTOMATON = Automaton.of(MARKS);

    private final Statements statements;
    private final Tables tables;
    private final Automaton.Hits hits = new Automaton.Hits();

    /** A reader that adds to {@code statements}. */
    public FactReader(Statements statements) {
        this.statements = statements;
        tables = new Tables(statements);
    }

    /** Reads one event. */
    public void read(Event event) {
        switch (event.kind()) {
            case UNAME -> uname(event);
            case OS_RELEASE -> osRelease(event);
            case LSMOD -> lsmod(event);
            case KERNEL_CONFIG -> kernelConfig(event);
            case NODES, PODS -> tables.read(event);
            case SYSCTL -> sysctl(event);
            case FIX_NODE -> fixNode(event);
            case MODULE_TREE ->
                    Chars.words(event.text()).forEach(tree -> add(event, Key.MODULE_TREES, tree));
            default -> {}
        }
        String text = event.text();
        hits.clear();
        AUTOMATON.scan(text, 0, Math.min(text.length(), 4096), hits);
        for (int i = 0; i < hits.size(); i++) {
            mark(event, MARKS.get(hits.literal(i)), hits.end(i));
        }
    }

    private void mark(Event event, String mark, int end) {
        String text = event.text();
        boolean log = event.kind() == Kind.KUBE_PROXY_LOG;
        switch (mark) {
            case "version info" -> {
                int version = text.indexOf("version=\"v", end);
                if (log && version >= 0 && event.mark() >= 0) {
                    add(event, Key.KUBERNETES, wordAt(text, version + 10));
                }
            }
            case "version: v" -> {
                if (log && event.file().startsWith("server")) {
                    add(event, Key.KUBERNETES, wordAt(text, end));
                }
            }
            case "kube-proxy:v" -> add(event, Key.KUBERNETES, wordAt(text, end));
            case "server version: v" -> apiserver(event, text, end);
            case "gitversion:\"v" -> {
                if (Chars.lower(text).startsWith("server version")) {
                    apiserver(event, text, end);
                }
            }
            case "kubernetes version: " -> {}
            case " proxier" -> running(event, text, end - mark.length());
            case "--proxy-mode=" -> add(event, Key.MODE_FLAG, unquoted(text, end));
            case "flag: --config=" -> add(event, Key.CONFIG_FLAG, unquoted(text, end));
            case "/lib/modules/" -> release(event, text, end);
            case "(legacy)" -> add(event, Key.IPTABLES_BACKEND, "legacy");
            case "(nf_tables)" -> add(event, Key.IPTABLES_BACKEND, "nf_tables");
            case "linux version ", "kernel version:" ->
                    release(event, text, Chars.skipBlanks(text, end));
            case "kubelet version:" ->
                    add(event, Key.KUBELET, wordAt(text, Chars.skipBlanks(text, end)));
            case "node:" -> {
                if (event.kind() == Kind.DESCRIBE && end == 5) {
                    add(event, Key.POD_NODE, wordAt(text, Chars.skipBlanks(text, end)));
                }
            }
            case "os image:" ->
                    add(event, Key.OS_NAME, text.substring(Chars.skipBlanks(text, end)).trim());
            default -> {}
        }
    }

    /**
     * {@code Using iptables Proxier}: what runs. "Can't use the ipvs proxier" says no such thing.
     */
    private void running(Event event, String text, int end) {
        int start = end;
        while (start > 0 && Chars.isLetter(text.charAt(start - 1))) {
            start--;
        }
        if (start >= 6 && Chars.lower(text.substring(start - 6, start)).equals("using ")) {
            Mode.of(text.substring(start, end))
                    .ifPresent(mode -> add(event, Key.MODE_RUNNING, mode.word()));
        }
    }

    private void release(Event event, String text, int start) {
        String release = wordAt(text, start);
        if (release.endsWith(".")) {
            release = release.substring(0, release.length() - 1);
        }
        if (Version.parse(release).isPresent()) {
            add(event, Key.KERNEL, release);
        }
    }

    /** What {@code fix-node.sh} found: {@code ok xt_mark: loaded}. */
    private void fixNode(Event event) {
        String text = event.text();
        List<String> words = Chars.words(text);
        if (text.startsWith("ok ") && words.size() > 2 && words.get(2).startsWith("loaded")) {
            String module = words.get(1);
            module(event, module.substring(0, module.length() - 1));
        } else if (text.startsWith("ok    the node has what kube-proxy needs")) {
            add(event, Key.FIX_NODE, "in order");
        } else if (text.startsWith("kernel version: ") && words.size() > 4) {
            add(event, Key.OS_ID, words.get(3));
            add(event, Key.OS_VERSION, words.get(4));
        }
    }

    private void apiserver(Event event, String text, int start) {
        add(event, Key.APISERVER, wordAt(text, start));
    }

    /** {@code net.netfilter.nf_conntrack_max = 262144}. */
    private void sysctl(Event event) {
        String text = event.text();
        int name = Chars.skipWord(text, 0);
        add(event, Key.sysctl(text.substring(0, name)), text.substring(name + 3).trim());
    }

    private void uname(Event event) {
        List<String> words = Chars.words(event.text());
        String release = words.size() > 2 ? words.get(2) : words.get(0);
        if (Version.parse(release).isPresent()) {
            add(event, Key.KERNEL, release);
        }
        for (String word : words) {
            if (word.equals("x86_64")
                    || word.equals("aarch64")
                    || word.equals("s390x")
                    || word.equals("ppc64le")
                    || word.equals("armv7l")) {
                add(event, Key.ARCHITECTURE, word);
            }
        }
    }

    private void osRelease(Event event) {
        String text = event.text();
        int equals = text.indexOf('=');
        String value = unquoted(text, equals + 1);
        switch (text.substring(0, equals)) {
            case "ID" -> add(event, Key.OS_ID, value);
            case "VERSION_ID" -> add(event, Key.OS_VERSION, value);
            case "VARIANT_ID" -> add(event, Key.OS_VARIANT, value);
            case "PRETTY_NAME" -> add(event, Key.OS_NAME, value);
            default -> {}
        }
    }

    /** {@code CONFIG_NF_TABLES=m}, or {@code # CONFIG_NF_TABLES is not set}. */
    private void kernelConfig(Event event) {
        String text = event.text();
        if (text.startsWith("# Linux/")) {
            Chars.words(text).stream()
                    .filter(word -> Version.parse(word).isPresent())
                    .forEach(version -> add(event, Key.KERNEL_CONFIG_VERSION, version));
        }
        int name = text.indexOf("CONFIG_") + 7;
        if (name < 7) {
            return;
        }
        int end = Chars.skipWord(text, name);
        String symbol = text.substring(name, end);
        statements.countKernelSymbol();
        if (KernelSymbols.isOne(symbol)) {
            add(
                    event,
                    Key.kernelConfig(symbol),
                    text.startsWith("=", end) ? text.substring(end + 1).trim() : "n");
        }
    }

    private void lsmod(Event event) {
        List<String> words = Chars.words(event.text());
        if (!words.get(0).equals("Module")) {
            module(event, words.get(0));
        }
    }

    private void add(Event event, Key<?> key, String value) {
        Line line = event.firstLine();
        statements.add(new Fact(key, value, line.input(), line.number(), event.origin()));
    }

    private void module(Event event, String name) {
        Line line = event.firstLine();
        statements.addModule(name, line.input(), line.number(), event.origin());
    }

    private static String wordAt(String text, int start) {
        int end = start;
        while (end < text.length() && (Chars.isWord(text.charAt(end)) || text.charAt(end) == '+')) {
            end++;
        }
        return text.substring(start, end);
    }

    private static String unquoted(String text, int start) {
        int from = start;
        int to = text.length();
        if (from < to && (text.charAt(from) == '"' || text.charAt(from) == '\'')) {
            int close = text.indexOf(text.charAt(from), from + 1);
            return text.substring(from + 1, close < 0 ? to : close);
        }
        while (from < to && text.charAt(from) > ' ') {
            from++;
        }
        return text.substring(start, from);
    }
}
