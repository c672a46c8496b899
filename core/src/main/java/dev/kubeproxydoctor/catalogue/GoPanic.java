package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.fromKubeProxy;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class GoPanic extends Failure {
    GoPanic() {
        super("go-panic", "kube-proxy panics");
        severity(Severity.FATAL);
        role(Role.WRAPPER);
        when(
                allOf(
                        says(
                                "panic: {reason}",
                                "Observed a panic: {reason}",
                                "fatal error: {reason}"),
                        fromKubeProxy()));
        cause(
                """
                A fault in this release of kube-proxy: a nil pointer, an index, a message that says what it did not expect.\
                """);
        fix(Step.advise("Use a later patch release", "And report the stack if it is the latest."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("go: runtime/panic.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                panic: runtime error: invalid memory address or nil pointer dereference
                [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x1]

                goroutine 41 [running]:
                k8s.io/kubernetes/pkg/proxy/metaproxier.(*metaProxier).OnServiceAdd(0xc000, 0x1)
                """);
    }
}
