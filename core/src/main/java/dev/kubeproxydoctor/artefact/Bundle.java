package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.config.Layout;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.facts.NodeSystem;
import dev.kubeproxydoctor.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All files of one examination. */
public final class Bundle {
    private Bundle() {}

    /**
     * The files of a plan.
     *
     * @param plan what to do
     * @param facts what is known of the node
     * @param layout where the pasted configuration stands, if one was pasted and is changed
     * @param pasted where any pasted configuration stands: it tells the platform
     * @param doesNotFix what only looks like a fix
     */
    public static List<Artefact> of(
            Plan plan,
            Facts facts,
            Optional<Layout> layout,
            Optional<Layout> pasted,
            List<String> doesNotFix) {
        List<Artefact> files = new ArrayList<>();
        plan.modules()
                .ifPresent(
                        modules -> {
                            NodeSystem system = facts.system();
                            switch (system) {
                                case BOTTLEROCKET -> files.add(NativeModules.bottlerocket(modules));
                                case TALOS -> files.add(NativeModules.talos(modules));
                                case FLATCAR -> {
                                    files.add(FixScript.of(modules, mode(facts)));
                                    files.add(NativeModules.flatcar(modules));
                                }
                                case WINDOWS -> {}
                                default -> files.add(FixScript.of(modules, mode(facts)));
                            }
                        });
        if (layout.isPresent() && layout.get().isConfigMap()) {
            files.add(apply());
        }
        if (!plan.settings().isEmpty()) {
            files.add(WhereItLasts.of(plan.settings(), pasted));
        }
        if (!files.isEmpty() || !plan.settings().isEmpty()) {
            files.add(0, readme(plan, files, layout, doesNotFix));
        }
        return files;
    }

    private static Mode mode(Facts facts) {
        return facts.configuredMode().or(facts::mode).orElse(Mode.IPTABLES);
    }

    private static Artefact apply() {
        String restart =
                "kubectl -n kube-system rollout restart daemonset/kube-proxy\nkubectl -n kube-system rollout status daemonset/kube-proxy --timeout=5m\n";
        String content =
                """
                #!/bin/sh
                # Puts the patched configuration into the cluster and restarts kube-proxy, which does not notice the change by itself.
                # Danger: every node restarts its kube-proxy, one after the other. Rules stay while it is down.
                # Run it beside the patched file:  sh apply-configuration.sh PATCHED-FILE
                set -eu

                [ $# -eq 1 ] || { echo "usage: sh apply-configuration.sh PATCHED-FILE" >&2; exit 2; }
                kubectl diff -f "$1" || true
                kubectl apply -f "$1"
                """
                        + restart;
        return new Artefact(
                "apply-configuration.sh",
                "text/x-shellscript",
                "Applies the patched ConfigMap and restarts kube-proxy.",
                content);
    }

    private static Artefact readme(
            Plan plan, List<Artefact> files, Optional<Layout> layout, List<String> doesNotFix) {
        StringBuilder text =
                new StringBuilder("What to run, in this order\n==========================\n\n");
        int number = 1;
        for (Artefact file : files) {
            text.append(number++)
                    .append(". ")
                    .append(file.fileName())
                    .append(": ")
                    .append(file.purpose())
                    .append('\n');
            if (file.fileName().equals("fix-node.sh")) {
                text.append(
                        "   On the node, as root. First: sh fix-node.sh --dry-run. Then: sh fix-node.sh. To go back: sh fix-node.sh --undo.\n");
                text.append(
                        "   It worked when it ends with \"the node is ready\". Loading modules needs no drain and no reboot.\n");
            }
        }
        if (!plan.settings().isEmpty()) {
            text.append(number).append(". In kube-proxy's configuration");
            text.append(
                    plan.modules().isPresent()
                            ? ", in place of the modules or where they cannot be loaded:\n"
                            : ":\n");
            plan.settings()
                    .forEach(
                            (path, value) ->
                                    text.append("   ")
                                            .append(path)
                                            .append(": ")
                                            .append(value)
                                            .append('\n'));
            layout.ifPresent(l -> text.append("   It lasts in: ").append(l.writeTo()).append('\n'));
        }
        text.append("\nHow to tell that it worked\n--------------------------\n\n");
        text.append(
                "curl -fsS http://127.0.0.1:10256/healthz      on the node: 200 once rules were written\n");
        text.append("curl -fsS http://127.0.0.1:10249/proxyMode    the mode that runs\n");
        text.append(
                "A pod that is Running proves nothing: kube-proxy keeps running when it cannot write rules.\n");
        if (!doesNotFix.isEmpty()) {
            text.append("\nWhat does not help\n------------------\n\n");
            doesNotFix.forEach(line -> text.append("- ").append(line).append('\n'));
        }
        plan.notes().forEach(note -> text.append("\nNote: ").append(note).append('\n'));
        return new Artefact(
                "README.txt",
                "text/plain",
                "What to run in which order, and how to tell that it worked.",
                text.toString());
    }
}
