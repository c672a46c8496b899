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

    /**
     * Flags that only kube-proxy has begin so; {@code --iptables-masquerade-bit} was the kubelet's
     * too, {@code --cluster-cidr} is the controller manager's. Source:
     * cmd/kube-proxy/app/options.go, AddFlags.
     */
    private static final List<String> FLAGS =
            List.of(
                    "--ipvs-",
                    "--conntrack-",
                    "--proxy-mode",
                    "--proxy-port",
                    "--iptables-sync",
                    "--iptables-min",
                    "--iptables-localhost",
                    "--nodeport-addr",
                    "--masquerade-all",
                    "--detect-local",
                    "--config-sync",
                    "--cleanup",
                    "--bind-address-hard",
                    "--udp-timeout",
                    "--init-only",
                    "--pod-bridge",
                    "--pod-interface");

    /** Files in which a program says with what it starts, and of what it died. */
    private static final List<String> STARTS =
            List.of("flags.go", "server.go", "options.go", "loader.go", "run.go");

    /**
     * What kube-proxy alone opens: files in a directory, or of a name, of its own, and the limits
     * of connection tracking. Source: cmd/kube-proxy/app/conntrack.go.
     */
    private static final List<String> PATHS =
            List.of("/kube-proxy", "/netfilter/nf_conntrack_", "/nf_conntrack/parameters");

    private OwnWords() {}

    /**
     * Whether it is a message of a library that only kube-proxy and the kubelet link, about the
     * commands of iptables that run; or a library says it of what kube-proxy alone asks for: the
     * Services that are not left to another proxy, and its own files, of which the kubelet has the
     * logs. Source: pkg/util/iptables/iptables.go, cmd/kube-proxy/app/server.go,
     * pkg/proxy/service.go.
     */
    static boolean areLikely(String file, String text) {
        return switch (file) {
            case "iptables.go" ->
                    text.startsWith("\"Running\" command=") || text.contains("iptables version");
            case "round_trippers.go" -> text.contains("service-proxy-name");
            case "service.go" -> text.startsWith("Service ") && text.endsWith(" ports");
            default -> STARTS.contains(file) && contains(PATHS, text) && !text.contains("/pods/");
        };
    }

    static boolean are(String file, String text) {
        return isOfPackage(text)
                || isOfEmbedder(text)
                || isCache(file, text)
                || isFlag(file, text)
                || (file.equals("config.go") && text.contains("Calling handler.On"));
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

    /** Whether it prints one of the flags, or one of the ports, that kube-proxy alone has. */
    private static boolean isFlag(String file, String text) {
        if (file.equals("flags.go")) {
            for (String flag : FLAGS) {
                if (text.startsWith(flag, 6)) {
                    return true;
                }
            }
            return text.endsWith("10249\"") || text.endsWith("10256\"");
        }
        return false;
    }
}
