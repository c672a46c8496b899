package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.paste.kinds.Output;
import dev.kubeproxydoctor.paste.kinds.Prompt;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Colours;
import dev.kubeproxydoctor.text.Scanner;

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
     * @param room so many characters more had room on the line above: where the first word does not
     *     fit there, it may have been cut off
     */
    boolean read(Line line, Wrapping wrapping, int room) {
        String own = Markup.withSingleBlanks(wrapping.own()).text();
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
        boolean cut = isRest(own, kind) && isCut(line, wrapping, own, room);
        if (kind == Kind.PROMPT) {
            prompt(line, wrapping, own);
        } else if ((next && goesOn(own, kind)) || (cut && holds(wrapping))) {
            part.event().append(line, wrapping.own());
        } else {
            event(line, wrapping, kind);
        }
        return true;
    }

    /**
     * The mark that somebody put before a line whose own form is known without it: {@code # } in
     * {@code # modprobe: FATAL: Module ip_vs not found}; {@code ""} where the line is known as it
     * is, or as nothing.
     */
    String mark(String line) {
        String mark = Frame.mark(line);
        if (mark.isEmpty()) {
            return "";
        }
        Kind kind = Kind.of(line, part.kind(), "");
        String own = line.substring(mark.length());
        Kind inner = Kind.of(own, part.kind(), "");
        boolean known =
                LogLines.isOfItsOwn(own)
                        || inner.isUnderstood()
                        || (inner == Kind.TOOL_OUTPUT && kind != Kind.PROMPT);
        return known && (kind == Kind.PROMPT || !kind.isUnderstood()) ? mark : "";
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

    /** Whether the line begins as the rest of one may: it is known as nothing of its own. */
    private static boolean isRest(String own, Kind kind) {
        int word = new Scanner(own).untilBlank(own.length()).at();
        return switch (kind) {
            case UNRECOGNISED -> !own.isEmpty() && !LogLines.isOfItsOwn(own);
            case TOOL_OUTPUT -> Kind.of(own, kind, "") == Kind.UNRECOGNISED;
            case DESCRIBE -> word > 0 && own.charAt(word - 1) != ':';
            default -> false;
        };
    }

    /** Whether the first word had no room above, and nothing but marks stands before it. */
    private static boolean isCut(Line line, Wrapping wrapping, String own, int room) {
        int start = Chars.skipBlanks(own, 0);
        int before = own.isEmpty() ? 0 : wrapping.own().start(0);
        return new Scanner(own).to(start).untilBlank(own.length()).at() - start >= room
                && hasNoName(line.text(), before);
    }

    private static boolean hasNoName(String line, int end) {
        int at = 0;
        while (at < end && !Chars.isAlphanumeric(line.charAt(at))) {
            at++;
        }
        return at == end;
    }

    /** Whether the open event may hold the rest of its line: where that is cut, it has no head. */
    private boolean holds(Wrapping rest) {
        return !part.is(Kind.UNRECOGNISED)
                && !part.kind().isListing()
                && !part.event().isEmpty()
                && (rest.origin().isUnknown() || part.event().isFrom(rest.origin()));
    }

    /** A complaint goes on over lines. */
    private boolean goesOn(String own, Kind kind) {
        Output output = kind.output();
        boolean quoted = output != null && output.isQuoted();
        return !part.event().isInformation()
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
    private void prompt(Line line, Wrapping wrapping, String own) {
        String command = Prompt.command(own);
        part.typed(command, line.number());
        speakers.follow(Headings.prompt(own, command));
        if (Components.identity(speakers.about()).isAnothers()) {
            part.open(Kind.PROMPT, line.number(), speakers.about(), ' ', "", 0)
                    .append(line, wrapping.own());
        }
    }
}
