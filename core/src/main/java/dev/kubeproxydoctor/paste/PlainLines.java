package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.paste.kinds.Output;
import dev.kubeproxydoctor.paste.kinds.Prompt;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Colours;

/**
 * Lines without a log header: the next ones of an open event, the output of commands, commands,
 * headings, prose.
 */
final class PlainLines {
    private final OpenPart part;
    private final Speakers speakers;

    /** What stands before the lines of the document that is open. */
    private String margin = "";

    /** The word that ends the here-document in which a document stands, or {@code ""}. */
    private String endWord = "";

    PlainLines(OpenPart part, Speakers speakers) {
        this.part = part;
        this.speakers = speakers;
    }

    /** Whether an open document cannot hold this line. */
    boolean endsDocument(String line) {
        boolean marked = !line.startsWith(" ") && line.trim().equals(endWord);
        String mark = margin.trim();
        boolean inside = line.startsWith(mark);
        String own =
                inside
                        ? line.substring(line.startsWith(margin) ? margin.length() : mark.length())
                        : line;
        return (marked && !endWord.isEmpty())
                || (!inside && !Chars.isBlank(line))
                || DocumentLines.ends(own);
    }

    /**
     * Reads a line; false where a document begins with it, and it is not read.
     *
     * @param afterLongest whether the line above may have been cut at the right edge of a terminal
     */
    boolean read(Line line, Wrapping wrapping, boolean afterLongest) {
        String own = wrapping.text();
        if (!part.is(Kind.DOCUMENT)) {
            String opened = DocumentLines.hereDocument(own);
            endWord = opened.isEmpty() ? endWord : opened;
        }
        Origin heading = Headings.heading(own);
        if (heading != null) {
            part.typed("", line.number());
            speakers.follow(heading);
            return true;
        }
        boolean next = mayBeNext(wrapping);
        if (next && (part.event().isInValue() || own.startsWith("\t"))) {
            part.event().appendToValue(line, wrapping);
            return true;
        }
        if (beginsDocument(line, wrapping)) {
            return false;
        }
        Kind kind = Kind.of(own, part.kind(), part.command());
        boolean cut = afterLongest && wrapping.own().start(0) == 0 && kind == Kind.UNRECOGNISED;
        if (kind == Kind.PROMPT) {
            prompt(line, wrapping);
        } else if (next && goesOn(own, kind, cut)) {
            part.event().append(line, wrapping.own());
        } else {
            event(line, wrapping, kind);
        }
        return true;
    }

    /** Whether the line may be the next one of the log's event that is open. */
    private boolean mayBeNext(Wrapping wrapping) {
        return part.is(Kind.KUBE_PROXY_LOG)
                && !part.event().isEmpty()
                && part.event().isFrom(wrapping.origin())
                && !LogLines.isStructured(wrapping.text());
    }

    private boolean beginsDocument(Line line, Wrapping wrapping) {
        String own = wrapping.text();
        String raw = Colours.without(line.text());
        boolean atStart = !own.isEmpty() && wrapping.own().start(0) == 0;
        boolean alone = !wrapping.wraps(line) || atStart || raw.equals(own);
        boolean begins = alone && DocumentLines.begins(own, part.is(Kind.KUBE_PROXY_LOG));
        int framed = begins ? 0 : Frame.end(raw);
        begins |= framed > 0 && DocumentLines.isHeader(raw, framed);
        // Each line has another number.
        int first = Chars.skipBlanks(raw, 0);
        boolean numbered = framed > 0 && first < raw.length() && Chars.isDigit(raw.charAt(first));
        begins |=
                (numbered || raw.startsWith(">"))
                        && DocumentLines.begins(
                                raw.substring(framed), part.is(Kind.KUBE_PROXY_LOG));
        margin = numbered ? "" : raw.substring(0, framed);
        return begins;
    }

    /** A complaint goes on over lines, a piece of information only where a terminal cut it. */
    private boolean goesOn(String own, Kind kind, boolean cut) {
        Output output = kind.output();
        boolean quoted = output != null && output.isQuoted();
        return (cut || !part.event().isInformation())
                && !LogLines.isOfItsOwn(own)
                && (quoted || !kind.isUnderstood());
    }

    private void event(Line line, Wrapping wrapping, Kind kind) {
        boolean ofLog =
                wrapping.wraps(line)
                        || LogLines.isOfItsOwn(wrapping.text())
                        || part.is(Kind.KUBE_PROXY_LOG);
        Kind next = ofLog && !kind.isUnderstood() ? Kind.KUBE_PROXY_LOG : kind;
        part.open(next, line.number(), speakers.of(next, wrapping), ' ', "", 0)
                .append(line, wrapping.own());
    }

    /**
     * A command that was typed: what follows is its output. One that names another component says
     * whose output that is.
     */
    private void prompt(Line line, Wrapping wrapping) {
        String command = Prompt.command(wrapping.text());
        part.typed(command, line.number());
        speakers.follow(Headings.prompt(wrapping.text(), command));
        if (Components.identity(speakers.about()).isAnothers()) {
            part.open(Kind.PROMPT, line.number(), speakers.about(), ' ', "", 0)
                    .append(line, wrapping.own());
        }
    }
}
