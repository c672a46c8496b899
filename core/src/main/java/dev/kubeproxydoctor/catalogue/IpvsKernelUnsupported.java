package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsKernelUnsupported extends Failure {
    IpvsKernelUnsupported() {
        super("ipvs-kernel-unsupported", "The kernel offers no IPVS");
        stage(Stage.MODE);
        when(
                says(
                        "WRONG ipvs: the kernel does not offer it",
                        "can't use the IPVS proxier: Ipvs not supported",
                        "Ipvs not supported by the kernel",
                        "Can't use the IPVS proxier' err='Ipvs not supported",
                        "Dummy VS not created' scheduler='{scheduler}'",
                        "Can't read the ipvs' err={reason}",
                        "Can't initialize ipvs: Protocol not available",
                        "IPVS proxier: Ipvs not supported"));
        explains("ipvs-fallback-silent", "ipvs-unusable-fatal", "ipvs-interface-uninitialised");
        cause(
                """
                kube-proxy tries a virtual server at its start, and the kernel has no IPVS at all: ip_vs is not loaded and could not be.\
                """);
        fix(
                Step.load("ip_vs", "ip_vs_rr"),
                new Step.InstallModulePackage(),
                new Step.PreferNftables());
        doesNotFix("Installing ipvsadm: it talks to the same missing module.");
        questions(Question.MODULES, Question.KERNEL);
    }

    @Override
    public Severity severity(Facts facts) {
        return facts.kubernetesBelow(26) ? Severity.WARNING : Severity.FATAL;
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/ipvs/proxier.go, CanUseIPVSProxier");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                WRONG ipvs: the kernel does not offer it (/proc/net/ip_vs)
                """,
                """
                E1124 08:15:42.137482       1 proxier.go:694] "Dummy VS not created" scheduler="rr"
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="can't use the IPVS proxier: Ipvs not supported"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="can't use the IPVS proxier: Ipvs not supported"
                """);
    }
}
