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
            text.append(WORKED);
        }
        if (!doesNotFix.isEmpty()) {
            text.append("\n## What does not help\n\n");
            doesNotFix.forEach(line -> text.append("- ").append(line).append('\n'));
        }
        plan.notes().forEach(note -> text.append("\nNote: ").append(note).append('\n'));
        if (!prevention.isEmpty()) {
            text.append(
                    "\n## So that it does not come back\n\n| file | what it is for |\n|---|---|\n");
            prevention.forEach(
                    file ->
                            text.append("| ")
                                    .append(file.fileName())
                                    .append(" | ")
                                    .append(file.purpose())
                                    .append(" |\n"));
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
                case FixScript.NAME -> text.append(SCRIPT);
                case "apply-configuration.sh" -> text.append(APPLY);
                case "kustomization.yaml" -> text.append(FLEET);
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

    private static final String SCRIPT =
            """

            Danger: none to what runs. It adds modules to the kernel and one file to /etc/modules-load.d, and restarts kube-proxy on this node once that
            helps; rules stay while kube-proxy is down. No drain, no reboot, no network.

                sh fix-node.sh --dry-run      # what it would do
                sh fix-node.sh                # does it

            Expected in the end, exit status 0:

                ok    the node has what kube-proxy needs in ... mode

            A line that begins with WRONG names what stands in the way, and the line below it what to do; do that and run it again. Paste the whole
            output into kube-proxy doctor if it is not enough.

                sh fix-node.sh --check        # at any time: 0 or 1, changes nothing
                sh fix-node.sh --undo         # back: removes the file, unloads what it loaded and nothing uses
            """;

    private static final String APPLY =
            """

            Danger: kube-proxy restarts on every node, one after the other. Keep what was there for the way back:

                kubectl -n kube-system get configmap kube-proxy -o yaml > before.yaml
                sh apply-configuration.sh PATCHED-FILE

            Expected: the difference, then "daemon set "kube-proxy" successfully rolled out". Back: sh apply-configuration.sh before.yaml
            """;

    private static final String FLEET =
            """

            For more than one node. Danger: a privileged DaemonSet on every node of the pool.

                kubectl apply -k .
                kubectl -n kube-system rollout status daemonset/kube-proxy-node-modules --timeout=5m

            Expected: "successfully rolled out". A pod that does not get ready is on a node that could not be repaired: its log says why.
            Back: kubectl delete -k .  (what was loaded stays; sh fix-node.sh --undo on a node takes it back)
            """;

    private static final String WORKED =
            """

            ## How to tell that it worked

                curl -fsS http://127.0.0.1:10256/healthz      # on the node: 200 once rules were written
                curl -fsS http://127.0.0.1:10249/proxyMode    # the mode that runs
                kubectl run probe --rm -it --restart=Never --image=busybox:1.37 -- wget -qO- --no-check-certificate https://kubernetes.default/livez

            The last one tries a Service and its name from a pod; "ok" or an answer of 401 or 403 is success. A pod of kube-proxy that is Running proves
            nothing: it keeps running when it cannot write rules.
            """;
}
