package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.upstream.Messages;
import dev.kubeproxydoctor.upstream.Source;
import java.util.List;

/**
 * Tells kube-proxy's lines from those of its neighbours by what each line proves alone: the
 * identity before it, the account that the API server names, the objects that are asked for, the
 * message with its source file, the form of the line. Where two disagree the first of these counts.
 */
final class Components {
    /**
     * Programs that run others and hand their lines on, and those that hold kube-proxy and others
     * in one process: what they are called says nothing of who speaks.
     */
    private static final List<String> TRANSPARENT =
            List.of(
                    "docker",
                    "containerd",
                    "cri",
                    "conmon",
                    "podman",
                    "runc",
                    "systemd",
                    "init",
                    "kernel",
                    "sudo",
                    "bash",
                    "sh",
                    "snap",
                    "microk8s",
                    "kubelite",
                    "k3",
                    "rke2",
                    "k0s",
                    "hyperkube",
                    "minikube",
                    "kind",
                    "node",
                    "k8s");

    /** What kube-proxy's informers list. Source: cmd/kube-proxy/app/server.go, Run. */
    private static final List<String> LISTED =
            List.of("Service", "Endpoint", "Node", "ServiceCIDR");

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

    private Components() {}

    static Speech speech(Origin origin, String file, String text) {
        Speech identity = identity(origin);
        if (identity == Speech.NAMED) {
            return identity;
        }
        Speech account = account(text);
        if (account != Speech.OPEN) {
            return account;
        }
        Source source = Messages.source(file, text);
        boolean own = isOfPackage(text) || isFlag(file, text) || isOfEmbedder(text);
        if (own || source == Source.KUBE_PROXY || isCache(file, text)) {
            return Speech.SENTENCE;
        }
        if (identity.isAnothers()) {
            return identity;
        }
        if (source == Source.OTHER) {
            return Speech.OTHER_FILE;
        }
        boolean form = Forms.isOfOtherLibrary(text) || (file.isEmpty() && Forms.isAnothers(text));
        return form ? Speech.OTHER_FORM : objects(file, text);
    }

    /** Whether the kubelet speaks. */
    static boolean isKubelet(Origin origin, Speech speech) {
        return origin.program().startsWith("kubelet") || speech == Speech.OTHER_FILE;
    }

    /** What the names before a line tell. */
    static Speech identity(Origin origin) {
        Speech pod = named(origin.pod());
        Speech program = named(origin.program());
        if (pod == Speech.NAMED || program == Speech.NAMED) {
            return Speech.NAMED;
        }
        return pod.isAnothers() ? pod : program;
    }

    private static Speech named(String name) {
        if (name.contains("kube-proxy")
                || name.contains("kubeproxy")
                || name.contains("daemon-proxy")) {
            return Speech.NAMED;
        }
        boolean open = name.isEmpty() || name.contains("proxy");
        for (String start : TRANSPARENT) {
            open |= name.startsWith(start);
        }
        return open ? Speech.OPEN : Speech.OTHER_NAMED;
    }

    /**
     * {@code User "system:serviceaccount:kube-system:kube-proxy" cannot list resource}. Others may
     * give kube-proxy an account of any name, but not one of the system's.
     */
    private static Speech account(String text) {
        int start = text.indexOf("User \"");
        int end = start < 0 ? -1 : text.indexOf('"', start + 6);
        if (end < 0) {
            return Speech.OPEN;
        }
        String user = text.substring(start + 6, end);
        if (user.contains("kube-proxy")) {
            return Speech.ACCOUNT;
        }
        boolean anothers = user.startsWith("system:") && !user.equals("system:anonymous");
        return anothers ? Speech.OTHER_ACCOUNT : Speech.OPEN;
    }

    /**
     * What the client library says of a list or a watch: {@code Failed to list *v1.Pod}. A path
     * within a module's cache is of a program that is built outside of Kubernetes' tree.
     */
    private static Speech objects(String file, String text) {
        if (text.contains("pkg/mod/")) {
            return Speech.OTHER_OBJECTS;
        }
        int kind = text.indexOf("*v1");
        if (kind < 0 || !(file.equals("reflector.go") || text.contains("k8s.io/client-go/"))) {
            return Speech.OPEN;
        }
        int dot = text.indexOf('.', kind);
        for (String own : LISTED) {
            if (dot > 0 && text.startsWith(own, dot + 1)) {
                return Speech.LIKELY;
            }
        }
        return dot > 0 ? Speech.OTHER_OBJECTS : Speech.OPEN;
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
