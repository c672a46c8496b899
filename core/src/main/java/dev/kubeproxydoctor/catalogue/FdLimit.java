package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class FdLimit implements Failure {
    @Override
    public String id() {
        return "fd-limit";
    }

    @Override
    public String title() {
        return "kube-proxy is out of file descriptors";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Condition when() {
        return says(
                "accept: too many open files",
                "failed to set open file handler limit",
                "accept4: too many open files");
    }

    @Override
    public String cause() {
        return """
                userspace mode needs a descriptor per connection, and the limit is reached or cannot be raised.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                new Step.SetMode(Mode.IPTABLES),
                Step.advise("Or raise the limit", "LimitNOFILE of the runtime."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("fs.inotify limits: they are others.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/userspace, 1.25 and before");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxysocket.go:170] Accept failed: accept tcp [::]:40123: accept4: too many open files
                """);
    }
}
