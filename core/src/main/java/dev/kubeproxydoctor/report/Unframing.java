package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.paste.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * Edits of a document together with those that take away what stands around its lines: a patched
 * file is a configuration, without quote marks and a terminal's colours.
 */
final class Unframing {
    private final List<Edit> all = new ArrayList<>();

    private Unframing() {}

    /** {@code own}, which are in the order of the text, and all that the text needs besides. */
    static List<Edit> of(Document document, List<Edit> own) {
        Unframing edits = new Unframing();
        String written = document.written().text();
        String read = document.text();
        int next = 0;
        int end = 0;
        for (int i = 0; i <= read.length(); i++) {
            boolean last = i == read.length();
            int start = last ? written.length() : document.read().start(i);
            int stop = last ? start : document.read().end(i);
            if (end < start) {
                next = edits.before(own, next, document.start() + end, document);
                edits.add(document.input(), document.start() + end, document.start() + start, "");
            }
            if (!last && written.charAt(start) != read.charAt(i)) {
                next = edits.before(own, next, document.start() + start, document);
                edits.add(
                        document.input(),
                        document.start() + start,
                        document.start() + stop,
                        read.substring(i, i + 1));
            }
            end = stop;
        }
        edits.before(own, next, Integer.MAX_VALUE, document);
        return edits.all;
    }

    /** Adds those of {@code own} that begin before a place; gives how many are added then. */
    private int before(List<Edit> own, int from, int place, Document document) {
        int next = from;
        for (; next < own.size() && own.get(next).start() <= place; next++) {
            Edit edit = own.get(next);
            String plain = edit.replacement().replace("\n" + document.margin(), "\n");
            add(edit.input(), edit.start(), edit.end(), plain);
        }
        return next;
    }

    /** Adds an edit; one that begins where the last one ends, or inside it, is one with it. */
    private void add(int input, int start, int end, String replacement) {
        Edit last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last == null || last.end() < start) {
            all.add(new Edit(input, start, end, replacement));
        } else {
            all.set(
                    all.size() - 1,
                    new Edit(
                            input,
                            last.start(),
                            Math.max(last.end(), end),
                            last.replacement() + replacement));
        }
    }
}
