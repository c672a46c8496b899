package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class ConfigProxyconfigAsKubeconfig extends Failure {
    ConfigProxyconfigAsKubeconfig() {
        super("config-proxyconfig-as-kubeconfig", "The kubeconfig names the proxy's configuration");
        severity(Severity.FATAL);
        stage(Stage.CONFIGURATION);
        when(
                says(
                        "error loading config file '{file}': no kind 'KubeProxyConfiguration' is registered"));
        explains("config-apiversion-unregistered", "kubeconfig-invalid");
        cause(
                """
                clientConnection.kubeconfig or --kubeconfig points at the KubeProxyConfiguration.\
                """);
        fix(
                Step.advise(
                        "Point it at the kubeconfig",
                        "On kubeadm: /var/lib/kube-proxy/kubeconfig.conf."));
        doesNotFix(FalseFriends.NODE_WORK);
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of("https://github.com/kubernetes/kubernetes/issues/100773");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="error loading config file \\"/var/lib/kube-proxy/config.conf\\": no kind \\"KubeProxyConfiguration\\" is registered for version \\"kubeproxy.config.k8s.io/v1alpha1\\" in scheme \\"k8s.io/client-go/tools/clientcmd/api/latest/latest.go:50\\""
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="error loading config file \\"/var/lib/kube-proxy/config.conf\\": no kind \\"KubeProxyConfiguration\\" is registered for version \\"kubeproxy.config.k8s.io/v1alpha1\\" in scheme \\"k8s.io/client-go/tools/clientcmd/api/latest/latest.go:50\\""
                """);
    }
}
