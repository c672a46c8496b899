package dev.kubeproxydoctor.general;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** How answers change where a text is pasted in another form, though it says the same. */
final class FormChanges {
    /** What became of the answer. */
    enum Likeness {
        /** The same failure first, and the same verdict. */
        SAME,
        /** The same failure first, another verdict. */
        VERDICT,
        /**
         * Another one of the same family first, as where the inner cause is lost, or that nothing
         * shows why.
         */
        NEAR,
        /** Nothing is named any more. */
        SILENT,
        /** The same, and healthy is right: no line that shows it, or complains, is left. */
        CLEAN,
        /** Nothing is named any more, and the verdict is healthy beside a line that complains. */
        HEALTHY,
        /** A failure of another family comes first. */
        OTHER
    }

    /** The message of a line that complains by its level. */
    private static final Pattern COMPLAINT = Pattern.compile("(?m)^[WEF]\\d{4} [^\\]]*\\] *\\S");

    /** So much of a line that shows a failure is more than its head. */
    private static final int TELLING = 60;

    /**
     * What is said of a text.
     *
     * @param shown the lines that show its failures
     */
    private record Said(Verdict verdict, String first, List<String> all, List<String> shown) {
        static Said of(Examined examined) {
            List<String> wrong = examined.wrong();
            return new Said(
                    examined.report().verdict(),
                    wrong.isEmpty() ? "" : wrong.get(0),
                    examined.all(),
                    examined.report().diagnoses().stream()
                            .flatMap(problem -> problem.diagnosis().evidence().stream())
                            .map(evidence -> evidence.text().display())
                            .toList());
        }
    }

    private FormChanges() {}

    /** The texts by their names in each of these forms. */
    static Tally of(
            Map<String, String> texts, Map<String, UnaryOperator<String>> forms, Watch watch) {
        Tally tally = new Tally(Likeness.values());
        Map<String, Said> plain = new LinkedHashMap<>();
        texts.forEach((name, text) -> plain.put(name, Said.of(Examined.of(text))));
        List<String> names = new ArrayList<>(texts.keySet());
        forms.forEach(
                (form, change) -> {
                    for (String name : names) {
                        String changed = change.apply(texts.get(name));
                        if (!changed.equals(texts.get(name))) {
                            Said before = plain.get(name);
                            Said after = Said.of(watch.examine(name + " [" + form + "]", changed));
                            String id = name.substring(0, Math.max(0, name.lastIndexOf(' ')));
                            Likeness answer = answer(id, before, after, changed);
                            String and = answer == Likeness.OTHER ? " -> " + after.first() : "";
                            tally.add(form, name + and, answer);
                        }
                    }
                });
        return tally;
    }

    /** What became of the answer to an example of a failure, of which {@code text} is a form. */
    private static Likeness answer(String id, Said before, Said after, String text) {
        if (before.first().equals(after.first())) {
            return before.verdict() == after.verdict() ? Likeness.SAME : Likeness.VERDICT;
        }
        if (after.first().isEmpty()) {
            if (after.verdict() != Verdict.HEALTHY) {
                return Likeness.SILENT;
            }
            return complains(text, before.shown()) ? Likeness.HEALTHY : Likeness.CLEAN;
        }
        Failure first = Catalogue.byId(after.first()).orElseThrow();
        boolean near =
                first.role() == Role.LAST_RESORT
                        || before.all().contains(after.first())
                        || family(id).equals(family(after.first()))
                        || before.all().stream()
                                .anyMatch(other -> family(other).equals(family(after.first())));
        return near ? Likeness.NEAR : Likeness.OTHER;
    }

    /** Whether a line is left that complains, or much of one that showed what was wrong. */
    private static boolean complains(String text, List<String> shown) {
        return COMPLAINT.matcher(text).find()
                || text.lines()
                        .anyMatch(
                                left ->
                                        shown.contains(left)
                                                || (left.length() > TELLING
                                                        && shown.stream()
                                                                .anyMatch(
                                                                        line ->
                                                                                line.startsWith(
                                                                                                left)
                                                                                        || line
                                                                                                .endsWith(
                                                                                                        left))));
    }

    /** Empty where the text is no example of a failure. */
    private static String family(String id) {
        return Catalogue.byId(id).map(failure -> Catalogue.file(failure).family()).orElse("");
    }
}
