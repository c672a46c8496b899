package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Colours;
import dev.kubeproxydoctor.text.Span;
import dev.kubeproxydoctor.text.Traced;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of lines that reads as YAML or JSON, valid or not.
 *
 * @param input which input it belongs to, from 0
 * @param firstLine its first line there, from 1
 * @param lastLine its last line
 * @param start UTF-16 offset of its first character in the input
 * @param safe its text, with the line ends as they were, and without a terminal's colours and what
 *     stands around its lines
 * @param isWholeFile whether it is all of a file that by its name is YAML or JSON
 * @param written its text as it stands in the input; the same where that is all
 * @param read the text without what stands around it, which points into {@code written}
 * @param margin what stands before each line: {@code "> "}
 */
public record Document(
        int input,
        int firstLine,
        int lastLine,
        int start,
        SafeText safe,
        boolean isWholeFile,
        SafeText written,
        Traced read,
        String margin) {
    /** Frames that stand in each other: a diff in a quote in a mail. */
    private static final int FRAMES = 4;

    /** Another text in its place, or a part of it, which begins at {@code start} of the input. */
    public Document with(int start, SafeText safe) {
        return new Document(
                input,
                firstLine,
                lastLine,
                start,
                safe,
                isWholeFile,
                safe,
                Traced.of(safe.text()),
                "");
    }

    /** A text as it is written, which may have colours and stand in frames. */
    public static Document of(
            int input, int firstLine, int lastLine, int start, SafeText written, boolean whole) {
        boolean coloured = written.text().indexOf('\u001b') >= 0 || written.text().contains("[0m");
        Document document =
                new Document(
                        input,
                        firstLine,
                        lastLine,
                        start,
                        written,
                        whole,
                        written,
                        Traced.of(written.text()),
                        "");
        if (coloured) {
            document = document.without(new Frame(Colours.in(written.text()), ""));
        }
        Frame frame = Frame.around(document.text());
        for (int i = 0; i < FRAMES && !frame.spans().isEmpty(); i++) {
            document = document.without(frame);
            frame = Frame.around(document.text());
        }
        return document;
    }

    private Document without(Frame frame) {
        if (frame.spans().isEmpty()) {
            return this;
        }
        Traced.Builder plain = new Traced.Builder(read);
        List<SafeText> parts = new ArrayList<>();
        int at = 0;
        for (Span span : frame.spans()) {
            plain.copy(at, span.start());
            parts.add(safe.slice(at, span.start()));
            at = span.end();
            if (Chars.isWideBlank(text().charAt(span.start()))) {
                plain.add(' ', span.start(), at);
                parts.add(SafeText.BLANK);
            }
        }
        plain.copy(at, safe.length());
        parts.add(safe.slice(at, safe.length()));
        return new Document(
                input,
                firstLine,
                lastLine,
                start,
                SafeText.join(parts),
                isWholeFile,
                written,
                plain.build(),
                margin + frame.margin());
    }

    /**
     * Where in the input a part of the text stands: UTF-16 offsets {@code start + part}, where
     * colours before it count and those around it do not.
     */
    public Span place(Span part) {
        int from = read.start(part.start());
        int to = part.length() == 0 ? from : read.end(part.end() - 1);
        return new Span(start + from, start + to);
    }

    /** The masked text. */
    public String text() {
        return safe.text();
    }
}
