package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.not;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class IptablesRulesNotProgrammed extends Failure {
    IptablesRulesNotProgrammed() {
        super(
                "iptables-rules-not-programmed",
                "The chains of kube-proxy are there and hold no Service");
        severity(Severity.DEGRADED);
        when(
                allOf(
                        says("*nat"),
                        says(":KUBE-SERVICES - ["),
                        says("COMMIT", "-A PREROUTING"),
                        not(says("KUBE-SVC-{chain:word}", "KUBE-SEP-{chain:word}"))));
        cause(
                """
                A listing of the nat table shows KUBE-SERVICES and not one KUBE-SVC chain, although kube-proxy runs: its restore never \
                took effect.\
                """);
        fix(Step.advise("Get the log", "The failing restore is in it."));
        questions(Question.PREVIOUS_LOG);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("kubernetes/kubernetes: pkg/proxy/iptables/proxier.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                        """
                $ iptables-save -t nat
                *nat
                :PREROUTING ACCEPT [0:0]
                :KUBE-SERVICES - [0:0]
                -A PREROUTING -m comment --comment "kubernetes service portals" -j KUBE-SERVICES
                COMMIT
                """)
                .ignoring(
                        """
                $ iptables-save -t nat
                *nat
                :KUBE-SERVICES - [0:0]
                :KUBE-SVC-NPX46M4PTMTKRN6Y - [0:0]
                COMMIT
                """);
    }
}
