package dev.kubeproxydoctor.paste;

import java.util.List;

/**
 * Tells kube-proxy's log from the logs of its neighbours, by the source files in klog's headers, by
 * journal identifiers and by what only one of them says. Many file names are shared, so a file
 * alone proves kube-proxy only where no other component has it.
 */
final class Components {
    private Components() {}

    /** +1 for a mark of kube-proxy, -1 for a mark of another component, 0 for neither. */
    static int mark(Origin origin, String file, String text) {
        if (origin.pod().contains("kube-proxy") || origin.program().contains("kube-proxy")) {
            return 1;
        }
        if (text.contains("Failed to retrieve node info")) {
            return 1;
        }
        if (containsOne(KubeProxyMarks.NEVER, text)
                || (text.contains("User \"system:serviceaccount:")
                        && !text.contains(":kube-proxy\""))
                || listsForeignKind(text)) {
            return -1;
        }
        if (contains(KubeProxyMarks.FILES, file)) {
            return 1;
        }
        if (contains(ForeignFiles.OTHERS, file) || isKubelet(origin, file) || isOther(origin)) {
            return -1;
        }
        return containsOne(KubeProxyMarks.WORDS, text)
                ? 1
                : containsOne(ForeignMarks.WORDS, text) ? -1 : 0;
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
        return startsWithOne(ForeignMarks.IDENTIFIERS, origin.program())
                || startsWithOne(ForeignMarks.IDENTIFIERS, origin.pod());
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
