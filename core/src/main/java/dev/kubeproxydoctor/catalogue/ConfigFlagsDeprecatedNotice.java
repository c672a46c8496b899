package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigFlagsDeprecatedNotice extends Failure {
    ConfigFlagsDeprecatedNotice() {
        super("config-flags-deprecated-notice", "Flags are deprecated");
        severity(Severity.BENIGN);
        role(Role.NOISE);
        when(
                says(
                        "all flags other than --config, --write-config-to",
                        "Flag --{flag:word} has been deprecated"));
        cause(
                """
                A notice of every start without a configuration file.\
                """);
        fix(Step.advise("Nothing", "Flags work."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: cmd/kube-proxy/app/options.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                W1124 08:15:42.137482       1 server.go:220] "Warning, all flags other than --config, --write-config-to, and --cleanup are deprecated, please begin using a config file ASAP"
                """);
    }
}
