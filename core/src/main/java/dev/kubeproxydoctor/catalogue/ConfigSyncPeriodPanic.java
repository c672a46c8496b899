package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigSyncPeriodPanic implements Failure {
    @Override
    public String id() {
        return "config-sync-period-panic";
    }

    @Override
    public String title() {
        return "The sync periods contradict each other";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.FATAL;
    }

    @Override
    public Stage stage() {
        return Stage.MODE;
    }

    @Override
    public Condition when() {
        return says("sync-runner: maxInterval ({max}) must be >= minInterval");
    }

    @Override
    public List<String> explains() {
        return List.of("go-panic");
    }

    @Override
    public String cause() {
        return """
                syncPeriod is shorter than minSyncPeriod.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise("Make syncPeriod the longer one", "30s and 1s are the defaults."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/util/async/bounded_frequency_runner.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                panic: sync-runner: maxInterval (1s) must be >= minInterval (10s)

                goroutine 1 [running]:
                """);
    }
}
