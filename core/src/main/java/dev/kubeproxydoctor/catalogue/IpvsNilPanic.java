package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IpvsNilPanic extends Failure {
    IpvsNilPanic() {
        super("ipvs-nil-panic", "kube-proxy panics while it syncs IPVS");
        severity(Severity.FATAL);
        when(says("ipvs.(*Proxier).syncService"));
        explains("go-panic");
        cause(
                """
                Releases around 1.18 follow a nil pointer when an IPVS service vanishes while it is synced.\
                """);
        fix(
                Step.advise(
                        "Upgrade",
                        "Later releases check it. The process restarts by itself until then."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/k3s-io/k3s/issues/2001");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                panic: runtime error: invalid memory address or nil pointer dereference
                [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x1]

                goroutine 88 [running]:
                k8s.io/kubernetes/pkg/proxy/ipvs.(*Proxier).syncService(0xc000, 0x1)
                """);
    }
}
