package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class PodOomkilled extends Failure {
    PodOomkilled() {
        super("pod-oomkilled", "kube-proxy was killed for its memory");
        severity(Severity.FATAL);
        when(
                says(
                        "OOMKilled",
                        "Memory cgroup out of memory: Killed process {pid:word} (kube-proxy)"));
        explains("crashloop-no-cause");
        cause(
                """
                The container went over its memory limit. iptables-restore runs in the same cgroup, and a large rule set needs much.\
                """);
        fix(
                Step.advise("Raise or remove the memory limit", "In the DaemonSet."),
                new Step.PreferNftables());
        doesNotFix("Restarting: it is killed again.");
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
