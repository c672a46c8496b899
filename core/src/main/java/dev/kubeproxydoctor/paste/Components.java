package dev.kubeproxydoctor.paste;

import java.util.List;

/**
 * Tells kube-proxy's log from the logs of its neighbours, by the source files in klog's headers, by
 * journal identifiers and by what only one of them says. Many file names are shared, so a file
 * alone proves kube-proxy only where no other component has it.
 */
final class Components {
    private Components() {}

    /**
     * Source files of kube-proxy that other components do not have. Source: kubernetes/kubernetes
     * cmd/kube-proxy/app, pkg/proxy.
     */
    private static final List<String> KUBE_PROXY_FILES =
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

    private static final List<String> KUBELET_FILES =
            List.of(
                    "kubelet.go",
                    "kubelet_node_status.go",
                    "kubelet_network_linux.go",
                    "kuberuntime_manager.go",
                    "kuberuntime_sandbox.go",
                    "pod_workers.go",
                    "reconciler.go",
                    "reconciler_common.go",
                    "remote_runtime.go",
                    "eviction_manager.go",
                    "nestedpendingoperations.go");

    private static final List<String> OTHER_FILES =
            List.of(
                    "cni.go",
                    "network_policy_controller.go",
                    "network_services_controller.go",
                    "round_trippers.go",
                    "controller.go",
                    "felix.go",
                    "daemon.go",
                    "agent_cni.go",
                    "route_linux.go",
                    "rbac.go",
                    "httplog.go",
                    "watcher.go");

    private static final List<String> OTHER_IDENTIFIERS =
            List.of(
                    "kubelet",
                    "flanneld",
                    "flannel",
                    "containerd",
                    "dockerd",
                    "calico",
                    "felix",
                    "coredns",
                    "etcd",
                    "kube-router",
                    "konnectivity",
                    "conmon",
                    "crio",
                    "systemd-coredump",
                    "kube-apiserver",
                    "kube-controller",
                    "kube-scheduler",
                    "antrea",
                    "cilium");

    private static final List<String> KUBE_PROXY_WORDS =
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

    private static final List<String> OTHER_WORDS =
            List.of(
                    "Failed to ensure iptables rules",
                    "flannel",
                    "klipper",
                    "[INFO]  legacy mode detected",
                    "plugin/kubernetes",
                    "ISTIO_",
                    "istio",
                    "CONSUL_",
                    "calico",
                    "felix/",
                    "kube-router",
                    "konnectivity",
                    "supervisord",
                    "svclb-",
                    "kruise",
                    "ingress-nginx",
                    "unable to retrieve the complete list of server APIs");

    /** +1 for a mark of kube-proxy, -1 for a mark of another component, 0 for neither. */
    static int mark(Origin origin, String file, String text) {
        if (origin.pod().contains("kube-proxy") || origin.program().contains("kube-proxy")) {
            return 1;
        }
        if (text.contains("[preflight]") || text.contains("[WARNING Required")) {
            return -1;
        }
        if (text.contains("User \"system:node:")
                || text.contains("User \"system:serviceaccount:") && !text.contains(":kube-proxy\"")
                || listsForeignKind(text)) {
            return -1;
        }
        if (contains(KUBE_PROXY_FILES, file)) {
            return 1;
        }
        if (contains(OTHER_FILES, file) || isKubelet(origin, file) || isOther(origin)) {
            return -1;
        }
        for (String word : KUBE_PROXY_WORDS) {
            if (text.contains(word)) {
                return 1;
            }
        }
        for (String word : OTHER_WORDS) {
            if (text.contains(word)) {
                return -1;
            }
        }
        return 0;
    }

    /** Whether the kubelet speaks. */
    static boolean isKubelet(Origin origin, String file) {
        return origin.program().startsWith("kubelet") || contains(KUBELET_FILES, file);
    }

    /** kube-proxy lists Services, endpoints, its node and ServiceCIDRs, and nothing else. */
    private static boolean listsForeignKind(String text) {
        int list = text.indexOf("ailed to list *v1");
        if (list < 0) {
            return false;
        }
        for (String kind :
                List.of(
                        "Namespace",
                        "Pod",
                        "Secret",
                        "ConfigMap",
                        "Ingress",
                        "Deployment",
                        "NetworkPolicy",
                        "PersistentVolume",
                        "CSI")) {
            if (text.indexOf("." + kind, list) >= 0 && text.indexOf("." + kind, list) < list + 40) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(List<String> names, String name) {
        return !name.isEmpty() && names.contains(name);
    }

    private static boolean isOther(Origin origin) {
        return startsWithOne(OTHER_IDENTIFIERS, origin.program())
                || startsWithOne(OTHER_IDENTIFIERS, origin.pod());
    }

    private static boolean startsWithOne(List<String> starts, String text) {
        for (String start : starts) {
            if (text.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
