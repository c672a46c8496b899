package dev.kubeproxydoctor.general;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How answers change where a text is pasted in another form, though it says the same. */
final class FormChanges {
    /** What became of the answer. */
    enum Likeness {
        /** The same failure first, and the same verdict. */
        SAME,
        /** The same failure first, another verdict. */
        VERDICT,
        /** Another one of the same family first, as where the inner cause is lost. */
        NEAR,
        /** Nothing is named any more. */
        SILENT,
        /** Nothing is named any more, and the verdict is healthy where it was bad. */
        HEALTHY,
        /** A failure of another family comes first. */
        OTHER
    }

    private record Said(Verdict verdict, String first, List<String> all) {
        static Said of(Examined examined) {
            List<String> wrong = examined.wrong();
            return new Said(
                    examined.report().verdict(),
                    wrong.isEmpty() ? "" : wrong.get(0),
                    examined.all());
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
                            Likeness answer = answer(before, after);
                            String and = answer == Likeness.OTHER ? " -> " + after.first() : "";
                            tally.add(form, name + and, answer);
                        }
                    }
                });
        return tally;
    }

    private static Likeness answer(Said before, Said after) {
        if (before.first().equals(after.first())) {
            return before.verdict() == after.verdict() ? Likeness.SAME : Likeness.VERDICT;
        }
        if (after.first().isEmpty()) {
            boolean healthy = after.verdict() == Verdict.HEALTHY;
            return healthy ? Likeness.HEALTHY : Likeness.SILENT;
        }
        boolean near =
                before.all().contains(after.first())
                        || before.all().stream()
                                .anyMatch(id -> family(id).equals(family(after.first())));
        return near ? Likeness.NEAR : Likeness.OTHER;
    }

    private static String family(String id) {
        return Catalogue.file(Catalogue.byId(id).orElseThrow()).family();
    }
}
