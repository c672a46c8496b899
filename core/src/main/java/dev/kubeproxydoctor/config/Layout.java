package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.facts.Platform;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Where kube-proxy's configuration stands, and where a change of it lasts. Sources: the
 * documentation and source of each platform; kubeadm: cmd/kubeadm/app/phases/addons/proxy.
 */
public enum Layout {
    PLAIN(
            "plain",
            true,
            "the file that kube-proxy is started with (--config). If a tool makes it (kubeadm, kubespray, kOps ...), change that tool's own "
                    + "configuration too, or the next run undoes it."),
    TEMPLATE(
            "template",
            true,
            "the template and its variables; then let its tool (Ansible, Helm, Terraform ...) render and roll it out."),
    HEREDOC(
            "shell-heredoc",
            true,
            "the script that writes this file on each node, and the file itself."),
    KUBEADM(
            "kubeadm",
            true,
            "ConfigMap kube-system/kube-proxy, key config.conf; then: kubectl -n kube-system rollout restart daemonset/kube-proxy. Keep the same "
                    + "value in the KubeProxyConfiguration of your kubeadm or Cluster API files: new clusters are made from those."),
    KUBEADM_FILE(
            "kubeadm-file",
            true,
            "this document for kubeadm init; in a cluster that runs: ConfigMap kube-system/kube-proxy, key config.conf, then kubectl -n kube-system "
                    + "rollout restart daemonset/kube-proxy."),
    KUBEADM_IGNORED(
            "kubeadm-v1alpha1",
            false,
            "a document of its own in the kubeadm file, kind: KubeProxyConfiguration; kubeadm ignores this place. In a cluster that runs: ConfigMap "
                    + "kube-system/kube-proxy, key config.conf."),
    CLUSTER_API(
            "cluster-api",
            true,
            "this object of Cluster API for new machines; in a cluster that runs: ConfigMap kube-system/kube-proxy, key config.conf, then a rollout restart."),
    EKS(
            "eks",
            true,
            "the add-on's configuration values, if kube-proxy is a managed add-on (aws eks list-addons tells): an edit of the ConfigMap is "
                    + "overwritten there. aws eks update-addon --addon-name kube-proxy --configuration-values '{\"mode\":\"...\"}' "
                    + "--resolve-conflicts OVERWRITE, then a rollout restart, which the add-on does not do. Self-managed: the ConfigMap "
                    + "kube-system/kube-proxy-config, key config."),
    EKS_VALUES(
            "eks-addon",
            true,
            "the configuration values of the EKS add-on: aws eks update-addon --addon-name kube-proxy --configuration-values FILE "
                    + "--resolve-conflicts OVERWRITE, or the Terraform code that holds them; then kubectl -n kube-system rollout restart "
                    + "daemonset/kube-proxy. Edits of the ConfigMap are overwritten."),
    AKS(
            "aks",
            true,
            "networkProfile.kubeProxyConfig of the AKS cluster: az aks update --kube-proxy-config FILE. There is no ConfigMap of yours."),
    TALOS(
            "talos",
            false,
            "Talos: the machine configuration, which the objects in the cluster are generated from: cluster.proxy up to 1.13, a KubeProxyConfig document from 1.14; "
                    + "then talosctl upgrade-k8s to the same version."),
    TALOS_MACHINE(
            "talos-machine-config",
            true,
            "this machine configuration of Talos: talosctl patch machineconfig, then talosctl upgrade-k8s to the same version."),
    OPENSHIFT(
            "openshift",
            false,
            "network.operator.openshift.io/cluster, spec.kubeProxyConfig.proxyArguments: the operator makes the ConfigMap from it and undoes edits."),
    OPENSHIFT_NETWORK(
            "openshift-network",
            true,
            "this object, network.operator.openshift.io/cluster, spec.kubeProxyConfig.proxyArguments; the operator rolls it out."),
    GARDENER(
            "gardener",
            false,
            "the Shoot, spec.kubernetes.kubeProxy: gardener makes an immutable ConfigMap from it."),
    SHOOT("gardener-shoot", true, "this Shoot, spec.kubernetes.kubeProxy; gardener reconciles it."),
    K0S(
            "k0s",
            false,
            "k0s: spec.network.kubeProxy of the ClusterConfig, which generates the ConfigMap and the DaemonSets."),
    K0S_CLUSTER(
            "k0s-config",
            true,
            "this k0s configuration, spec.network.kubeProxy; then k0s restarts kube-proxy or you do."),
    K3S(
            "k3s",
            true,
            "kube-proxy-arg in /etc/rancher/k3s/config.yaml (RKE2: /etc/rancher/rke2/config.yaml) of every server and agent; then systemctl restart k3s, k3s-agent, "
                    + "rke2-server or rke2-agent. There is no ConfigMap."),
    K3S_TOOL(
            "k3s-tool",
            true,
            "this cluster file of the tool (hetzner-k3s: kube_proxy_args), then run the tool again."),
    RKE1("rke1", true, "services.kubeproxy of cluster.yml, then rke up."),
    KOPS(
            "kops",
            true,
            "spec.kubeProxy of the kOps cluster: kops edit cluster, kops update cluster --yes, kops rolling-update cluster --yes."),
    KIND(
            "kind",
            true,
            "networking.kubeProxyMode is read when the cluster is created: create it again, or edit ConfigMap kube-system/kube-proxy."),
    KUBESPRAY("kubespray", true, "kube_proxy_mode in group_vars, then run cluster.yml again."),
    GRAVITY(
            "gravity",
            true,
            "the RuntimeEnvironment resource of the Gravity cluster configuration."),
    DAEMON_SET(
            "daemonset-flags",
            true,
            "the flags in this DaemonSet's manifest; where a tool generates it, in that tool."),
    DAEMON_SET_CONFIG(
            "daemonset",
            false,
            "the ConfigMap that --config names (kubeadm: kube-system/kube-proxy, key config.conf, and the KubeProxyConfiguration of the kubeadm file in step), then a "
                    + "restart of the DaemonSet."),
    WINDOWS(
            "windows-daemonset",
            false,
            "ConfigMap kube-system/kube-proxy, key config.conf: the mode on Windows is kernelspace."),
    STATIC_POD(
            "static-pod-flags",
            true,
            "the static pod's file on each node (/etc/kubernetes/manifests); the kubelet restarts it."),
    LIVE_POD(
            "pod",
            false,
            "the DaemonSet that owns this pod, or the ConfigMap that its --config names (kubeadm: kube-proxy; EKS: kube-proxy-config, by the add-on's configuration values)."),
    SYSTEMD(
            "systemd-flags",
            true,
            "this unit on each node; then systemctl daemon-reload and systemctl restart kube-proxy."),
    SYSTEMD_CONFIG(
            "systemd",
            false,
            "the file that --config names, on each node; then systemctl restart kube-proxy."),
    ENVIRONMENT(
            "environment-file",
            true,
            "this environment file on each node; then restart the unit that reads it."),
    UPSTART("upstart", true, "this upstart job on each node; then restart kube-proxy."),
    FOLDED(
            "folded-scalar",
            false,
            "the same object with the configuration as a literal scalar: config.conf: | instead of >."),
    FRAGMENT(
            "fragment",
            false,
            "the whole configuration that this part was taken from, or the tool that renders it."),
    CONFIG_MAP(
            "configmap",
            true,
            "the ConfigMap's source, if a tool makes it; else the ConfigMap itself, then a restart of kube-proxy's pods. kubeadm reads the key config.conf."),
    NONE("none", false, "nowhere: this is no configuration of kube-proxy.");

