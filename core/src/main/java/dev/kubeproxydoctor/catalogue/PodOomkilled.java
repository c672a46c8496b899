package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class PodOomkilled implements Failure {
    @Override
    public String id() {
        return "pod-oomkilled";
    }

    @Override
    public String title() {
        return "kube-proxy was killed for its memory";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Condition when() {
        return says(
                "OOMKilled", "Memory cgroup out of memory: Killed process {pid:word} (kube-proxy)");
    }

    @Override
    public List<String> explains() {
        return List.of("crashloop-no-cause");
    }

    @Override
    public String cause() {
        return """
                The container went over its memory limit. iptables-restore runs in the same cgroup, and a large rule set needs much.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise("Raise or remove the memory limit", "In the DaemonSet."),
                new Step.PreferNftables());
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("Restarting: it is killed again.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("linux: mm/oom_kill.c");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                Name:                 kube-proxy-x7k2p
                Namespace:            kube-system
                    Last State:     Terminated
                      Reason:       OOMKilled
                      Exit Code:    137
                """);
    }
}
