package dev.kubeproxydoctor.config;

/** Where kube-proxy's configuration stands, and where a change of it lasts. */
public enum Layout {
    PLAIN(
            "plain",
            "the file that kube-proxy is started with (--config). If a tool makes it (kubeadm, kubespray, kOps ...), change that tool's own "
                    + "configuration too, or the next run undoes it."),
    KUBEADM(
            "kubeadm",
            "ConfigMap kube-system/kube-proxy, key config.conf; then: kubectl -n kube-system rollout restart daemonset/kube-proxy. Keep the same "
                    + "value in the KubeProxyConfiguration of your kubeadm or Cluster API files: new clusters are made from those."),
    EKS(
            "eks",
            "the add-on's configuration values, if kube-proxy is a managed add-on (aws eks list-addons tells): an edit of the ConfigMap is "
                    + "overwritten there. aws eks update-addon --addon-name kube-proxy --configuration-values '{\"mode\":\"...\"}' "
                    + "--resolve-conflicts OVERWRITE, then a rollout restart, which the add-on does not do. Self-managed: the ConfigMap "
                    + "kube-system/kube-proxy-config, key config."),
    TALOS(
            "talos",
            "the machine configuration, which the ConfigMap is made from: cluster.proxy up to Talos 1.13, a KubeProxyConfig document from 1.14; "
                    + "then talosctl upgrade-k8s to the same version."),
    OPENSHIFT(
            "openshift",
            "network.operator.openshift.io/cluster, spec.kubeProxyConfig.proxyArguments: the operator makes the ConfigMap from it and undoes edits."),
    GARDENER(
            "gardener",
            "the Shoot, spec.kubernetes.kubeProxy: gardener makes an immutable ConfigMap from it."),
    CONFIG_MAP(
            "configmap",
            "the ConfigMap's source, if a tool makes it; else the ConfigMap itself, then a restart of kube-proxy's pods.");

    private final String word;
    private final String writeTo;

    Layout(String word, String writeTo) {
        this.word = word;
        this.writeTo = writeTo;
    }

    /** As it stands in the report: {@code kubeadm}. */
    public String word() {
        return word;
    }

    /** Where the setting lasts, in a sentence. */
    public String writeTo() {
        return writeTo;
    }

    /** Whether an edit of this very text lasts. */
    public boolean lasts() {
        return this == PLAIN || this == KUBEADM || this == CONFIG_MAP || this == EKS;
    }

    static Layout ofConfigMap(String namespace, String name, String key) {
        if (namespace.equals("openshift-kube-proxy") || key.equals("kube-proxy-config.yaml")) {
            return OPENSHIFT;
        }
        if (name.equals("kube-proxy-config") && key.equals("config")) {
            return EKS;
        }
        if (name.startsWith("kube-proxy-config-")) {
            return key.equals("config.yaml") ? GARDENER : TALOS;
        }
        return key.equals("config.conf") ? KUBEADM : CONFIG_MAP;
    }
}
