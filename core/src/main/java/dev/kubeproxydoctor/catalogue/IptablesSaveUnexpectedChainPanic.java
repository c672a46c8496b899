package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesSaveUnexpectedChainPanic extends Failure {
    IptablesSaveUnexpectedChainPanic() {
        super(
                "iptables-save-unexpected-chain-panic",
                "kube-proxy cannot read a foreign chain name");
        severity(Severity.FATAL);
        when(says("Unexpected chain line in iptables-save output"));
        explains("go-panic");
        cause(
                """
                Up to 1.24 kube-proxy panics when iptables-save prints a chain whose name holds characters it does not expect.\
                """);
        fix(
                Step.advise("Upgrade to 1.25 or later", "It no longer reads those lines so."),
                Step.advise("Or rename the chain", "iptables-save | grep '^:' lists them."));
        doesNotFix("modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/util/iptables/save_restore.go, 1.24 and before");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                panic: Unexpected chain line in iptables-save output: :BAD CHAIN - [0:0]

                goroutine 1 [running]:
                """);
    }
}
