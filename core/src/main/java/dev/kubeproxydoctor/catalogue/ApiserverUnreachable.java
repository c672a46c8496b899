package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.anyOf;
import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ApiserverUnreachable implements Failure {
    @Override
    public String id() {
        return "apiserver-unreachable";
    }

    @Override
    public String title() {
        return "kube-proxy does not reach the API server";
    }

    @Override
    public Severity severity(Facts facts) {
        return Severity.DEGRADED;
    }

    @Override
    public Stage stage() {
        return Stage.API;
    }

    @Override
    public Condition when() {
        return anyOf(
                says(
                        "failed to list *v1.{kind:word}: Get {request}: dial tcp {address}",
                        "failed to list *v1.{kind:word}: Get {request}: EOF",
                        "failed to list *v1.{kind:word}: Get {request}: {rest}: context deadline",
                        "failed to list *v1.{kind:word}: Get {request}: net/http",
                        "failed to list *v1.{kind:word}: Get {request}: http:",
                        "failed to list *{api:word}.{kind:word}: Get {request}: dial tcp {address}",
                        "failed to list *v1.{kind:word}: Get {request}: proxyconnect tcp",
                        "failed to list *v1.{kind:word}: Get {request}: read tcp",
                        "failed to list *v1.{kind:word}: Get {request}: unexpected EOF"),
                says(
                        "Failed to list *{package:word}: Get {request}: dial tcp {address}",
                        "Failed to watch *{package:word}: Get {request}: dial tcp {address}",
                        "Failed to retrieve node info: Get {request}: dial tcp",
                        "Failed to retrieve node info' err='Get {request}: dial tcp",
                        "Failed to retrieve node info: Get {request}: http:",
                        "Failed to retrieve node info' err='Get {request}: http:"));
    }

    @Override
    public List<String> explains() {
        return List.of(
                "node-ip-fallback-loopback",
                "not-synced-yet",
                "node-informer-sync-failed",
                "api-watch-noise",
                "apiserver-forbidden");
    }

    @Override
    public String cause() {
        return """
                The API server does not answer at the address of the kubeconfig: refused, no route, no name, a timeout. kube-proxy keeps \
                running with the rules it has, and writes none on a fresh node.\
                """;
    }

    @Override
    public List<Step> fix(Facts facts) {
        return List.of(
                Step.advise(
                        "Follow the address of the message",
                        "curl -k https://ADDRESS/livez from the node. Refused: the server is down or another port; timeout: firewall or route; no such host: DNS of the node."));
    }

    @Override
    public List<String> doesNotFix() {
        return List.of("modprobe.", "A change of mode.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: staging/src/k8s.io/client-go/tools/cache/reflector.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 reflector.go:147] k8s.io/client-go/informers/factory.go:150: Failed to watch *v1.Service: failed to list *v1.Service: Get "https://192.0.2.5:6443/api/v1/services?limit=500": dial tcp 192.0.2.5:6443: connect: connection refused
                """);
    }
}
