package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class InclusterClusteripChickenEgg extends Failure {
    InclusterClusteripChickenEgg() {
        super(
                "incluster-clusterip-chicken-egg",
                "kube-proxy reaches the API by an address that only kube-proxy makes work");
        severity(Severity.DEGRADED);
        when(
                says(
                        "dial tcp 10.96.0.1:443:",
                        "dial tcp 10.0.0.1:443:",
                        "dial tcp 10.43.0.1:443:",
                        "dial tcp 172.20.0.1:443:",
                        "dial tcp 10.100.0.1:443:",
                        "dial tcp 10.233.0.1:443:",
                        "dial tcp 10.254.0.1:443:",
                        "dial tcp 10.32.0.1:443:",
                        "dial tcp 172.30.0.1:443:",
                        "dial tcp 10.152.183.1:443:"));
        explains("apiserver-unreachable", "not-synced-yet");
        cause(
                """
                The kubeconfig or the pod's environment names the ClusterIP of the kubernetes Service, and no node can reach that before \
                kube-proxy has written its rules.\
                """);
        fix(
                Step.advise(
                        "Name the API server's own address or its load balancer",
                        "In the kubeconfig of kube-proxy."));
        doesNotFix("modprobe.", "A change of mode.");
        questions(
                new Question(
                        "Is it the first address of the Service range?",
                        "kubectl get service kubernetes -o jsonpath='{.spec.clusterIP}'"));
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/kubernetes-retired/kubernetes-anywhere/issues/232");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 reflector.go:147] k8s.io/client-go/informers/factory.go:150: Failed to watch *v1.Service: failed to list *v1.Service: Get "https://10.96.0.1:443/api/v1/services": dial tcp 10.96.0.1:443: i/o timeout
                """);
    }
}
