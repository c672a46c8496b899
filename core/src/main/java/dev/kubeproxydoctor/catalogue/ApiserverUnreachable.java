package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ApiserverUnreachable extends Failure {
    ApiserverUnreachable() {
        super("apiserver-unreachable", "kube-proxy does not reach the API server");
        severity(Severity.DEGRADED);
        stage(Stage.API);
        when(
                says(
                        "failed to list *{kind:word}: Get {request}: dial tcp",
                        "failed to list *{kind:word}: Get {request}: EOF",
                        "failed to list *{kind:word}: Get {request}: unexpected EOF",
                        "failed to list *{kind:word}: Get {request}: net/http:",
                        "failed to list *{kind:word}: Get {request}: http:",
                        "failed to list *{kind:word}: Get {request}: context deadline",
                        "failed to list *{kind:word}: Get {request}: proxyconnect tcp",
                        "failed to list *{kind:word}: Get {request}: read tcp",
                        "failed to list *{kind:word}: Get {request}: write tcp",
                        "failed to list *{kind:word}: Get {request}: remote error: tls",
                        "failed to list *{kind:word}: Get {request}: stream error",
                        "failed to list *{kind:word}: Get {request}: Service Unavailable",
                        "failed to list *{kind:word}: Get {request}: Internal Server Error",
                        "failed to list *{kind:word}: Get {request}: Bad Gateway",
                        "failed to list *{kind:word}: Get {request}: Gateway Timeout",
                        "Failed to watch *{kind:word}: Get {request}: dial tcp",
                        "failed to list *{kind:word}: an error on the server",
                        "failed to list *{kind:word}: the server is currently unable to handle the request",
                        "failed to list *{kind:word}: etcdserver: {reason}",
                        "Failed to retrieve node info: Get {request}: dial tcp",
                        "Failed to retrieve node info' err='Get {request}: dial tcp",
                        "Failed to retrieve node info: Get {request}: http:",
                        "Failed to retrieve node info' err='Get {request}: http:",
                        "Failed to retrieve node info: Get {request}: net/http:",
                        "Failed to retrieve node info' err='Get {request}: net/http:",
                        "Failed to retrieve node info' err='Get {request}: context deadline",
                        "Failed to retrieve node info: Get {request}: EOF",
                        "Failed to retrieve node info' err='Get {request}: EOF",
                        "Failed to retrieve node info' err='{request} is internalerror",
                        "Failed to retrieve node info: {request} is internalerror",
                        "Failed to retrieve node info: an error on the server",
                        "Failed to retrieve node info' err='an error on the server"));
        explains(
                "node-ip-fallback-loopback",
                "not-synced-yet",
                "node-informer-sync-failed",
                "api-watch-noise",
                "apiserver-forbidden");
        cause(
                """
                The API server does not answer at the address of the kubeconfig: refused, no route, no name, a timeout. kube-proxy keeps \
                running with the rules it has, and writes none on a fresh node.\
                """);
        fix(
                Step.advise(
                        "Follow the address of the message",
                        "curl -k https://ADDRESS/livez from the node. Refused: the server is down or another port; timeout: firewall or route; no such host: DNS of the node."));
        doesNotFix("modprobe.", "A change of mode.");
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
