package dev.kubeproxydoctor.platform;

import java.util.Optional;

/**
 * Where kube-proxy's configuration stands, and where a change of it lasts. Here are the layouts
 * that belong to no platform; {@code PlatformLayouts} has those of the platforms' files.
 */
public final class Layout {
    public static final Layout PLAIN =
            own(
                    "plain",
                    true,
                    "the file that kube-proxy is started with (--config). If a tool makes it (kubeadm, kubespray, kOps ...), change that tool's own "
                            + "configuration too, or the next run undoes it.");
    public static final Layout TEMPLATE =
            own(
                    "template",
                    true,
                    "the template and its variables; then let its tool (Ansible, Helm, Terraform ...) render and roll it out.");
    public static final Layout HEREDOC =
            own(
                    "shell-heredoc",
                    true,
                    "the script that writes this file on each node, and the file itself.");
    public static final Layout DAEMON_SET =
            own(
                    "daemonset-flags",
                    true,
                    "the flags in this DaemonSet's manifest; where a tool generates it, in that tool.");
    public static final Layout DAEMON_SET_CONFIG =
            own(
                    "daemonset",
                    false,
                    "the ConfigMap that --config names (kubeadm: kube-system/kube-proxy, key config.conf, and the KubeProxyConfiguration of the kubeadm file in step), then a "
                            + "restart of the DaemonSet.");
    public static final Layout WINDOWS =
            own(
                    "windows-daemonset",
                    false,
                    "ConfigMap kube-system/kube-proxy, key config.conf: the mode on Windows is kernelspace.");
    public static final Layout STATIC_POD =
            own(
                    "static-pod-flags",
                    true,
                    "the static pod's file on each node (/etc/kubernetes/manifests); the kubelet restarts it.");
    public static final Layout LIVE_POD =
            own(
                    "pod",
                    false,
                    "the DaemonSet that owns this pod, or the ConfigMap that its --config names (kubeadm: kube-proxy; EKS: kube-proxy-config, by the add-on's configuration values).");
    public static final Layout SYSTEMD =
            own(
                    "systemd-flags",
                    true,
                    "this unit on each node; then systemctl daemon-reload and systemctl restart kube-proxy.");
    public static final Layout SYSTEMD_CONFIG =
            own(
                    "systemd",
                    false,
                    "the file that --config names, on each node; then systemctl restart kube-proxy.");
    public static final Layout ENVIRONMENT =
            own(
                    "environment-file",
                    true,
                    "this environment file on each node; then restart the unit that reads it.");
    public static final Layout UPSTART =
            own("upstart", true, "this upstart job on each node; then restart kube-proxy.");
    public static final Layout FOLDED =
            own(
                    "folded-scalar",
                    false,
                    "the same object with the configuration as a literal scalar: config.conf: | instead of >.");
    public static final Layout FRAGMENT =
            own(
                    "fragment",
                    false,
                    "the whole configuration that this part was taken from, or the tool that renders it.");
    public static final Layout CONFIG_MAP =
            new Layout(
                    "configmap",
                    "",
                    true,
                    true,
                    "the ConfigMap's source, if a tool makes it; else the ConfigMap itself, then a restart of kube-proxy's pods. kubeadm reads the key config.conf.",
                    "");
    public static final Layout NONE =
            own("none", false, "nowhere: this is not a configuration of kube-proxy.");

    private final String word;
    private final String platform;
    private final boolean configMap;
    private final boolean lasts;
    private final String writeTo;
    private final String ignored;

    /** One of a platform's file; {@code platform} is {@code ""} where several have it alike. */
    Layout(
            String word,
            String platform,
            boolean configMap,
            boolean lasts,
            String writeTo,
            String ignored) {
        this.word = word;
        this.platform = platform;
        this.configMap = configMap;
        this.lasts = lasts;
        this.writeTo = writeTo;
        this.ignored = ignored;
    }

    private static Layout own(String word, boolean lasts, String writeTo) {
        return new Layout(word, "", false, lasts, writeTo, "");
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
        return lasts;
    }

    /** Why what stands here is ignored, in a sentence; {@code ""} where it is heeded. */
    public String ignored() {
        return ignored;
    }

    /** Whether the object comes from the cluster, so that kubectl can put it back. */
    public boolean isConfigMap() {
        return configMap && lasts;
    }

    /** The platform whose layout this is; a layout that several have tells nothing. */
    public Optional<Platform> platform() {
        return Platform.of(platform);
    }
}
