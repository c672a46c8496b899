package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Sighting;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesLegacyTableMissing extends Failure {
    IptablesLegacyTableMissing() {
        super("iptables-legacy-table-missing", "The kernel has no legacy iptables table");
        severity(Severity.FATAL);
        stage(Stage.IPTABLES);
        when(
                says(
                        "can't initialize {program:word} table '{table:word}': Table does not exist",
                        "can't initialize {program:word} table '{table:word}': Resource temporarily unavailable",
                        "can't initialize {program:word} table '{table:word}': iptables who?",
                        "can't initialize {program:word} table '{table:word}': Module is wrong version",
                        "can't initialize {program:word} table '{table:word}': Protocol not available",
                        "unable to initialize table '{table:word}'",
                        "Cannot initialize: iptables who?"));
        explains(
                "iptables-not-available-on-host",
                "iptables-primary-family-unsupported",
                "iptables-ensure-chain-failed",
                "iptables-ensure-jump-failed",
                "iptables-canary-failed",
                "iptables-restore-line-failed",
                "iptables-save-failed",
                "iptables-match-userspace-missing",
                "userspace-proxier-failure");
        cause(
                """
                The iptables program of the legacy back-end asked the kernel for a table and the kernel has none: its module, ip_tables \
                or iptable_nat, is not loaded, is blocked, is not installed, or does not exist for this kernel. Legacy iptables is not \
                loaded by the kernel itself; the program runs modprobe, and inside a container without modprobe or /lib/modules that \
                does nothing.\
                """);
        fix(
                Step.load(),
                new Step.InstallModulePackage(),
                Step.advise(
                        "Mount /lib/modules into the pod, read-only",
                        "Legacy iptables loads ip_tables by running modprobe itself, so where iptables runs it needs modprobe and the module tree. kubeadm and EKS mount it; check a DaemonSet of your own."),
                new Step.PreferNftables());
        doesNotFix(
                "mode: ipvs. IPVS mode programs the same nat and filter tables through the same program, and since 1.28 it is refused by the same probe.",
                "Restarting the pod: the table stays missing.",
                "Installing iptables on the host: kube-proxy runs the iptables of its own image.",
                "modprobe nf_nat or xt_* alone: none of them registers a table.");
        questions(Question.KERNEL, Question.MODULES);
    }

    /** kube-proxy puts nothing but its canary chain into mangle. */
    @Override
    public Severity severity(Facts facts, List<Sighting> evidence) {
        boolean mangle =
                evidence.stream().allMatch(s -> "mangle".equals(s.match().values().get("table")));
        return mangle ? Severity.WARNING : severity(facts);
    }

    // ---- for the site and the tests ----

    @Override
    public String background() {
        return """
                The text after the colon is the errno of the kernel in iptables' words. Table does not exist is ENOENT, iptables who? is \
                ENOPROTOOPT (ip_tables itself is absent), Resource temporarily unavailable is what a failed modprobe leaves behind. \
                Programs before 1.8 print no (legacy) tag. The exit status is 3; a restore that fails so exits with 2.\
                """;
    }

    @Override
    public List<String> sources() {
        return List.of(
                "iptables: libiptc/libiptc.c, iptc_strerror",
                "kubernetes/kubernetes: pkg/util/iptables/iptables.go, Present",
                "https://github.com/rancher/rke/issues/642",
                "https://github.com/rancher/rke2/issues/8487");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                iptables v1.8.7 (legacy): can't initialize iptables table 'nat': Table does not exist (do you need to insmod?)
                Perhaps iptables or your kernel needs to be upgraded.
                """,
                        """
                E1124 08:15:42.137482       1 proxier.go:797] "Failed to ensure chain exists" err=<
                \terror creating chain "KUBE-SERVICES": exit status 3: iptables v1.8.9 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)
                \tPerhaps iptables or your kernel needs to be upgraded.
                 > table="nat" chain="KUBE-SERVICES"
                """,
                        """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="iptables is not available on this host : error listing chain \\"POSTROUTING\\" in table \\"nat\\": exit status 3: iptables v1.8.11 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)
                Perhaps iptables or your kernel needs to be upgraded."
                E1124 08:15:42.137482       1 run.go:72] "command failed" err="iptables is not available on this host : error listing chain \\"POSTROUTING\\" in table \\"nat\\": exit status 3: iptables v1.8.11 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)
                Perhaps iptables or your kernel needs to be upgraded."
                """)
                .ignoring(
                        """
                iptables v1.8.9 (nf_tables): Could not fetch rule set generation id: Invalid argument
                """);
    }
}
