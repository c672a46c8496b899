package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigFlagUnknown extends Failure {
    ConfigFlagUnknown() {
        super("config-flag-unknown", "kube-proxy does not know a flag");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "unknown flag: --{flag:word}",
                        "unknown shorthand flag: '{flag}' in",
                        "flag provided but not defined: -{flag:word}"));
        cause(
                """
                The command line has a flag that this version does not have: removed (--logtostderr and other klog file flags in 1.26, \
                --udp-timeout in 1.26, --cleanup-ipvs after 1.20, --resource-container long ago), too new, or another component's.\
                """);
        fix(
                Step.advise(
                        "Remove or rename the flag where the command line is written",
                        "The DaemonSet, the static pod or the unit, not the ConfigMap."));
        doesNotFix("An edit of the ConfigMap.", FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/options.go",
                "kubernetes/kubernetes: component-base/cli/run.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                Error: unknown flag: --logtostderr
                """);
    }
}
