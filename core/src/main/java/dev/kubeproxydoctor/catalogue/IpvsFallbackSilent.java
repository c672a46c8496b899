package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.not;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsFallbackSilent extends Failure {
    IpvsFallbackSilent() {
        super("ipvs-fallback-silent", "IPVS mode was asked for; iptables mode runs");
        severity(Severity.WARNING);
        role(Role.WRAPPER);
        when(
                allOf(
                        says(
                                "can't determine whether to use ipvs proxy",
                                "Can't use ipvs proxier, trying iptables proxier",
                                "Can't use the IPVS proxier: {reason}",
                                "Can't use the IPVS proxier' err={reason}"),
                        not(
                                says(
                                        "Error running ProxyServer' err='can't use the IPVS proxier",
                                        "command failed' err='can't use the IPVS proxier"))));
        cause(
                """
                Up to 1.25 kube-proxy goes on in iptables mode when it cannot use IPVS, and says so in this one line only. From 1.26 it \
                exits instead.\
                """);
        fix(
                Step.load("ip_vs", "ip_vs_rr", "ip_vs_wrr", "ip_vs_sh"),
                Step.advise(
                        "Or accept iptables mode",
                        "It serves the same Services; set mode: iptables so that the configuration says what runs."));
        doesNotFix("Waiting for a crash: there is none, the pod stays Running.");
        questions(new Question("Which mode runs?", "curl -s http://127.0.0.1:10249/proxyMode"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/server_others.go, tryIPVSProxy, 1.25 and before");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server_others.go:293] "Can't use the IPVS proxier" err="some reason that this version has no name for"
                """,
                """
                E1124 08:15:42.137482       1 server_others.go:340] can't determine whether to use ipvs proxy, error: some reason
                """);
    }
}
