package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.plan.ModeAdvice;
import dev.kubeproxydoctor.plan.ModeOption;
import dev.kubeproxydoctor.plan.Plan;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.platform.NodeSystem;
import dev.kubeproxydoctor.text.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All files of one examination. */
public final class Artefacts {
    private static final String EKS = "eks";

    private Artefacts() {}

    /**
     * The files of a plan: a runbook, the repair, and what keeps it from coming back.
     *
     * @param plan what to do
     * @param facts what is known of the node
     * @param layout where the pasted configuration stands, if one was pasted and is changed
     * @param pasted where any pasted configuration stands, which may tell where a change lasts
     * @param failures what shows, worst first; harmless things are not among them
     */
    public static List<Artefact> of(
            Plan plan,
            Facts facts,
            Optional<Layout> layout,
            Optional<Layout> pasted,
            List<Failure> failures) {
        List<Artefact> repair = repair(plan, facts, layout, pasted);
        List<Artefact> prevention =
                failures.isEmpty() || !facts.system().hasModules()
                        ? List.of()
                        : Lists.each(prevention(plan, facts, failures), Artefact::preventing);
        List<Artefact> files = new ArrayList<>();
        if (!repair.isEmpty() || !prevention.isEmpty()) {
            List<String> doesNotFix = failures.isEmpty() ? List.of() : failures.get(0).doesNotFix();
            files.add(Runbook.of(plan, repair, prevention, layout, doesNotFix));
        }
        files.addAll(repair);
        files.addAll(prevention);
        return files;
    }

    private static List<Artefact> repair(
            Plan plan, Facts facts, Optional<Layout> layout, Optional<Layout> pasted) {
        List<Artefact> repair = new ArrayList<>();
        NodeSystem system = facts.system();
        plan.modules()
                .filter(modules -> system.hasModules())
                .ifPresent(
                        modules -> {
                            if (system.hasShell()) {
                                repair.add(FixScript.of(modules, mode(facts)));
                            }
                            repair.addAll(NativeModules.of(system, modules));
                            if (system.hasShell()) {
                                repair.addAll(Fleet.files());
                            }
                        });
        if (layout.isPresent() && layout.get().isConfigMap()) {
            repair.add(apply());
        }
        if (!plan.settings().isEmpty()) {
            repair.add(WhereItLasts.of(plan.settings(), facts.platform(), pasted));
        }
        return repair;
    }

    private static List<Artefact> prevention(Plan plan, Facts facts, List<Failure> failures) {
        NodeSystem system = facts.system();
        List<Artefact> files = new ArrayList<>();
        plan.modules()
                .filter(modules -> system.hasShell())
                .ifPresent(
                        modules -> {
                            files.addAll(NodeGate.files(modules, mode(facts)));
                            files.add(Detectors.condition());
                        });
        if (plan.modules().isPresent() && isEks(facts)) {
            files.add(
                    Eks.terraform(
                            system, plan.settings().getOrDefault("mode", mode(facts).word())));
        }
        files.addAll(Alerts.files());
        files.addAll(Detectors.files(failures));
        files.addAll(Policies.files(modes(facts)));
        return files;
    }

    private static boolean isEks(Facts facts) {
        return facts.system().mostly().equals(EKS) || facts.isOn(EKS);
    }

    /**
     * The modes that a policy lets pass: what these nodes may be able to do, ipvs only where it
     * runs.
     */
    private static List<String> modes(Facts facts) {
        List<String> modes = new ArrayList<>();
        for (ModeOption option : ModeAdvice.of(facts).options()) {
            boolean runs = facts.mode().equals(Optional.of(option.mode()));
            if (!option.isImpossible() && (runs || option.mode() != Mode.IPVS)) {
                modes.add(option.mode().word());
            }
        }
        return modes.isEmpty() ? List.of("iptables", "nftables") : modes;
    }

    private static Mode mode(Facts facts) {
        return facts.configuredMode().or(facts::mode).orElse(Mode.IPTABLES);
    }

    private static Artefact apply() {
        return new Artefact(
                "apply-configuration.sh",
                "text/x-shellscript",
                "Applies the patched ConfigMap and restarts kube-proxy.",
                Texts.CLUSTER_APPLY_CONFIGURATION);
    }
}
