package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WordingNotFromKubeProxy extends Failure {
    WordingNotFromKubeProxy() {
        super("wording-not-from-kube-proxy", "These are not kube-proxy's own words");
        severity(Severity.INFO);
        when(
                says(
                        "iptables failed to initialize: error creating ipset",
                        "error creating ipset: error listing ipsets",
                        "'Error starting proxy server' err={reason}"));
        cause(
                """
                No release of kube-proxy prints this line: it was paraphrased, or comes from an article. What it means is plain enough \
                to go on with. The lines that your node prints say more, and may say something else.\
                """);
        fix(
                Step.advise(
                        "Paste the lines of your node",
                        "kubectl -n kube-system logs -l k8s-app=kube-proxy --tail=500 --prefix"));
        questions(Question.PREVIOUS_LOG);
    }

    // ---- for the site and the tests ----

    @Override
    public String background() {
        return """
                kube-proxy up to 1.22 dies with an unstructured line of level F, later releases with Error running ProxyServer and \
                command failed at level E. A structured line of level F is neither.\
                """;
    }

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: cmd/kube-proxy/app/server.go",
                "kubernetes/kubernetes: component-base/cli/run.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                F0612 03:14:22.918501       1 server.go:499] "Error starting proxy server" err="iptables failed to initialize"
                """);
    }
}
