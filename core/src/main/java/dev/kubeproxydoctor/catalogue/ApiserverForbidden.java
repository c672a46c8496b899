package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ApiserverForbidden extends Failure {
    ApiserverForbidden() {
        super("apiserver-forbidden", "kube-proxy may not read what it needs");
        severity(Severity.DEGRADED);
        stage(Stage.API);
        when(
                says(
                        "is forbidden: User '{user}' cannot",
                        "User '{user}' cannot list {resource:word}",
                        "User '{user}' cannot get {resource:word}",
                        "User '{user}' cannot watch {resource:word}"));
        explains(
                "node-ip-fallback-loopback",
                "not-synced-yet",
                "node-not-found",
                "node-informer-sync-failed");
        cause(
                """
                Its account lacks a right: the binding to system:node-proxier is missing, or the role is older than kube-proxy and has \
                no endpointslices, nodes or servicecidrs.\
                """);
        fix(
                Step.advise(
                        "Restore the binding",
                        "kubectl create clusterrolebinding kubeadm:node-proxier --clusterrole=system:node-proxier --serviceaccount=kube-system:kube-proxy"),
                Step.advise(
                        "Upgrade the API server first",
                        "It brings its own roles up to date; kube-proxy must not be newer than it."));
        doesNotFix("New credentials: the user is known.", "modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 reflector.go:147] k8s.io/client-go/informers/factory.go:150: Failed to watch *v1.Service: failed to list *v1.Service: services is forbidden: User "system:serviceaccount:kube-system:kube-proxy" cannot list resource "services" in API group "" at the cluster scope
                """);
    }
}
