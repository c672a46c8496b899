package dev.kubeproxydoctor.plan;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.KernelSymbols;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Step;
import dev.kubeproxydoctor.platform.ModulePackage;
import dev.kubeproxydoctor.platform.NodeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps in words, for the node's system. */
final class Wording {
    private Wording() {}

    /** What is known of nftables mode here. */
    enum Nftables {
        ALLOWED,
        IMPOSSIBLE,
        UNKNOWN
    }

    /** From Kubernetes 1.31 and Linux 5.13 on. Source: pkg/proxy/nftables/supported.go. */
    static Nftables nftables(Facts facts) {
        for (String symbol : KernelSymbols.nftables(false)) {
            if (facts.kernelConfig().lacks(symbol)) {
                return Nftables.IMPOSSIBLE;
            }
        }
        if (facts.kubernetesBelow(31) || facts.kernelBelow(5, 13)) {
            return Nftables.IMPOSSIBLE;
        }
        return facts.kubernetesAtLeast(31) && facts.kernel().isPresent()
                ? Nftables.ALLOWED
                : Nftables.UNKNOWN;
    }

    /** What has to be asked before nftables mode can be advised. */
    static List<Question> questions(Facts facts) {
        List<Question> questions = new ArrayList<>();
        if (!facts.kubernetesBelow(31) && !facts.kubernetesAtLeast(31)) {
            questions.add(Question.KUBERNETES);
        }
        if (facts.kernel().isEmpty()) {
            questions.add(Question.KERNEL);
        }
        return questions;
    }

    /** The step in words; nothing where it cannot help here. */
    static Optional<Remedy> of(Step step, Facts facts) {
        if (step instanceof Step.Advice advice) {
            return Optional.of(new Remedy(advice.summary(), advice.detail(), advice.commands()));
        }
        if (step instanceof Step.SetMode set) {
            return Optional.of(
                    new Remedy(
                            "Set mode: " + set.mode().word(),
                            "In the place where it lasts, then restart kube-proxy on every node; one setting serves them all."));
        }
        if (step instanceof Step.SetField set) {
            return Optional.of(
                    new Remedy(
                            "Set " + set.path() + ": " + set.value(),
                            "In kube-proxy's configuration, in the place where it lasts, then restart kube-proxy."));
        }
        if (step instanceof Step.Reboot) {
            return Optional.of(
                    new Remedy(
                            "Reboot into the kernel whose modules are installed",
                            "uname -r must name a directory of /lib/modules."));
        }
        if (step instanceof Step.InstallModulePackage) {
            return packageFor(facts);
        }
        return step instanceof Step.PreferNftables ? preferNftables(facts) : load(facts);
    }

    private static Optional<Remedy> load(Facts facts) {
        NodeSystem system = facts.system();
        return Optional.of(new Remedy(system.summary(), system.detail()));
    }

    private static Optional<Remedy> packageFor(Facts facts) {
        NodeSystem system = facts.system();
        if (system.isImage()) {
            return Optional.empty();
        }
        String release = facts.text(Key.KERNEL).orElse("");
        if (facts.moduleTreeMissing()) {
            return Optional.of(
                    new Remedy(
                            "Reboot: the modules of the running kernel " + release + " are gone",
                            "/lib/modules has "
                                    + String.join(", ", facts.texts(Key.MODULE_TREES))
                                    + ". Either reboot into one of them or install the running kernel's package again."));
        }
        ModulePackage brings = system.packageFor(release);
        String summary =
                brings.instead().isEmpty()
                        ? "If the modules are not on the disk: install their package for the running kernel"
                        : brings.instead();
        String note = brings.note().isEmpty() ? "." : ". " + brings.note();
        return Optional.of(
                new Remedy(
                        summary,
                        (brings.install() + note)
                                .replace("@RELEASE@", "$(uname -r)")
                                .replace("@MODULE@", "NAME")));
    }

    private static Optional<Remedy> preferNftables(Facts facts) {
        String where =
                "One setting for all nodes, so each of them must qualify. It serves no NodePorts on 127.0.0.1; the CNI and policies must know it.";
        return switch (nftables(facts)) {
            case IMPOSSIBLE -> Optional.empty();
            case ALLOWED ->
                    Optional.of(
                            new Remedy(
                                    "Or use nftables mode: Kubernetes "
                                            + facts.kubernetesInWords()
                                            + " and kernel "
                                            + facts.kernel().get()
                                            + " allow it",
                                    "mode: nftables needs none of the legacy tables. " + where));
            case UNKNOWN ->
                    Optional.of(
                            new Remedy(
                                    "Or use nftables mode, if Kubernetes is 1.31 or later and the kernel 5.13 or later",
                                    "mode: nftables needs none of the legacy tables. " + where));
        };
    }
}
