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
                    "cilium",
                    "aws-node",
                    "aws-k8s-agent",
                    "ingress",
                    "kindnet",
                    "kube-flannel",
                    "canal",
                    "weave",
                    "metrics-server",
                    "node-local-dns",
                    "metallb",
                    "speaker",
                    "multus",
                    "podman",
                    "firewalld",
                    "NetworkManager",
                    "libvirtd",
                    "cloud-init",
                    "snapd");

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

    /** What kube-proxy never says, even where the line has its name. */
    private static final List<String> NEVER =
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

    private static final List<String> OTHER_WORDS =
            List.of(
                    "AWS-SNAT-CHAIN",
                    "AWS-CONNMARK",
                    "CILIUM_",
                    "KUBE-IPTABLES-HINT",
                    "KUBE-KUBELET-CANARY",
                    "KUBE-ROUTER-",
                    "DOCKER-ISOLATION",
                    "NAT chain DOCKER",
                    "iptables failed:",
                    "netavark",
                    "podman",
                    "plugin/errors",
                    "plugin/reload",
                    "[kube-peers]",
                    "weave",
                    "node-cache",
                    "checking/adding iptables rule",
                    "ipamd",
                    "etcdserver",
                    "grpc: addrConn",
                    "resource lock",
                    "NGINX",
                    "antrea",
                    "cilium",
                    "linkerd",
                    "LIBVIRT_",
                    "firewalld",
                    "tokenreviews",
                    "StartContainer",
                    "cni config load failed",
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
        if (text.contains("Failed to retrieve node info")) {
            return 1;
        }
        if (containsOne(NEVER, text)
                || (text.contains("User \"system:serviceaccount:")
                        && !text.contains(":kube-proxy\""))
                || listsForeignKind(text)) {
            return -1;
        }
        if (contains(KUBE_PROXY_FILES, file)) {
            return 1;
        }
        if (contains(ForeignFiles.OTHERS, file) || isKubelet(origin, file) || isOther(origin)) {
            return -1;
        }
        return containsOne(KUBE_PROXY_WORDS, text) ? 1 : containsOne(OTHER_WORDS, text) ? -1 : 0;
    }

    /**
     * Whether the line would be kube-proxy's if nothing else spoke here: its informers, and no kind
     * but its own. Source: cmd/kube-proxy/app/server.go, the informers of Run.
     */
    static boolean isLikely(String text) {
        int list = text.indexOf("ailed to list *");
        return list >= 0
                && text.contains("client-go/informers")
                && (text.indexOf(".Service:", list) > 0
                        || text.indexOf(".EndpointSlice:", list) > 0
                        || text.indexOf(".Endpoints:", list) > 0
                        || text.indexOf(".Node:", list) > 0);
    }

    /** Whether the kubelet speaks. */
    static boolean isKubelet(Origin origin, String file) {
        return origin.program().startsWith("kubelet") || contains(ForeignFiles.KUBELET, file);
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

    private static boolean containsOne(List<String> words, String text) {
        for (String word : words) {
            if (text.contains(word)) {
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
