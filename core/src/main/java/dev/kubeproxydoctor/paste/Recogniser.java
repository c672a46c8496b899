package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Colours;
import dev.kubeproxydoctor.text.Traced;
import dev.kubeproxydoctor.text.heads.KlogHead;
import dev.kubeproxydoctor.text.heads.KlogHeads;
import org.jspecify.annotations.Nullable;

/**
 * Takes one input apart, chunk by chunk. A line is looked at once; what is kept is the open event
 * or document and nothing else.
 *
 * <p>Any text is fine: what is not understood becomes events of kind {@link Kind#UNRECOGNISED}.
 */
public final class Recogniser {
    /** No terminal is narrower: a line this long may have been cut at its right edge. */
    private static final int NARROWEST = 60;

    private final int input;
    private final boolean wholeDocument;
    private final OpenPart part;
    private final Speakers speakers;
    private final PlainLines plain;
    private int lineNumber;
    private int offset;
    private String margin = "";
    private int longest;
    private int room;
    private boolean afterBlank;
    private boolean partial;

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
        wholeDocument = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
        part = new OpenPart(input, wholeDocument, listener);
        speakers = new Speakers(Origin.ofFile(name));
        plain = new PlainLines(part, speakers);
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
                Line line = new Line(input, lineNumber, offset + start, chunk.slice(start, end));
                if (isOfDocument(line) || !read(line, suspicious)) {
                    part.addToDocument(line, chunk, start, next);
                }
            }
            afterBlank = end == start;
            start = next;
        }
        offset += length;
        part.endChunk();
    }

    /** So many characters of the last line were left out by whoever reads the input. */
    public void skip(int characters) {
        offset += characters;
    }

    /** Ends the input; the last parts are given to the listener. */
    public void end() {
        part.end(lineNumber);
    }

    /**
     * Whether an empty line changes nothing: one of many, which would each cost as much as a line.
     */
    private boolean saysNothingMore() {
        return afterBlank
                && !wholeDocument
                && !part.is(Kind.DOCUMENT)
                && !partial
                && !part.event().isInValue()
                && part.event().isDone();
    }

    private boolean isOfDocument(Line line) {
        return wholeDocument
                || (part.is(Kind.DOCUMENT) && !plain.endsDocument(Colours.without(line.text())));
    }

    /** Reads a line outside of documents; false where one begins with it, and it is not read. */
    private boolean read(Line line, boolean suspicious) {
        String raw = line.text();
        KlogHead head = suspicious ? null : KlogHead.at(raw, 0);
        Wrapping wrapping =
                head != null
                        ? new Wrapping(Origin.UNKNOWN, Traced.of(raw), false, "")
                        : Wrapping.of(Markup.off(raw), margin);
        String mark = plain.mark(wrapping.text());
        if (!mark.isEmpty()) {
            margin = mark;
            wrapping = wrapping.behind(mark);
        }
        wrapping = speakers.told(wrapping);
        boolean rest = partial && !part.event().isEmpty() && part.event().isFrom(wrapping.origin());
        partial = wrapping.partial();
        if (rest) {
            part.event().join(line, wrapping);
            return true;
        }
        boolean understood = readHeaded(line, wrapping, head) || plain.read(line, wrapping, room);
        int length = raw.length() - Chars.skipBlanks(raw, 0);
        longest = Math.max(longest, length);
        room = length < NARROWEST ? Integer.MAX_VALUE : longest - length;
        return understood;
    }

    /** Reads a line of klog's text or JSON format; false where it is neither. */
    private boolean readHeaded(Line line, Wrapping wrapping, @Nullable KlogHead known) {
        KlogHead head = known != null ? known : KlogHead.at(wrapping.text(), 0);
        head = head != null ? head : KlogHead.cut(wrapping.text());
        if (head != null) {
            margin = wrapping.margin();
            headed(line, wrapping, head);
            return true;
        }
        JsonLog json = JsonLog.of(wrapping.own());
        if (json != null) {
            part.open(
                            Kind.KUBE_PROXY_LOG,
                            line.number(),
                            wrapping.origin(),
                            json.severity(),
                            json.file(),
                            json.sourceLine())
                    .append(line, json.text());
        }
        return json != null;
    }

    /** A line with a klog header, or with several that lost their line ends. */
    private void headed(Line line, Wrapping wrapping, KlogHead first) {
        String text = wrapping.text();
        KlogHead head = first;
        while (head != null) {
            OpenEvent event =
                    part.open(
                            Kind.KUBE_PROXY_LOG,
                            line.number(),
                            wrapping.origin(),
                            head.severity(),
                            head.file(),
                            head.sourceLine());
            int next = KlogHeads.next(text, head.end());
            Traced message =
                    wrapping.own().slice(Math.min(next, Chars.skipBlanks(text, head.end())), next);
            event.append(line, message);
            head = KlogHead.at(text, next);
        }
    }
}
