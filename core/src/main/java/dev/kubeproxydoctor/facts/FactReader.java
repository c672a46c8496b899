package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.paste.Line;
import dev.kubeproxydoctor.paste.kinds.Output;
import dev.kubeproxydoctor.paste.kinds.Rows;
import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Hits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads facts out of events: by the kind of output that they are a row of, and by what programs say
 * in any line. One pass over each event's text; most events state nothing.
 */
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
                    "os image:");

    private static final Automaton AUTOMATON = Automaton.of(MARKS);

    private final Statements statements;

    /** By the kinds of output that were met. */
    private final Map<Kind, Rows> rows = new LinkedHashMap<>();

    private final Hits hits = new Hits();
    private final VersionByLines versions = new VersionByLines();

    /** A reader that adds to {@code statements}. */
    public FactReader(Statements statements) {
        this.statements = statements;
    }

    /** Reads one event. */
    public void read(Event event) {
        Output output = event.kind().output();
        if (output != null) {
            rowsOf(event.kind(), output).read(event.text(), new RowFacts(event, statements));
        }
        versions.read(event);
        String text = event.text();
        hits.clear();
        AUTOMATON.scan(text, 0, Math.min(text.length(), 4096), hits);
        for (int i = 0; i < hits.size(); i++) {
            mark(event, MARKS.get(hits.literal(i)), hits.end(i));
        }
    }

    /** What no line states alone: versions that several tell. */
    public List<Fact> together() {
        return versions.facts();
    }

    private Rows rowsOf(Kind kind, Output output) {
        Rows known = rows.get(kind);
        if (known == null) {
            known = output.rows();
            rows.put(kind, known);
        }
        return known;
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

    private void apiserver(Event event, String text, int start) {
        add(event, Key.APISERVER, wordAt(text, start));
    }

    private void add(Event event, Key<?> key, String value) {
        Line line = event.firstLine();
        statements.add(new Fact(key, value, line.input(), line.number(), event.origin()));
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
