package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ApiserverX509 extends Failure {
    ApiserverX509() {
        super("apiserver-x509", "kube-proxy does not trust the API server's certificate");
        severity(Severity.DEGRADED);
        stage(Stage.API);
        when(says("x509: {reason}"));
        explains(
                "node-ip-fallback-loopback",
                "not-synced-yet",
                "node-informer-sync-failed",
                "apiserver-unreachable");
        cause(
                """
                The certificate is signed by another CA than the kubeconfig's, has expired, or does not name the address that is used.\
                """);
        fix(
                Step.advise(
                        "Read what stands after x509",
                        "unknown authority: renew the CA in kube-proxy's kubeconfig; expired: renew the certificate, check the clock; valid for: use an address it names."));
        doesNotFix("insecure-skip-tls-verify.", "modprobe.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "go: crypto/x509/verify.go", "https://github.com/kubernetes/kubeadm/issues/2657");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 reflector.go:147] k8s.io/client-go/informers/factory.go:150: Failed to watch *v1.Service: failed to list *v1.Service: Get "https://192.0.2.5:6443/api/v1/services?limit=500": x509: certificate signed by unknown authority
                """);
    }
}
