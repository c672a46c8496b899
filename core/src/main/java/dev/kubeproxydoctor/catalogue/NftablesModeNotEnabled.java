package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NftablesModeNotEnabled extends Failure {
    NftablesModeNotEnabled() {
        super("nftables-mode-not-enabled", "This version does not offer nftables mode");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "KubeProxyConfiguration.Mode.ProxyMode: Invalid value: 'nftables'",
                        "Mode.ProxyMode: Invalid value: 'nftables'",
                        "KubeProxyConfiguration.Mode: Invalid value: 'nftables'"));
        explains("config-mode-invalid", "config-validation-failed");
        cause(
                """
                nftables mode came in 1.29 behind the feature gate NFTablesProxyMode, is on by default from 1.31 and stable from 1.33. \
                This kube-proxy is older, or 1.29 or 1.30 without the gate.\
                """);
        fix(
                Step.advise(
                        "Upgrade to 1.31 or later, better 1.33",
                        "Then mode: nftables needs nothing else."),
                Step.advise(
                        "On 1.29 and 1.30: turn the gate on",
                        "featureGates: {NFTablesProxyMode: true}. It is alpha there, not for production."),
                new Step.SetMode(Mode.IPTABLES));
        doesNotFix(
                "Work on the node or its kernel: kube-proxy refuses the word before it looks at either.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/apis/config/validation/validation.go",
                "kubernetes/enhancements: keps/sig-network/3866-nftables-proxy");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="failed validate: KubeProxyConfiguration.Mode.ProxyMode: Invalid value: \\"nftables\\": must be iptables, ipvs or blank (blank means the best-available proxy [currently iptables])"
                """);
    }
}
