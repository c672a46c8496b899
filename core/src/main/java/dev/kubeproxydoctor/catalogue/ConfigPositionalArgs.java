package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigPositionalArgs extends Failure {
    ConfigPositionalArgs() {
        super("config-positional-args", "The command line holds a word that is no flag");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(says("does not take any arguments, got", "no arguments are supported"));
        cause(
                """
                A broken list of arguments: a value that was split from its flag, a stray quote, a YAML list item cut in two.\
                """);
        fix(
                Step.advise(
                        "Correct the list of arguments",
                        "--v=2 in one item, not --v and 2 in two."));
        doesNotFix("An edit of the ConfigMap.", FalseFriends.NODE_WORK);
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
                Error: "kube-proxy" does not take any arguments, got ["2"]
                """);
    }
}
