package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.artefact.Artefacts;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.plan.Plan;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.text.FileNames;
import dev.kubeproxydoctor.text.Lists;
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
                        Artefacts.of(plan, cases.get(0).facts(), edited, pasted, failures(all)));
        FileNames names = new FileNames();
        for (Case other : cases.subList(1, cases.size())) {
            String node = names.take(FileNames.plain(other.subject().name()), "");
            Plan its = Plan.of(other.diagnoses(), other.facts());
            for (Artefact file :
                    Artefacts.of(
                            its,
                            other.facts(),
                            Optional.empty(),
                            Optional.empty(),
                            failures(other.diagnoses()))) {
                boolean own =
                        !file.fileName().equals("README.md")
                                && !Lists.any(files, f -> f.content().equals(file.content()));
                if (own && files.size() < KEPT) {
                    files.add(
                            new Artefact(
                                    node + "-" + file.fileName(),
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
        return Lists.each(
                Lists.where(diagnoses, d -> d.severity() != Severity.INFO), Diagnosis::failure);
    }
}
