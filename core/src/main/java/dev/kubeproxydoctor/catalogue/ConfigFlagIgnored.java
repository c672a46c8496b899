package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.modeFlagIgnored;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigFlagIgnored extends Failure {
    ConfigFlagIgnored() {
        super("config-flag-ignored", "A flag beside --config is ignored");
        severity(Severity.WARNING);
        when(allOf(says("FLAG: --proxy-mode='{mode}'"), modeFlagIgnored()));
        cause(
                """
                With --config almost every other flag is ignored without a word: the file's mode counts, not --proxy-mode.\
                """);
        fix(
                Step.advise(
                        "Write it into the file",
                        "Flags that count beside it: --hostname-override, --master, logging flags, --cleanup, --init-only, --write-config-to."));
        questions(new Question("Which mode runs?", "curl -s http://127.0.0.1:10249/proxyMode"));
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
                I1124 08:15:42.137482       1 flags.go:64] FLAG: --config="/var/lib/kube-proxy/config.conf"
                I1124 08:15:42.137482       1 flags.go:64] FLAG: --proxy-mode="ipvs"
                I1124 08:15:42.137482       1 server_linux.go:165] "Using iptables Proxier"
                """)
                .ignoring(
                        """
                I1124 08:15:42.137482       1 flags.go:64] FLAG: --proxy-mode="iptables"
                I1124 08:15:42.137482       1 server_linux.go:165] "Using iptables Proxier"
                """);
    }
}
