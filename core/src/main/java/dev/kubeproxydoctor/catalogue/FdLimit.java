package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class FdLimit extends Failure {
    FdLimit() {
        super("fd-limit", "kube-proxy is out of file descriptors");
        severity(Severity.DEGRADED);
        when(
                says(
                        "accept: too many open files",
                        "failed to set open file handler limit",
                        "accept4: too many open files"));
        cause(
                """
                userspace mode needs a descriptor per connection, and the limit is reached or cannot be raised.\
                """);
        fix(
                new Step.SetMode(Mode.IPTABLES),
                Step.advise("Or raise the limit", "LimitNOFILE of the runtime."));
        doesNotFix("fs.inotify limits: they are others.");
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
