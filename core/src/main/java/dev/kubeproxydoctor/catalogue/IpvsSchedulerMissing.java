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

final class IpvsSchedulerMissing extends Failure {
    IpvsSchedulerMissing() {
        super("ipvs-scheduler-missing", "The kernel lacks the IPVS scheduler");
        stage(Stage.MODE);
        when(
                says(
                        "Could not create dummy VS' err='no such file or directory' scheduler='{scheduler:word}'",
                        "IPVS: Scheduler module {module:word} not found",
                        "can't use the IPVS proxier: no such file or directory",
                        "Failed to add IPVS service' err='no such file or directory",
                        "required kernel modules are not loaded: [ip_vs_{scheduler:word}]"));
        explains(
                "ipvs-unusable-fatal",
                "ipvs-kernel-unsupported",
                "ipvs-fallback-silent",
                "ipvs-service-sync-failed",
                "ipvs-modules-not-loaded",
                "dmesg-ipvs-errors");
        cause(
                """
                IPVS is there, and its module for the configured scheduler is not: ip_vs_rr where none is configured. Since 1.27 the \
                name is not checked, so a misspelt one looks the same.\
                """);
        fix(
                Step.load("ip_vs_rr"),
                new Step.SetField("ipvs.scheduler", "rr"),
                new Step.InstallModulePackage());
        doesNotFix("modprobe ip_vs: it is loaded; the scheduler is a module of its own.");
        questions(
                new Question(
                        "Which schedulers are there?",
                        "find /lib/modules/$(uname -r) -name 'ip_vs_*.ko*'"));
    }

    @Override
    public Severity severity(Facts facts) {
        return facts.kubernetesBelow(26) ? Severity.WARNING : Severity.FATAL;
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/ipvs/proxier.go, CanUseIPVSProxier",
                "linux: net/netfilter/ipvs/ip_vs_sched.c");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:680] "Could not create dummy VS" err="no such file or directory" scheduler="wlc"
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="can't use the IPVS proxier: no such file or directory"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="can't use the IPVS proxier: no such file or directory"
                """);
    }
}
