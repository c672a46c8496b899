package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class WordingNotFromKubeProxy implements Failure {
    @Override
    public String id() {
        return "wording-not-from-kube-proxy";
    }

    @Override
    public String title() {
        return "These are not kube-proxy's own words";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.INFO;
    }

    @Override
    public Condition when() {
        return says(
                "iptables failed to initialize: error creating ipset",
                "error creating ipset: error listing ipsets",
                "'Error starting proxy server' err={reason}");
    }

    @Override
    public String cause() {
        return """
                No release of kube-proxy prints this line: it was paraphrased, or comes from an article. What it means is plain enough \
                to go on with. The lines that your node prints say more, and may say something else.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Paste the lines of your node",
                        "kubectl -n kube-system logs -l k8s-app=kube-proxy --tail=500 --prefix"));
    }

    @Override
    public List<Question> questions() {
        return List.of(Question.PREVIOUS_LOG);
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
