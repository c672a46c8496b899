package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class NodeportBindFailed extends Failure {
    NodeportBindFailed() {
        super("nodeport-bind-failed", "kube-proxy cannot hold a NodePort open");
        severity(Severity.WARNING);
        when(
                says(
                        "can't open 'nodePort for {service}",
                        "can't open port, skipping it",
                        "can't open port, skipping this nodePort",
                        "skipping this nodePort: listen tcp"));
        cause(
                """
                Up to 1.23 kube-proxy keeps a socket open for each NodePort, and the port is taken, often by another family's socket of \
                its own.\
                """);
        fix(
                Step.advise(
                        "Nothing in most cases",
                        "From 1.24 it opens no sockets. Else ss -ltnp shows who has the port."));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/kubernetes/kubernetes/issues/107297");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 proxier.go:1257] "can't open port, skipping it" err="listen tcp4 :30619: bind: address already in use" port={Description:nodePort for default/web}
                """);
    }
}