    private final String word;
    private final boolean lasts;
    private final String writeTo;

    Layout(String word, boolean lasts, String writeTo) {
        this.word = word;
        this.lasts = lasts;
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
        return lasts;
    }

    /** Whether the object comes from the cluster, so that kubectl can put it back. */
    public boolean isConfigMap() {
        return this == KUBEADM || this == EKS || this == CONFIG_MAP;
    }

    /** The platform whose form this is; a form that several have tells none. */
    public Optional<Platform> platform() {
        return switch (this) {
            case KUBEADM, KUBEADM_FILE, KUBEADM_IGNORED, CLUSTER_API, KUBESPRAY ->
                    Optional.of(Platform.KUBEADM);
            case EKS, EKS_VALUES -> Optional.of(Platform.EKS);
            case AKS -> Optional.of(Platform.AKS);
            case K3S_TOOL -> Optional.of(Platform.K3S);
            case K0S, K0S_CLUSTER -> Optional.of(Platform.K0S);
            case TALOS, TALOS_MACHINE -> Optional.of(Platform.TALOS);
            case KOPS -> Optional.of(Platform.KOPS);
            case KIND -> Optional.of(Platform.KIND);
            case GARDENER, SHOOT -> Optional.of(Platform.GARDENER);
            case OPENSHIFT, OPENSHIFT_NETWORK -> Optional.of(Platform.OPENSHIFT);
            default -> Optional.empty();
        };
    }

    /** Where a setting lasts on a platform, in a sentence. */
    public static String writeTo(Platform platform) {
        return switch (platform) {
            case KUBEADM -> KUBEADM.writeTo;
            case EKS -> EKS.writeTo;
            case AKS -> AKS.writeTo;
            case GKE ->
                    "nowhere: GKE writes kube-proxy's static pod itself and has no setting for it.";
            case K3S, RKE2 -> K3S.writeTo;
            case K0S -> K0S.writeTo;
            case TALOS -> TALOS.writeTo;
            case KOPS -> KOPS.writeTo;
            case KIND -> KIND.writeTo;
            case GARDENER -> GARDENER.writeTo;
            case OPENSHIFT -> OPENSHIFT.writeTo;
            case MICROK8S ->
                    "/var/snap/microk8s/current/args/kube-proxy on each node; then snap restart microk8s.";
        };
    }

    /** What an object says of itself, by which it is told what a configuration in it is for. */
    record Owner(String kind, String name, String namespace) {
        static Owner of(Node object) {
            Node metadata = Yaml.value(object, "metadata").orElse(object);
            return new Owner(
                    Yaml.scalar(object, "kind"),
                    Yaml.scalar(metadata, "name"),
                    Yaml.scalar(metadata, "namespace"));
        }

        /** Where a configuration stands that was found under {@code key} of the object. */
        Layout layout(String key) {
            if (!kind.equals("ConfigMap")) {
                boolean kubeadm = kind.startsWith("Kubeadm") || kind.contains("ConfigTemplate");
                return kubeadm ? CLUSTER_API : PLAIN;
            }
            if (namespace.equals("openshift-kube-proxy")) {
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
}
