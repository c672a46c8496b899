package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.heads.Margin;
import java.util.Arrays;

/**
 * The lines of a text with the columns of their keys, counted once: objects in it are walked many
 * times.
 */
final class Lines {
    private final String text;
    private int[] starts = new int[64];
    private int[] margins = new int[64];
    private int[] firsts = new int[64];
    private int[] keys = new int[64];
    private int[] stops = new int[64];
    private int[] ends = new int[64];
    private int count;

    Lines(String text) {
        this.text = text;
        for (int line = 0; line < text.length(); line = ends[count - 1] + 1) {
            if (count == starts.length) {
                grow();
            }
            starts[count] = line;
            ends[count] = Chars.lineEnd(text, line);
            margins[count] = Margin.end(text, line);
            firsts[count] = Chars.skipBlanks(text, margins[count]);
            stops[count] = Margin.stop(text, line);
            keys[count] = afterDashes(firsts[count]);
            count++;
        }
    }

    private void grow() {
        starts = Arrays.copyOf(starts, count * 2);
        margins = Arrays.copyOf(margins, count * 2);
        firsts = Arrays.copyOf(firsts, count * 2);
        keys = Arrays.copyOf(keys, count * 2);
        stops = Arrays.copyOf(stops, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
    }

    private int afterDashes(int first) {
        int at = first;
        while (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) == ' ') {
            at = Chars.skipBlanks(text, at + 1);
        }
        return at;
    }

    int count() {
        return count;
    }

    /** The number of the line that starts at {@code start}. */
    int at(int start) {
        return Math.max(0, Arrays.binarySearch(starts, 0, count, start));
    }

    /** Where line {@code i} ends: its line feed, or the end of the text. */
    int end(int i) {
        return ends[i];
    }

    /** Where the text behind its margin starts. */
    int margin(int i) {
        return margins[i];
    }

    /** Its first character that is no blank. */
    int first(int i) {
        return firsts[i];
    }

    /** Where its own text ends. */
    int stop(int i) {
        return stops[i];
    }

    /** Where its key starts, behind the dashes of list items. */
    int key(int i) {
        return keys[i];
    }

    /** The column of its key, counted from the margin. */
    int column(int i) {
        return keys[i] - margins[i];
    }

    /** Whether a document begins there, and not only an object inside one. */
    boolean beginsDocument(int i) {
        return text.startsWith("---", margins[i])
                || text.startsWith("apiVersion", margins[i])
                || text.startsWith("{", margins[i]);
    }

    /**
     * Whether its key is the {@code apiVersion} of an object whose keys stand at {@code column}.
     */
    boolean isVersion(int i, int column) {
        return column(i) == column
                && (text.startsWith("apiVersion", keys[i])
                        || text.startsWith("\"apiVersion", keys[i]));
    }

    /** Whether it is part of an object whose keys stand at {@code column}. */
    boolean belongs(int i, int column) {
        boolean blank = keys[i] >= ends[i];
        return blank || (column(i) >= column && !text.startsWith("---", margins[i]));
    }
}
