package dev.kubeproxydoctor.config.edit;

import dev.kubeproxydoctor.config.Edit;
import java.util.ArrayList;
import java.util.List;

/** Edits one after the other, as edits of the original text. */
final class Edits {
    private Edits() {}

    /** A text that begins at {@code start} of the input after edits, which are in its order. */
    static String applied(List<Edit> edits, int start, String text) {
        StringBuilder edited = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            edited.append(text, at, edit.start() - start).append(edit.replacement());
            at = edit.end() - start;
        }
        return edited.append(text, at, text.length()).toString();
    }

    /**
     * Adds an edit of the text that {@code before} leads to.
     *
     * @param before edits of the original, in its order, apart from each other
     * @param next offsets in the text after {@code before}
     * @return edits of the original that have the same result
     */
    static List<Edit> then(List<Edit> before, Edit next) {
        List<Edit> result = new ArrayList<>();
        int shift = 0;
        boolean placed = false;
        for (Edit edit : before) {
            int start = edit.start() + shift;
            int end = start + edit.replacement().length();
            if (!placed && next.start() >= start && next.end() <= end) {
                String replacement =
                        edit.replacement().substring(0, next.start() - start)
                                + next.replacement()
                                + edit.replacement().substring(next.end() - start);
                result.add(new Edit(edit.input(), edit.start(), edit.end(), replacement));
                placed = true;
            } else {
                if (!placed && next.end() < start) {
                    result.add(
                            new Edit(
                                    next.input(),
                                    next.start() - shift,
                                    next.end() - shift,
                                    next.replacement()));
                    placed = true;
                }
                result.add(edit);
            }
            shift += edit.replacement().length() - (edit.end() - edit.start());
        }
        if (!placed) {
            result.add(
                    new Edit(
                            next.input(),
                            next.start() - shift,
                            next.end() - shift,
                            next.replacement()));
        }
        return result;
    }
}
