package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.anyOf;
import static dev.kubeproxydoctor.failure.Condition.not;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesBinaryMissing extends Failure {
    IptablesBinaryMissing() {
        super("iptables-binary-missing", "There is no iptables program where kube-proxy runs");
        stage(Stage.IPTABLES);
        when(
                anyOf(
                        says(
                                "exec: 'iptables': executable file not found",
                                "exec: 'ip6tables': executable file not found",
                                "error listing chain 'POSTROUTING' in table 'nat': executable file not found",
                                ": iptables: command not found",
                                "command not found: iptables",
                                "iptables-restore': executable file not found",
                                "error creating chain '{chain}': executable file not found",
                                "error checking rule: executable file not found",
                                "Failed to execute iptables-save' err='executable file not found",
                                "Failed to execute iptables-restore' err='executable file not found",
                                "Failed to execute iptables-restore: executable file not found",
                                "error appending rule: executable file not found"),
                        allOf(
                                says(
                                        "Error checking iptables version, assuming version at least 1.4.11: executable file not found",
                                        "Error checking iptables version, assuming version at least' version='{version}' err='executable file not found"),
                                not(
                                        allOf(
                                                says(
                                                        "No iptables support for family'",
                                                        "No iptables support for IPv",
                                                        "kube-proxy running in single-stack mode"),
                                                says(
                                                        "Using iptables Proxier",
                                                        "Using ipvs Proxier"))))));
        explains(
                "iptables-not-available-on-host",
                "iptables-ensure-chain-failed",
                "iptables-ensure-jump-failed",
                "iptables-version-unparseable",
                "iptables-canary-failed",
                "iptables-restore-line-failed",
                "iptables-save-failed",
                "iptables-secondary-family-missing",
                "iptables-primary-family-unsupported",
                "ipvs-fallback-silent",
                "userspace-proxier-failure");
        cause(
                """
                kube-proxy starts the program iptables and finds none in its PATH. The official image holds it, so this is a kube-proxy \
                that runs from the host (k3s, a systemd unit, a build of your own) or a custom image, or a PATH without /sbin.\
                """);
        fix(
                Step.advise(
                        "Install iptables where kube-proxy runs",
                        "apt-get install iptables, dnf install iptables-nft, apk add iptables; or use the official image, which holds it. On k3s use the bundled programs: --prefer-bundled-bin."),
                Step.advise(
                        "Check PATH",
                        "A systemd unit needs Environment=PATH=/usr/sbin:/usr/bin:/sbin:/bin."),
                new Step.PreferNftables());
        doesNotFix(
                "modprobe: a kernel module is no program.",
                "An edit of the ConfigMap, other than mode: nftables, which needs nft only.");
    }

    @Override
    public Severity severity(Facts facts) {
        return facts.kubernetesBelow(28) ? Severity.DEGRADED : Severity.FATAL;
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/util/iptables/iptables.go, getIPTablesVersion",
                "https://github.com/k3s-io/k3s/issues/10010");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                W1124 08:15:42.137482       1 iptables.go:237] Error checking iptables version, assuming version at least 1.4.11: executable file not found in $PATH
                """,
                        """
                W1124 08:15:42.137482       1 iptables.go:562] "Error checking iptables version, assuming version at least" version="1.4.11" err="executable file not found in $PATH"
                """)
                .ignoring(
                        """
                "Error running ProxyServer" err="unable to create proxier: unable to create ipv4 proxier: could not find nftables binary: exec: \\"nft\\": executable file not found in $PATH"
                """);
    }
}
