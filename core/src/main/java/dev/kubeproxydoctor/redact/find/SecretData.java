package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;

/** The values of {@code data} and {@code stringData} in objects of a text. */
final class SecretData extends Look {
    static final String KIND = "secretdata";

    /** The lines of the text. */
    final Lines lines;

    private final FlowData flow;

    /** Per line whether it was masked: objects in a text are walked many times. */
    private final boolean[] masked;

    SecretData(Scanner scanner, Finds finds, FlowData flow) {
        super(scanner, finds);
        this.flow = flow;
        lines = new Lines(text);
        masked = new boolean[lines.count()];
    }

    /**
     * Masks the values below a line if its key is data at {@code column}.
     *
     * @return the first line after what was masked
     */
    int mask(int line, int column) {
        int key = lines.key(line);
        if (lines.column(line) != column || key >= text.length()) {
            return line + 1;
        }
        int from = text.charAt(key) == '"' || text.charAt(key) == '\'' ? key + 1 : key;
        boolean strings = text.startsWith("stringData", from);
        int nameEnd = from + (strings ? 10 : 4);
        boolean data = strings || text.startsWith("data", from);
        if (!data || nameEnd >= text.length() || ":\"' ".indexOf(text.charAt(nameEnd)) < 0) {
            return line + 1;
        }
        int brace = Chars.find(text, '{', key, lines.end(line));
        if (brace >= 0 && Chars.find(text, '}', brace, lines.end(line)) >= 0) {
            flow.maskObject(brace, !strings);
            return line + 1;
        }
        for (int at = line + 1; at < lines.count(); at++) {
            int start = lines.first(at);
            int stop = Math.max(start, lines.stop(at));
            if (start < stop && (start - lines.margin(at) <= column || text.charAt(start) == '}')) {
                return at;
            }
            if (isNew(at)) {
                maskValue(start, stop, !strings);
            }
        }
        return lines.count();
    }

    /**
     * Masks what follows the key of one line of data; a line without a key is the rest of the value
     * above and is masked whole.
     */
    private void maskValue(int start, int stop, boolean base64) {
        if (start >= stop || text.charAt(start) == '#' || text.startsWith("-----", start)) {
            return;
        }
        int from = start;
        for (int i = start; i < stop && from == start; i++) {
            if (text.charAt(i) == ':' && (i + 1 == stop || Chars.isBlank(text.charAt(i + 1)))) {
                from = Math.min(stop, Chars.skipBlanks(text, i + 1));
            }
        }
        int to = stop;
        int comment = text.substring(from, to).indexOf(" #");
        if (comment > 0 && from > start && "\"'".indexOf(text.charAt(from)) < 0) {
            to = from + comment;
        }
        if (from < to && "|>".indexOf(text.charAt(from)) >= 0) {
            return;
        }
        if (from < to && text.charAt(to - 1) == ',') {
            to--;
        }
        if (to - from >= 2 && "\"'".indexOf(text.charAt(from)) >= 0) {
            int close = text.substring(from + 1, to).lastIndexOf(text.charAt(from));
            from++;
            to = close < 0 ? to : from + close;
        }
        if (!StandIns.isOne(text, from, Math.max(from, to))) {
            finds.add(from, to, KIND, base64);
        }
    }

    private boolean isNew(int line) {
        boolean first = !masked[line];
        masked[line] = true;
        return first;
    }
}
