package dev.kubeproxydoctor.plan;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.KernelSymbols;
import dev.kubeproxydoctor.facts.NodeSystem;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Step;
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
            if (facts.kernelLacks(symbol)) {
                return Nftables.IMPOSSIBLE;
            }
        }
        if (facts.kubernetesBelow(31) || facts.kernelBelow(5, 13)) {
            return Nftables.IMPOSSIBLE;
        }
        return facts.kubernetes().isPresent() && facts.kernel().isPresent()
                ? Nftables.ALLOWED
                : Nftables.UNKNOWN;
    }

    /** What has to be asked before nftables mode can be advised. */
    static List<Question> questions(Facts facts) {
        List<Question> questions = new ArrayList<>();
        if (facts.kubernetes().isEmpty()) {
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
        return Optional.of(
                switch (facts.system()) {
                    case BOTTLEROCKET ->
                            new Remedy(
                                    "Allow and load the modules with apiclient",
                                    "bottlerocket-modules.toml holds the settings. A module that was set to allowed = false loads nothing and reports success.");
                    case TALOS ->
                            new Remedy(
                                    "Load the modules by the machine configuration",
                                    "talos-modules.yaml holds the patch (from Talos 1.14 on: talos-modules-1.14.yaml): talosctl patch machineconfig --patch @talos-modules.yaml.");
                    case FLATCAR, COREOS ->
                            new Remedy(
                                    "Load the modules, and keep them",
                                    "On a running node: fix-node.sh. For new nodes: modules.ign, or modules.bu for Butane; Ignition runs at the first boot only.");
                    case OPENSHIFT ->
                            new Remedy(
                                    "Load the modules by a MachineConfig",
                                    "machineconfig-modules.yaml; the nodes of the pool reboot one after the other. fix-node.sh in oc debug node/NODE works at once and lasts until the node is made anew.");
                    case NIXOS ->
                            new Remedy(
                                    "Load the modules by the system's configuration",
                                    "kube-proxy-modules.nix is a module of it. fix-node.sh loads them now and does not keep them.");
                    case COS ->
                            new Remedy(
                                    "Load the modules on every node that starts",
                                    "Container-Optimized OS forgets /etc: kubectl apply -k . makes a DaemonSet that runs fix-node.sh on each node. Or use a node pool with the Ubuntu image.");
                    case WINDOWS ->
                            new Remedy("Nothing to load", "Windows has none of these modules.");
                    default ->
                            new Remedy(
                                    "Load the complete list of modules on the node, and keep it",
                                    "sh fix-node.sh loads what is missing, writes /etc/modules-load.d/, tries the tables in a network namespace of its own and restarts kube-proxy. "
                                            + "--dry-run shows what it would do, --undo takes it back. The line names one module; what was not reached yet is in the list too.");
                });
    }

    private static Optional<Remedy> packageFor(Facts facts) {
        String id = facts.value("os.id").orElse("");
        String release = facts.value("kernel.release").orElse("");
        if (facts.system() != NodeSystem.SYSTEMD && facts.system() != NodeSystem.UNKNOWN) {
            return Optional.empty();
        }
        if (facts.moduleTreeMissing()) {
            return Optional.of(
                    new Remedy(
                            "Reboot: the modules of the running kernel " + release + " are gone",
                            "/lib/modules has "
                                    + String.join(", ", facts.values("kernel.trees"))
                                    + ". Either reboot into one of them or install the running kernel's package again."));
        }
        String summary =
                "If the modules are not on the disk: install their package for the running kernel";
        if (release.contains("uek")) {
            return Optional.of(
                    new Remedy(summary, "dnf install \"kernel-uek-modules-extra-$(uname -r)\""));
        }
        if (id.equals("rhel")
                || id.equals("rocky")
                || id.equals("almalinux")
                || id.equals("centos")
                || id.equals("fedora")
                || release.contains(".el")) {
            return Optional.of(
                    new Remedy(
                            summary,
                            "dnf install \"kernel-modules-extra-$(uname -r)\"; pinned, since an unpinned one belongs to the newest kernel."));
        }
        if (id.equals("ubuntu") && release.contains("raspi")) {
            return Optional.of(
                    new Remedy(summary, "apt-get install linux-modules-extra-raspi, then reboot."));
        }
        if (id.equals("ubuntu") && release.contains("kvm")) {
            return Optional.of(
                    new Remedy(
                            "Install another kernel: the kvm flavour is built without IPVS",
                            "apt-get install linux-image-virtual, then reboot into it."));
        }
        if (id.equals("ubuntu")) {
            return Optional.of(
                    new Remedy(
                            summary,
                            "They are in linux-modules-$(uname -r) itself: apt-get install --reinstall \"linux-modules-$(uname -r)\". "
                                    + "linux-modules-extra holds none of them."));
        }
        if (id.equals("debian")) {
            return Optional.of(
                    new Remedy(
                            summary,
                            "They are in linux-image-$(uname -r) itself (from Linux 7.0 on in linux-modules-$(uname -r)): apt-get install --reinstall \"linux-image-$(uname -r)\""));
        }
        return Optional.of(
                new Remedy(
                        summary,
                        "RHEL and clones: kernel-modules-extra-$(uname -r), pinned (Oracle's UEK: kernel-uek-modules-extra-$(uname -r)). Debian and Ubuntu: the kernel's own packages, installed again; on a Raspberry Pi linux-modules-extra-raspi."));
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
                                            + facts.kubernetes().get()
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
