package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.plan.Plan;
import dev.kubeproxydoctor.platform.Layout;
import java.util.List;
import java.util.Optional;

/** {@code README.md} of the files: what to run in which order, what it will say, how to go back. */
final class Runbook {
    private Runbook() {}

    static Artefact of(
            Plan plan,
            List<Artefact> repair,
            List<Artefact> prevention,
            Optional<Layout> layout,
            List<String> doesNotFix) {
        StringBuilder text = new StringBuilder("# kube-proxy on this node: what to do\n");
        repair(text, plan, repair, layout);
        if (!repair.isEmpty() || !plan.settings().isEmpty()) {
            text.append('\n').append(Texts.RUNBOOK_WORKED);
        }
        if (!doesNotFix.isEmpty()) {
            text.append("\n## What does not help\n\n");
            for (String line : doesNotFix) {
                text.append("- ").append(line).append('\n');
            }
        }
        for (String note : plan.notes()) {
            text.append("\nNote: ").append(note).append('\n');
        }
        if (!prevention.isEmpty()) {
            text.append(
                    "\n## So that it does not come back\n\n| file | what it is for |\n|---|---|\n");
            for (Artefact file : prevention) {
                text.append("| ")
                        .append(file.fileName())
                        .append(" | ")
                        .append(file.purpose())
                        .append(" |\n");
            }
            text.append(
                    "\nEach says in its first lines how it is applied and taken back. Take what suits your platform; they are independent of each other.\n");
        }
        return new Artefact(
                "README.md",
                "text/markdown",
                "What to run in which order, what it will say, how to go back.",
                text.toString());
    }

    private static void repair(
            StringBuilder text, Plan plan, List<Artefact> repair, Optional<Layout> layout) {
        int step = 1;
        for (Artefact file : repair) {
            text.append("\n## ").append(step++).append(". ").append(file.fileName()).append("\n\n");
            text.append(file.purpose()).append('\n');
            switch (file.fileName()) {
                case FixScript.NAME -> text.append('\n').append(Texts.RUNBOOK_FIX_NODE);
                case "apply-configuration.sh" ->
                        text.append('\n').append(Texts.RUNBOOK_APPLY_CONFIGURATION);
                case "kustomization.yaml" -> text.append('\n').append(Texts.RUNBOOK_FLEET);
                default -> {}
            }
        }
        if (!plan.settings().isEmpty()) {
            text.append("\n## ").append(step).append(". In kube-proxy's configuration");
            text.append(
                    plan.modules().isPresent()
                            ? ", in place of the modules or where they cannot be loaded\n\n"
                            : "\n\n");
            plan.settings()
                    .forEach(
                            (path, value) ->
                                    text.append("    ")
                                            .append(path)
                                            .append(": ")
                                            .append(value)
                                            .append('\n'));
            layout.ifPresent(l -> text.append("\nIt lasts in: ").append(l.writeTo()).append('\n'));
            text.append(
                    "\nDanger: one setting serves all nodes of the cluster. where-it-lasts.txt has the commands and the way back.\n");
        }
    }
}
