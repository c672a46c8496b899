package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.artefact.Bundle;
import dev.kubeproxydoctor.config.Layout;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.plan.Plan;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a report. Those for the worst case come under their own names; a node for which one
 * must read otherwise gets it under a name with the node's before it.
 */
final class Files {
    private static final int KEPT = 40;

    private Files() {}

    static List<Artefact> of(
            List<Case> cases,
            List<Diagnosis> all,
            Plan plan,
            Optional<Layout> edited,
            Optional<Layout> pasted) {
        List<Artefact> files =
                new ArrayList<>(
                        Bundle.of(plan, cases.get(0).facts(), edited, pasted, failures(all)));
        for (Case other : cases.subList(1, cases.size())) {
            Plan its = Plan.of(other.diagnoses(), other.facts());
            for (Artefact file :
                    Bundle.of(
                            its,
                            other.facts(),
                            Optional.empty(),
                            Optional.empty(),
                            failures(other.diagnoses()))) {
                boolean own =
                        !file.fileName().equals("README.md")
                                && files.stream()
                                        .noneMatch(f -> f.content().equals(file.content()));
                if (own && files.size() < KEPT) {
                    files.add(
                            new Artefact(
                                    fileName(other.subject().name()) + "-" + file.fileName(),
                                    file.mediaType(),
                                    "For " + other.subject().name() + ". " + file.purpose(),
                                    file.content(),
                                    file.part()));
                }
            }
        }
        return files;
    }

    private static List<Failure> failures(List<Diagnosis> diagnoses) {
        return diagnoses.stream()
                .filter(d -> d.severity() != Severity.INFO)
                .map(Diagnosis::failure)
                .toList();
    }

    /** A name of letters, digits, dots and dashes that no file system minds. */
    private static String fileName(String subject) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < subject.length() && i < 80; i++) {
            char c = subject.charAt(i);
            boolean plain = Chars.isLetter(c) || Chars.isDigit(c) || c == '-' || c == '.';
            if (plain && !(name.length() == 0 && c == '.')) {
                name.append(c);
            } else if (name.length() > 0 && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        }
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '-') {
            end--;
        }
        return end == 0 ? "other" : name.substring(0, end);
    }
}
