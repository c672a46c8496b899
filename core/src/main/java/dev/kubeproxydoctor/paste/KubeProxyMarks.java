package dev.kubeproxydoctor.paste;

import java.util.List;

/** What tells kube-proxy's lines from those of its neighbours. */
final class KubeProxyMarks {
    private KubeProxyMarks() {}

    /**
     * Source files of kube-proxy that other components do not have. Source: kubernetes/kubernetes
     * cmd/kube-proxy/app, pkg/proxy.
     */
    static final List<String> FILES =
            List.of(
                    "proxier.go",
                    "server_others.go",
                    "server_linux.go",
                    "server_windows.go",
                    "conntrack.go",
                    "sysctls.go",
                    "ipset.go",
                    "graceful_termination.go",
                    "bounded_frequency_runner.go",
                    "proxier_health.go",
                    "service_health.go",
                    "meta_proxier.go",
                    "servicechangetracker.go",
                    "endpointschangetracker.go",
                    "endpointslicecache.go",
                    "proxysocket.go",
                    "roundrobin.go",
                    "hns.go",
                    "hnsV2.go",
                    "nodemanager.go",
                    "kubeproxy.go");

    /** What only kube-proxy says. */
    static final List<String> WORDS =
            List.of(
                    "Error running ProxyServer",
                    "kube-proxy",
                    "KUBE-PROXY-CANARY",
                    "iptables Proxier",
                    "ipvs Proxier",
                    "nftables Proxier",
                    "IPVS proxier",
                    "KubeProxyConfiguration",
                    "NodePort",
                    "syncProxyRules",
                    "SyncProxyRules",
                    "iptables is not available on this host",
                    "Adding new service port",
                    "kubernetes/pkg/proxy",
                    "cmd/kube-proxy",
                    "FLAG: --ipvs-",
                    "FLAG: --iptables-",
                    "snap.microk8s.daemon-proxy");

    /** What kube-proxy never says, even where the line has its name. */
    static final List<String> NEVER =
            List.of(
                    "[preflight]",
                    "[WARNING Required",
                    "[addons]",
                    "[kubelet-start]",
                    "[wait-control-plane]",
                    "[upgrade",
                    "User \"system:node:",
                    "kube-proxy replacement",
                    " subsys=");
}
