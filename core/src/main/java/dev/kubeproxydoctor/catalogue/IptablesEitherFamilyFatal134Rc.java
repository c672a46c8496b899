package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.leavesNoMessage;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesEitherFamilyFatal134Rc extends Failure {
    IptablesEitherFamilyFatal134Rc() {
        super(
                "iptables-either-family-fatal-1-34-rc",
                "A pre-release of 1.34 exits when either family is missing");
        severity(Severity.FATAL);
        stage(Stage.IPTABLES);
        when(leavesNoMessage());
        cause(
                """
                Between the first alpha and the release candidates of 1.34 kube-proxy exited when the nat table of any family was \
                missing, not of the primary one only.\
                """);
        fix(Step.advise("Use 1.34.0 or later", "The fix landed before the release."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "https://github.com/kubernetes/kubernetes/issues/133694",
                "https://github.com/kubernetes/kubernetes/pull/133695");
    }

    @Override
    public Examples examples() {
        return Examples.none();
    }
}
