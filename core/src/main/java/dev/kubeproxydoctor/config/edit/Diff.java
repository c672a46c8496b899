package dev.kubeproxydoctor.config.edit;

import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Edits of a document as a unified diff of its safe text, with three lines around each. */
public final class Diff {
    /** So many unchanged lines are shown before and after. */
    static final int CONTEXT = 3;

    private static final String CUT = "\u2026";

    private final Document document;

    /** What of the document is compared. */
    private final Span part;

    private final List<SafeText> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    private Diff(Document document, Span part) {
        this.document = document;
        this.part = part;
    }

    /** The diff of {@code edits}, in the order of the text; empty where there are none. */
    public static String of(Document document, List<Edit> edits, String name) {
        if (edits.isEmpty()) {
            return "";
        }
        int first = edits.get(0).start() - document.start();
        int last = edits.get(edits.size() - 1).end() - document.start();
        Diff diff = new Diff(document, Surroundings.of(document.text(), first, last));
        diff.read(edits);
        return "--- a/" + name + "\n+++ b/" + name + '\n' + diff.hunk();
    }

    private void read(List<Edit> edits) {
        String text = document.text().substring(part.start(), part.end());
        for (Span line : lines(text)) {
            before.add(
                    document.safe().slice(part.start() + line.start(), part.start() + line.end()));
        }
        int start = document.start() + part.start();
        text = Edits.applied(edits, start, text);
        for (Span line : lines(text)) {
            after.add(text.substring(line.start(), line.end()));
        }
    }

    private String hunk() {
        int least = Math.min(before.size(), after.size());
        int head = 0;
        while (head < least && isSame(head, head)) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && isSame(before.size() - 1 - tail, after.size() - 1 - tail)) {
            tail++;
        }
        int beforeEnd = before.size() - tail;
        int afterEnd = after.size() - tail;
        int from = Math.max(0, head - CONTEXT);
        int to = Math.min(before.size(), beforeEnd + CONTEXT);
        int line = document.firstLine() + document.safe().linesBefore(part.start()) + from;
        int added = afterEnd - beforeEnd;
        StringBuilder hunk = new StringBuilder("@@ -");
        hunk.append(line).append(',').append(to - from).append(" +").append(line);
        hunk.append(',').append(to - from + added).append(" @@\n");
        List<String> old = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            old.add(i < from || i >= to ? "" : before.get(i).display());
        }
        append(hunk, ' ', old, from, head);
        append(hunk, '-', old, head, beforeEnd);
        append(hunk, '+', after, head, afterEnd);
        append(hunk, ' ', old, beforeEnd, to);
        return hunk.toString();
    }

    private boolean isSame(int ofBefore, int ofAfter) {
        return before.get(ofBefore).text().equals(after.get(ofAfter));
    }

    /** Appends lines, the first and the last one with a mark where the text is cut. */
    private void append(StringBuilder hunk, char sign, List<String> lines, int from, int to) {
        String text = document.text();
        boolean opens = part.start() == 0 || text.charAt(part.start() - 1) == '\n';
        boolean closes = part.end() == text.length() || text.charAt(part.end() - 1) == '\n';
        for (int i = from; i < to; i++) {
            hunk.append(sign).append(i > 0 || opens ? "" : CUT).append(lines.get(i));
            hunk.append(i < lines.size() - 1 || closes ? "" : CUT).append('\n');
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
