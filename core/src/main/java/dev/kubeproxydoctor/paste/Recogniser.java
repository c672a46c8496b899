package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Colours;
import dev.kubeproxydoctor.text.Traced;
import dev.kubeproxydoctor.text.heads.KlogHead;
import dev.kubeproxydoctor.text.heads.KlogHeads;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes one input apart, chunk by chunk. A line is looked at once; what is kept is the open event
 * or document and nothing else.
 *
 * <p>Any text is fine: what is not understood becomes events of kind {@link Kind#UNRECOGNISED}.
 */
public final class Recogniser {
    /**
     * A document longer than this is no configuration; snakeyaml-engine's own limit is the same, in
     * code points.
     */
    private static final int DOCUMENT_LENGTH = 3 * 1024 * 1024;

    /** No terminal is narrower: a line this long may have been cut at its right edge. */
    private static final int NARROWEST = 60;

    private final int input;
    private final boolean wholeDocument;
    private final Listener listener;
    private final Origin home;
    private int lineNumber;
    private int offset;
    private @Nullable Kind kind;
    private int sectionStart;
    private String command = "";
    private String hereDocument = "";
    private Origin about = Origin.UNKNOWN;
    private Origin described = Origin.UNKNOWN;
    private String margin = "";
    private int longest;
    private boolean cutAtLongest;
    private boolean afterBlank;

    private final OpenEvent event = new OpenEvent();
    private boolean partial;

    private final List<SafeText> document = new ArrayList<>();
    private @Nullable SafeText documentChunk;
    private int documentFrom;
    private int documentTo;
    private int documentStart;
    private int documentLength;

    /**
     * Starts an input.
     *
     * @param input its index, from 0
     * @param name its file name or path, masked; {@code .yaml}, {@code .yml} and {@code .json} say
     *     that all of it is one document, and a bundle's path may name the pod or the node
     * @param listener receives the parts
     */
    public Recogniser(int input, String name, Listener listener) {
        this.input = input;
        this.listener = listener;
        home = Origin.ofFile(name);
        wholeDocument = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    /**
     * Reads the next chunk: whole lines, with {@code \n}, {@code \r\n} or {@code \r} at their ends.
     */
    public void next(SafeText chunk) {
        String all = chunk.text();
        int length = all.length();
        int start = 0;
        while (start < length) {
            int end = start;
            boolean suspicious = false;
            for (; end < length; end++) {
                char c = all.charAt(end);
                if (!Markup.isPlain(c)) {
                    if (c == '\n' || c == '\r') {
                        break;
                    }
                    suspicious = true;
                }
            }
            int next = Math.min(length, end + (all.startsWith("\r\n", end) ? 2 : 1));
            lineNumber++;
            if (end > start || !saysNothingMore()) {
                line(
                        new Line(input, lineNumber, offset + start, chunk.slice(start, end)),
                        suspicious,
                        chunk,
                        start,
                        next);
            }
            afterBlank = end == start;
            start = next;
        }
        offset += length;
        sliceDocument();
    }

    /** So many characters of the last line were left out by whoever reads the input. */
    public void skip(int characters) {
        offset += characters;
    }

    /** Ends the input; the last parts are given to the listener. */
    public void end() {
        if (wholeDocument && lineNumber == 0) {
            listener.document(Document.of(input, 1, 1, 0, SafeText.join(List.of()), true));
        }
        closeDocument();
        closeEvent();
        section(null, lineNumber + 1);
    }

    /**
     * Whether an empty line changes nothing: one of many, which would each cost as much as a line.
     */
    private boolean saysNothingMore() {
        return afterBlank
                && !wholeDocument
                && kind != Kind.DOCUMENT
                && !partial
                && !event.isInValue()
                && event.isDone();
    }

    private void line(Line line, boolean suspicious, SafeText chunk, int from, int to) {
        String raw = line.text();
        if (wholeDocument || (kind == Kind.DOCUMENT && !endsDocument(Colours.without(raw)))) {
            addToDocument(line, chunk, from, to);
            return;
        }
        KlogHead header = suspicious ? null : KlogHead.at(raw, 0);
        Wrapping wrapping =
                header != null
                        ? new Wrapping(Origin.UNKNOWN, Traced.of(raw), false, "")
                        : Wrapping.of(Markup.off(raw), margin);
        wrapping = wrapping.under(about).under(home);
        if (partial && !event.isEmpty() && event.isFrom(wrapping.origin())) {
            partial = wrapping.partial();
            event.join(line, wrapping);
            return;
        }
        partial = wrapping.partial();
        header = header != null ? header : KlogHead.at(wrapping.text(), 0);
        header = header != null ? header : KlogHead.cut(wrapping.text());
        JsonLog json = header == null ? JsonLog.of(wrapping.own()) : null;
        if (header != null) {
            margin = wrapping.margin();
            headed(line, wrapping, header);
        } else if (json != null) {
            section(Kind.KUBE_PROXY_LOG, line.number());
            open(
                    Kind.KUBE_PROXY_LOG,
                    wrapping.origin(),
                    json.severity(),
                    json.file(),
                    json.sourceLine());
            event.append(line, json.text());
        } else {
            plain(line, wrapping, chunk, from, to);
        }
        cutAtLongest = raw.length() >= longest && raw.length() >= NARROWEST;
        longest = Math.max(longest, raw.length());
    }

    private boolean endsDocument(String text) {
        boolean marked = !text.startsWith(" ") && text.trim().equals(hereDocument);
        return (marked && !hereDocument.isEmpty()) || LineKinds.endsDocument(text);
    }

    /** A line with a klog header, or with several that lost their line ends. */
    private void headed(Line line, Wrapping wrapping, KlogHead first) {
        section(Kind.KUBE_PROXY_LOG, line.number());
        String text = wrapping.text();
        KlogHead header = first;
        while (header != null) {
            open(
                    Kind.KUBE_PROXY_LOG,
                    wrapping.origin(),
                    header.severity(),
                    header.file(),
                    header.sourceLine());
            int next = KlogHeads.next(text, header.end());
            Traced message = wrapping.own().slice(header.end(), next);
            event.append(line, message);
            if (message.text().endsWith("=<")) {
                event.goesOn();
            }
            header = KlogHead.at(text, next);
        }
    }

    /** A line without a log header: the next one of an open event, or something of its own. */
    private void plain(Line line, Wrapping wrapping, SafeText chunk, int from, int to) {
        String own = wrapping.text();
        if (kind != Kind.DOCUMENT) {
            String opened = LineKinds.hereDocument(own);
            hereDocument = opened.isEmpty() ? hereDocument : opened;
        }
        Origin heading = Headings.heading(own);
        if (heading != null) {
            closeEvent();
            section(Kind.PROMPT, line.number());
            command = "";
            about = heading;
            return;
        }
        boolean structured = own.trim().startsWith("time=\"");
        boolean inLog = kind == Kind.KUBE_PROXY_LOG;
        boolean inEvent =
                inLog && !event.isEmpty() && event.isFrom(wrapping.origin()) && !structured;
        if (inEvent && (event.isInValue() || own.startsWith("\t"))) {
            event.appendToValue(line, wrapping);
            return;
        }
        boolean wrapped = own.length() < line.text().length();
        boolean alone = !wrapped || Colours.without(line.text()).equals(own);
        if (alone && LineKinds.startsDocument(own, inLog)) {
            closeEvent();
            section(Kind.DOCUMENT, line.number());
            addToDocument(line, chunk, from, to);
            return;
        }
        Kind found = LineKinds.of(own, kind == null ? Kind.UNRECOGNISED : kind, command);
        if (found == Kind.PROMPT) {
            prompt(line, wrapping);
            return;
        }
        boolean ofItsOwn =
                structured
                        || LineKinds.isGoFailure(own)
                        || own.indexOf("WARN[") >= 0
                        || own.indexOf("ERRO[") >= 0;
        boolean logLine = wrapped || ofItsOwn;
        boolean understood = found != Kind.UNRECOGNISED && found != Kind.TOOL_OUTPUT;
        boolean quoted = found == Kind.MODPROBE || found == Kind.IPTABLES_VERSION;
        boolean cut = cutAtLongest && wrapping.own().start(0) == 0 && found == Kind.UNRECOGNISED;
        boolean goesOn = !event.isInformation() || cut;
        if (inEvent && goesOn && !ofItsOwn && (!understood || quoted)) {
            event.append(line, wrapping.own());
            return;
        }
        Kind next =
                (logLine && !understood) || (inLog && !understood) ? Kind.KUBE_PROXY_LOG : found;
        section(next, line.number());
        open(next, speaker(next, own, wrapping), ' ', "", 0);
        event.append(line, wrapping.own());
    }

    /**
     * A command that was typed: what follows is its output. One that names another component says
     * whose output that is.
     */
    private void prompt(Line line, Wrapping wrapping) {
        String own = wrapping.text();
        closeEvent();
        command = LineKinds.command(own);
        about = Headings.prompt(own, command);
        section(Kind.PROMPT, line.number());
        if (Components.mark(Origin.UNKNOWN, "", command) < 0) {
            open(Kind.PROMPT, Origin.UNKNOWN, ' ', "", 0);
            event.append(line, wrapping.own());
        }
    }

    /** Whom a line is about: a row of a table of pods is about the pod it names. */
    private Origin speaker(Kind next, String own, Wrapping wrapping) {
        if (next == Kind.DESCRIBE) {
            return described(own);
        }
        int pod = next == Kind.PODS ? own.indexOf("kube-proxy-") : -1;
        return pod < 0
                ? wrapping.origin()
                : Origin.ofPod(own.substring(pod, Chars.skipWord(own, pod)));
    }

    /**
     * {@code kubectl describe} names its object once, at the top: all that follows is about it. A
     * node tells its roles next, a pod its namespace.
     */
    private Origin described(String own) {
        if (own.startsWith("Name:")) {
            described = Origin.ofPod(own.substring(5).trim());
        } else if (own.startsWith("Roles:")) {
            described = Origin.ofNode(described.pod());
        }
        return described;
    }

    private void addToDocument(Line line, SafeText chunk, int from, int to) {
        if (document.isEmpty() && documentChunk == null) {
            section(Kind.DOCUMENT, line.number());
            documentStart = line.start();
        }
        if (documentLength < DOCUMENT_LENGTH) {
            if (documentChunk != chunk || documentTo != from) {
                sliceDocument();
                documentChunk = chunk;
                documentFrom = from;
            }
            documentTo = to;
        }
        documentLength += to - from;
    }

    /** Lines that follow each other in a chunk are kept as one piece. */
    private void sliceDocument() {
        if (documentChunk != null) {
            document.add(documentChunk.slice(documentFrom, documentTo));
            documentChunk = null;
        }
    }

    private void closeDocument() {
        sliceDocument();
        if (document.isEmpty()) {
            return;
        }
        SafeText all = SafeText.join(document);
        int last = kind == Kind.DOCUMENT ? lineNumber : sectionStart;
        document.clear();
        if (documentLength < DOCUMENT_LENGTH) {
            listener.document(
                    Document.of(input, sectionStart, last, documentStart, all, wholeDocument));
        }
        documentLength = 0;
    }

    private void section(@Nullable Kind next, int line) {
        if (kind == next) {
            return;
        }
        if (kind == Kind.DOCUMENT) {
            lineNumber--;
            closeDocument();
            lineNumber++;
        }
        closeEvent();
        if (kind != null && line > sectionStart) {
            listener.section(input, kind, sectionStart, line - 1);
        }
        if (next == Kind.DOCUMENT || next == Kind.KUBE_PROXY_LOG) {
            command = "";
        }
        kind = next;
        sectionStart = line;
    }

    private void open(Kind kindOfEvent, Origin from, char level, String sourceFile, int number) {
        closeEvent();
        event.open(kindOfEvent, from, level, sourceFile, number);
    }

    private void closeEvent() {
        if (!event.isEmpty()) {
            listener.event(event.close(command));
        }
    }
}
