package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Edits of a document as a unified diff of its safe text, with three lines around each. */
public final class Diff {
    private static final int CONTEXT = 3;

    private Diff() {}

    /** The diff of {@code edits}, in the order of the text; empty where there are none. */
    public static String of(Document document, List<Edit> edits, String name) {
        if (edits.isEmpty()) {
            return "";
        }
        List<SafeText> before =
                lines(document.text()).stream()
                        .map(line -> document.safe().slice(line.start(), line.end()))
                        .toList();
        String edited = document.text();
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            edited =
                    new Edit(
                                    0,
                                    edit.start() - document.start(),
                                    edit.end() - document.start(),
                                    edit.replacement())
                            .applyTo(edited);
        }
        String result = edited;
        List<String> after =
                lines(result).stream()
                        .map(line -> result.substring(line.start(), line.end()))
                        .toList();
        int head = 0;
        while (head < before.size()
                && head < after.size()
                && before.get(head).text().equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < before.size() - head
                && tail < after.size() - head
                && before.get(before.size() - 1 - tail)
                        .text()
                        .equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        int from = Math.max(0, head - CONTEXT);
        int beforeEnd = before.size() - tail;
        int afterEnd = after.size() - tail;
        int to = Math.min(before.size(), beforeEnd + CONTEXT);
        StringBuilder diff = new StringBuilder();
        diff.append("--- a/").append(name).append("\n+++ b/").append(name).append('\n');
        int shown = to - from;
        diff.append("@@ -")
                .append(document.firstLine() + from)
                .append(',')
                .append(shown)
                .append(" +")
                .append(document.firstLine() + from);
        diff.append(',').append(shown - (beforeEnd - head) + (afterEnd - head)).append(" @@\n");
        append(diff, ' ', before, from, head);
        append(diff, '-', before, head, beforeEnd);
        for (int i = head; i < afterEnd; i++) {
            diff.append('+').append(after.get(i)).append('\n');
        }
        append(diff, ' ', before, beforeEnd, to);
        return diff.toString();
    }

    private static void append(
            StringBuilder diff, char sign, List<SafeText> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            diff.append(sign).append(lines.get(i).display()).append('\n');
        }
    }

    /** The lines of a text, each without its line end. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); start = Chars.lineEnd(text, start) + 1) {
            lines.add(new Span(start, Chars.contentEnd(text, start)));
        }
        return lines;
    }
}
