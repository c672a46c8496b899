package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.Places;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found wrong with one configuration so far, and not more of it than one reads. */
class Findings {
    /** So many are kept, and as many more that are fatal. */
    private static final int KEPT = 500;

    private final Document document;
    private final List<Finding> all = new ArrayList<>();
    private boolean more;

    Findings(Document document) {
        this.document = document;
    }

    /**
     * Adds one.
     *
     * @param path the field, or {@code ""}
     * @param at where it stands, as an offset of the document
     */
    void add(String path, int at, Remark remark) {
        if (all.size() >= (remark.severity() == Severity.FATAL ? 2 * KEPT : KEPT)) {
            more = true;
        } else {
            keep(path, at, remark);
        }
    }

    /** Whether something does harm, or is missing. */
    boolean isHarmful() {
        for (Finding finding : all) {
            if (finding.severity() != Severity.INFO || finding.flaw() == Flaw.MISSING) {
                return true;
            }
        }
        return false;
    }

    /**
     * All that were kept, in the order of the text.
     *
     * @param start where the configuration begins, as an offset of the document
     */
    List<Finding> inOrder(int start) {
        if (more) {
            String message =
                    "There is more wrong with it than is shown: " + KEPT + " findings at most.";
            keep(
                    "",
                    start,
                    Remark.info(Flaw.MISLEADING, message, Failures.configValidationFailed()));
        }
        all.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
        return all;
    }

    private void keep(String path, int at, Remark remark) {
        all.add(
                new Finding(
                        path,
                        Places.line(document, at),
                        Places.column(document, at),
                        remark.severity(),
                        remark.flaw(),
                        remark.message(),
                        remark.failure(),
                        repair(at, remark)));
    }

    /** The edit of a word that stands at a place by a slip; null where it does not stand there. */
    private @Nullable Edit repair(int at, Remark remark) {
        String text = document.text();
        int start = at < text.length() && "\"'".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
        int end = Chars.skipWord(text, start);
        boolean stands = end > start && text.substring(start, end).equals(remark.slip());
        return stands
                ? new Edit(
                        document.input(),
                        document.start() + start,
                        document.start() + end,
                        remark.meant())
                : null;
    }
}
