package dev.kubeproxydoctor.paste;

import java.util.List;

/**
 * What only kube-proxy says through libraries that others link too, and what only they say of it
 * that run it within their own process.
 */
final class OwnWords {
    /** What kube-proxy calls its caches. Source: pkg/proxy/config/config.go, pkg/proxy/node.go. */
    private static final List<String> CACHES =
            List.of(
                    "service config",
                    "endpoint slice config",
                    "endpoints config",
                    "node config",
                    "serviceCIDR config",
                    "node informer cache");

    /** Flags that only kube-proxy has begin so. Source: cmd/kube-proxy/app/options.go, AddFlags. */
    private static final List<String> FLAGS =
            List.of(
                    "--ipvs-",
                    "--conntrack-",
                    "--proxy-mode",
                    "--iptables-sync",
                    "--iptables-min",
                    "--nodeport-addresses",
                    "--masquerade-all",
                    "--detect-local-mode",
                    "--config-sync-period");

    private OwnWords() {}

    /**
     * Whether it is a message of a library that only kube-proxy and the kubelet link: the commands
     * of iptables that run. Source: pkg/util/iptables/iptables.go.
     */
    static boolean areLikely(String file, String text) {
        return file.equals("iptables.go") && text.startsWith("\"Running\" command=");
    }

    static boolean are(String file, String text) {
        return isOfPackage(text) || isOfEmbedder(text) || isCache(file, text) || isFlag(file, text);
    }

    /** Whether Go's runtime names a function of kube-proxy's own packages. */
    private static boolean isOfPackage(String text) {
        return text.contains("kubernetes/pkg/proxy") || text.contains("kubernetes/cmd/kube-proxy");
    }

    /**
     * Whether a program that runs kube-proxy within its own process says that it ended: {@code
     * Proxy exited open /proc/...}. Source: canonical/microk8s, k3s-io/k3s, rancher/rke2.
     */
    private static boolean isOfEmbedder(String text) {
        return text.startsWith("Proxy exited") || text.contains("kube-proxy exited");
    }

    /**
     * Whether it waits for one of the caches that kube-proxy names: {@code "Caches are synced"
     * controller="service config"}. Source: pkg/proxy/config/config.go, pkg/proxy/node.go.
     */
    private static boolean isCache(String file, String text) {
        return file.equals("shared_informer.go") && contains(CACHES, text);
    }

    private static boolean contains(List<String> words, String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it prints one of the flags that kube-proxy alone has. */
    private static boolean isFlag(String file, String text) {
        if (file.equals("flags.go")) {
            for (String flag : FLAGS) {
                if (text.startsWith(flag, 6)) {
                    return true;
                }
            }
        }
        return false;
    }
}
