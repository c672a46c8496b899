package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigMasqueradebitNil extends Failure {
    ConfigMasqueradebitNil() {
        super("config-masqueradebit-nil", "iptables.masqueradeBit is null");
        severity(Severity.FATAL);
        stage(Stage.MODE);
        when(says("unable to read IPTables MasqueradeBit from config"));
        cause(
                """
                Up to 1.27 the bit must be set.\
                """);
        fix(new Step.SetField("iptables.masqueradeBit", "14"));
        doesNotFix(FalseFriends.NODE_WORK);
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
