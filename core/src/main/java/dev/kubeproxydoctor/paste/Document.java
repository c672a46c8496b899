package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.redact.SafeText;
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
 * @param safe its text, with the line ends as they were, and without a terminal's colours
 * @param isWholeFile whether it is all of a file that by its name is YAML or JSON
 * @param written its text with its colours; the same where it has none
 * @param read the text without them, which points into {@code written}
 */
public record Document(
        int input,
        int firstLine,
        int lastLine,
        int start,
        SafeText safe,
        boolean isWholeFile,
        SafeText written,
        Traced read) {
    /** Another text in its place, or a part of it, which begins at {@code start} of the input. */
    public Document with(int start, SafeText safe) {
        return new Document(
                input, firstLine, lastLine, start, safe, isWholeFile, safe, Traced.of(safe.text()));
    }

    /** A text as it is written, which may have colours. */
    public static Document of(
            int input, int firstLine, int lastLine, int start, SafeText written, boolean whole) {
        Traced read = Traced.of(written.text());
        boolean coloured = written.text().indexOf('\u001b') >= 0 || written.text().contains("[0m");
        List<Span> colours = coloured ? Colours.in(written.text()) : List.of();
        SafeText safe = written;
        if (!colours.isEmpty()) {
            List<SafeText> parts = new ArrayList<>();
            int at = 0;
            for (Span colour : colours) {
                parts.add(written.slice(at, colour.start()));
                at = colour.end();
            }
            parts.add(written.slice(at, written.length()));
            safe = SafeText.join(parts);
            read = Colours.without(read);
        }
        return new Document(input, firstLine, lastLine, start, safe, whole, written, read);
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
