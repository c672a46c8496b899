package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Colours;
import dev.kubeproxydoctor.text.Span;
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
 */
public record Document(
        int input,
        int firstLine,
        int lastLine,
        int start,
        SafeText safe,
        boolean isWholeFile,
        SafeText written) {
    /** Another text in its place, or a part of it, which begins at {@code start} of the input. */
    public Document with(int start, SafeText safe) {
        return new Document(input, firstLine, lastLine, start, safe, isWholeFile, safe);
    }

    /** A text as it is written, which may have colours. */
    public static Document of(
            int input, int firstLine, int lastLine, int start, SafeText written, boolean whole) {
        String text = written.text();
        boolean coloured = text.indexOf('\u001b') >= 0 || text.contains("[0m");
        SafeText safe = coloured ? SafeText.join(uncoloured(written)) : written;
        return new Document(input, firstLine, lastLine, start, safe, whole, written);
    }

    private static List<SafeText> uncoloured(SafeText written) {
        List<SafeText> parts = new ArrayList<>();
        int at = 0;
        for (Span colour : Colours.in(written.text())) {
            parts.add(written.slice(at, colour.start()));
            at = colour.end();
        }
        parts.add(written.slice(at, written.length()));
        return parts;
    }

    /**
     * Where in the input a part of the text stands: UTF-16 offsets {@code start + part}, where
     * colours before it count and those around it do not.
     */
    public Span place(Span part) {
        int from = part.start();
        int to = part.end();
        if (written != safe) {
            for (Span colour : Colours.in(written.text())) {
                int length = colour.length();
                boolean inside = colour.start() < to || part.length() == 0 && colour.start() <= to;
                from += colour.start() <= from ? length : 0;
                to += inside ? length : 0;
            }
        }
        return new Span(start + from, start + to);
    }

    /** The masked text. */
    public String text() {
        return safe.text();
    }
}
