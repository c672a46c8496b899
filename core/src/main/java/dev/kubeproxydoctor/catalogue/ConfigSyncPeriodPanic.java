package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigSyncPeriodPanic extends Failure {
    ConfigSyncPeriodPanic() {
        super("config-sync-period-panic", "The sync periods contradict each other");
        severity(Severity.FATAL);
        stage(Stage.MODE);
        when(says("sync-runner: maxInterval ({max}) must be >= minInterval"));
        explains("go-panic");
        cause(
                """
                syncPeriod is shorter than minSyncPeriod.\
                """);
        fix(Step.advise("Make syncPeriod the longer one", "30s and 1s are the defaults."));
        doesNotFix(FalseFriends.NODE_WORK);
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
