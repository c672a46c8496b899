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

final class ConfigMasqueradebitNil implements Failure {
    @Override
    public String id() {
        return "config-masqueradebit-nil";
    }

    @Override
    public String title() {
        return "iptables.masqueradeBit is null";
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
        return says("unable to read IPTables MasqueradeBit from config");
    }

    @Override
    public String cause() {
        return """
                Up to 1.27 the bit must be set.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(new Step.SetField("iptables.masqueradeBit", "14"));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/server_others.go, 1.27 and before");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="unable to read IPTables MasqueradeBit from config"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="unable to read IPTables MasqueradeBit from config"
                """);
    }
}
