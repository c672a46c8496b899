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

final class IpvsModulesNotLoaded extends Failure {
    IpvsModulesNotLoaded() {
        super("ipvs-modules-not-loaded", "Modules that IPVS mode asks for are not loaded");
        stage(Stage.MODE);
        when(says("the following required kernel modules are not loaded: {modules}"));
        explains("ipvs-fallback-silent", "ipvs-unusable-fatal");
        cause(
                """
                Up to 1.26 kube-proxy checks a list: ip_vs, ip_vs_rr, ip_vs_wrr, ip_vs_sh and connection tracking must be loaded or \
                named in modules.builtin. Its own modprobe did not help, because the pod has no module tree or the kernel no such \
                module.\
                """);
        fix(
                Step.load("ip_vs", "ip_vs_rr", "ip_vs_wrr", "ip_vs_sh"),
                new Step.InstallModulePackage(),
                Step.advise(
                        "Mount /lib/modules into the pod, read-only",
                        "Where the modules are built in, modules.builtin in that tree is what proves it."));
        doesNotFix("Installing ipvsadm: kube-proxy does not use it.");
        questions(Question.MODULES);
    }

    @Override
    public Severity severity(Facts facts) {
        return facts.kubernetesBelow(26) ? Severity.WARNING : Severity.FATAL;
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/ipvs/proxier.go, CanUseIPVSProxier, 1.26 and before",
                "https://github.com/kubernetes/kubernetes/issues/63801");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="can't use the IPVS proxier: IPVS proxier will not be used because the following required kernel modules are not loaded: [ip_vs ip_vs_rr ip_vs_sh ip_vs_wrr]"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="can't use the IPVS proxier: IPVS proxier will not be used because the following required kernel modules are not loaded: [ip_vs ip_vs_rr ip_vs_sh ip_vs_wrr]"
                """);
    }
}
