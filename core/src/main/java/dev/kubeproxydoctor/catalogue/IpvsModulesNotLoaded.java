package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsModulesNotLoaded implements Failure {
    @Override
    public String id() {
        return "ipvs-modules-not-loaded";
    }

    @Override
    public String title() {
        return "Modules that IPVS mode asks for are not loaded";
    }

    @Override
    public Severity severity(Facts facts) {
        return facts.kubernetesBelow(26) ? Severity.WARNING : Severity.FATAL;
    }

    @Override
    public Stage stage() {
        return Stage.MODE;
    }

    @Override
    public Condition when() {
        return says("the following required kernel modules are not loaded: {modules}");
    }

    @Override
    public List<String> explains() {
        return List.of("ipvs-fallback-silent", "ipvs-unusable-fatal");
    }

    @Override
    public String cause() {
        return """
                Up to 1.26 kube-proxy checks a list: ip_vs, ip_vs_rr, ip_vs_wrr, ip_vs_sh and connection tracking must be loaded or \
                named in modules.builtin. Its own modprobe did not help, because the pod has no module tree or the kernel no such \
                module.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.load("ip_vs", "ip_vs_rr", "ip_vs_wrr", "ip_vs_sh"),
                new Step.InstallModulePackage(),
                Step.advise(
                        "Mount /lib/modules into the pod, read-only",
                        "Where the modules are built in, modules.builtin in that tree is what proves it."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("Installing ipvsadm: kube-proxy does not use it.");
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.MODULES);
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
