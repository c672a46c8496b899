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

    /** A longer line is cut so far from the edit: JSON of a whole cluster may stand in one. */
    private static final int WIDEST = 8192;

    private static final String CUT = "\u2026";

    private Diff() {}

    /** The diff of {@code edits}, in the order of the text; empty where there are none. */
    public static String of(Document document, List<Edit> edits, String name) {
        if (edits.isEmpty()) {
            return "";
        }
        int first = edits.get(0).start() - document.start();
        int last = edits.get(edits.size() - 1).end() - document.start();
        int start = above(document.text(), first);
        int end = below(document.text(), last);
        int line = document.firstLine() + document.safe().linesBefore(start);
        String part = document.text().substring(start, end);
        List<SafeText> before =
                lines(part).stream()
                        .map(l -> document.safe().slice(start + l.start(), start + l.end()))
                        .toList();
        String edited = part;
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            int at = edit.start() - document.start() - start;
            int to = edit.end() - document.start() - start;
            edited = new Edit(0, at, to, edit.replacement()).applyTo(edited);
        }
        String result = edited;
        List<String> after =
                lines(result).stream().map(l -> result.substring(l.start(), l.end())).toList();
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
                .append(line + from)
                .append(',')
                .append(shown)
                .append(" +")
                .append(line + from);
        diff.append(',').append(shown - (beforeEnd - head) + (afterEnd - head)).append(" @@\n");
        List<String> old = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            old.add(i < from || i >= to ? "" : before.get(i).display());
        }
        String open = start == 0 || document.text().charAt(start - 1) == '\n' ? "" : CUT;
        String close = end == document.text().length() || part.endsWith("\n") ? "" : CUT;
        append(diff, ' ', old, from, head, open, close);
        append(diff, '-', old, head, beforeEnd, open, close);
        append(diff, '+', after, head, afterEnd, open, close);
        append(diff, ' ', old, beforeEnd, to, open, close);
        return diff.toString();
    }

    /** Where the lines start that are shown with the one of {@code at}, and one more. */
    private static int above(String text, int at) {
        int start = at;
        for (int i = 0; i <= CONTEXT + 1 && start > 0; i++) {
            int limit = Math.max(0, start - 1 - WIDEST);
            start--;
            while (start > limit && text.charAt(start - 1) != '\n') {
                start--;
            }
            if (start == limit && start > 0) {
                return start;
            }
        }
        return start;
    }

    private static int below(String text, int at) {
        int end = at;
        for (int i = 0; i <= CONTEXT + 2 && end < text.length(); i++) {
            int limit = Math.min(text.length(), end + WIDEST);
            int lineEnd = Chars.find(text, '\n', end, limit);
            if (lineEnd < 0) {
                return limit;
            }
            end = lineEnd + 1;
        }
        return end;
    }

    private static void append(
            StringBuilder diff,
            char sign,
            List<String> lines,
            int from,
            int to,
            String open,
            String close) {
        for (int i = from; i < to; i++) {
            diff.append(sign).append(i == 0 ? open : "").append(lines.get(i));
            diff.append(i == lines.size() - 1 ? close : "").append('\n');
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
