package dev.kubeproxydoctor.catalogue;

import static dev.kubeproxydoctor.failure.Condition.says;

import dev.kubeproxydoctor.failure.Examples;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.failure.Step;
import java.util.List;

final class RouteLocalnetSysctlFailed extends Failure {
    RouteLocalnetSysctlFailed() {
        super("route-localnet-sysctl-failed", "kube-proxy cannot set route_localnet");
        severity(Severity.FATAL);
        stage(Stage.MODE);
        when(
                says(
                        "can't set sysctl net/ipv4/conf/all/route_localnet",
                        "open /proc/sys/net/ipv4/conf/all/route_localnet: {errno}"));
        cause(
                """
                iptables mode sets net.ipv4.conf.all.route_localnet so that NodePorts answer on 127.0.0.1, and /proc/sys is read-only \
                here: a container that is not privileged, LXC, rootless, sysbox.\
                """);
        fix(
                new Step.SetField("iptables.localhostNodePorts", "false"),
                Step.advise("Or make the pod privileged", "securityContext: {privileged: true}."),
                Step.advise(
                        "Or set it on the host",
                        "sysctl -w net.ipv4.conf.all.route_localnet=1 before kube-proxy starts; it does not write a value that is there already."));
        doesNotFix("modprobe: the file is there, it is not writable.");
    }

    // ---- for the site and the tests ----

    @Override
    public List<String> sources() {
        return List.of(
                "kubernetes/kubernetes: pkg/proxy/iptables/proxier.go, NewProxier",
                "https://github.com/k3s-io/k3s/issues/89");
    }

    @Override
    public Examples examples() {
        return Examples.matching(
                """
                E1124 08:15:42.137482       1 server.go:558] "Error running ProxyServer" err="unable to create proxier: unable to create ipv4 proxier: can't set sysctl net/ipv4/conf/all/route_localnet to 1: open /proc/sys/net/ipv4/conf/all/route_localnet: read-only file system"
                E1124 08:15:42.137482       1 run.go:74] "command failed" err="unable to create proxier: unable to create ipv4 proxier: can't set sysctl net/ipv4/conf/all/route_localnet to 1: open /proc/sys/net/ipv4/conf/all/route_localnet: read-only file system"
                """);
    }
}
