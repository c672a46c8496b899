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
 * @param colours from where each stood in {@code safe} to its end in {@code written}
 */
public record Document(
        int input,
        int firstLine,
        int lastLine,
        int start,
        SafeText safe,
        boolean isWholeFile,
        SafeText written,
        List<Span> colours) {
    /** Another text in its place, or a part of it, which begins at {@code start} of the input. */
    public Document with(int start, SafeText safe) {
        return new Document(input, firstLine, lastLine, start, safe, isWholeFile, safe, List.of());
    }

    /** A text as it is written, which may have colours. */
    public static Document of(
            int input, int firstLine, int lastLine, int start, SafeText written, boolean whole) {
        String text = written.text();
        boolean coloured = text.indexOf('\u001b') >= 0 || text.contains("[0m");
        List<Span> colours = coloured ? Colours.in(text) : List.of();
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
        }
        return new Document(
                input, firstLine, lastLine, start, safe, whole, written, moved(colours));
    }

    /** Each with its start where it stood in the text without those before it. */
    private static List<Span> moved(List<Span> colours) {
        List<Span> moved = new ArrayList<>();
        int removed = 0;
        for (Span colour : colours) {
            moved.add(new Span(colour.start() - removed, colour.end()));
            removed += colour.length();
        }
        return moved;
    }

    /**
     * Where in the input a part of the text stands: UTF-16 offsets {@code start + part}, where
     * colours before it count and those around it do not.
     */
    public Span place(Span part) {
        int from = part.start() + removed(part.start() + 1);
        int to = part.length() == 0 ? from : part.end() + removed(part.end());
        return new Span(start + from, start + to);
    }

    /** How much was taken out before an offset of the text. */
    private int removed(int before) {
        int low = 0;
        int high = colours.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (colours.get(middle).start() < before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return 0;
        }
        Span last = colours.get(low - 1);
        return last.end() - last.start();
    }

    /** The masked text. */
    public String text() {
        return safe.text();
    }
}
