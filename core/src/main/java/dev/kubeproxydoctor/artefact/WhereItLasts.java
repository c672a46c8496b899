package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.config.Layout;
import dev.kubeproxydoctor.facts.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a setting is changed on each platform, in the place where it is not overwritten: the change,
 * the restart that it needs, and the way back. Sources: the platforms' own documentation; EKS: the
 * add-on's configuration schema; k3s, RKE2: docs of kube-proxy-arg; Talos: KubeProxyConfig;
 * OpenShift: cluster-network-operator kube_proxy.go.
 */
final class WhereItLasts {
    /**
     * One way to change a setting.
     *
     * @param platforms where it is the way
     * @param layouts what may be pasted where no platform is known, and be changed this way
     * @param change lines of commands or of a file
     */
    private record Way(
            String name,
            List<Platform> platforms,
            List<Layout> layouts,
            String change,
            String back) {

        Way(String name, Platform platform, String change, String back) {
            this(name, List.of(platform), List.of(), change, back);
        }
    }

    private static final Map<String, String> FLAGS = new LinkedHashMap<>();

    static {
        FLAGS.put("mode", "proxy-mode");
        FLAGS.put("conntrack.maxPerCore", "conntrack-max-per-core");
        FLAGS.put("conntrack.tcpEstablishedTimeout", "conntrack-tcp-timeout-established");
        FLAGS.put("conntrack.tcpCloseWaitTimeout", "conntrack-tcp-timeout-close-wait");
        FLAGS.put("iptables.localhostNodePorts", "iptables-localhost-nodeports");
        FLAGS.put("ipvs.scheduler", "ipvs-scheduler");
        FLAGS.put("clusterCIDR", "cluster-cidr");
        FLAGS.put("detectLocalMode", "detect-local-mode");
        FLAGS.put("nodePortAddresses", "nodeport-addresses");
        FLAGS.put("hostnameOverride", "hostname-override");
    }

    private WhereItLasts() {}

    /**
     * The steps for the platform, or for all where it is not known.
     *
     * @param layout how the pasted configuration stands there, which tells enough where several
     *     platforms have the same way
     */
    static Artefact of(
            Map<String, String> settings, Optional<Platform> platform, Optional<Layout> layout) {
        List<Way> all = ways(settings);
        List<Way> own = new ArrayList<>();
        for (Way way : all) {
            if (platform.isPresent()
                    ? way.platforms().contains(platform.get())
                    : layout.isPresent() && way.layouts().contains(layout.get())) {
                own.add(way);
            }
        }
        StringBuilder text =
                new StringBuilder("Where the setting lasts\n=======================\n\n");
        settings.forEach(
                (path, value) -> text.append(path).append(": ").append(value).append('\n'));
        text.append(
                "\nOne setting serves all nodes of a cluster, so each of them must qualify. Connections may break for a moment.\n");
        for (Way way : own.isEmpty() ? all : own) {
            text.append('\n').append(way.name()).append('\n');
            text.append("-".repeat(way.name().length())).append("\n\n");
            text.append(indented(way.change()));
            text.append("\nBack: ").append(way.back()).append('\n');
        }
        text.append(VERIFY);
        return new Artefact(
                "where-it-lasts.txt",
                "text/plain",
                "The change in the place where it is not overwritten, the restart, the check, the way back.",
                text.toString());
    }

    private static final String VERIFY =
            """

            How to tell that it worked
            --------------------------

                curl -fsS http://127.0.0.1:10249/proxyMode; echo     on a node: the mode that runs
                curl -fsS http://127.0.0.1:10256/healthz             200 once rules were written

            After iptables or ipvs mode old rules may stay: kube-proxy 1.29 and later cleans up between iptables and nftables itself; after ipvs
            run kube-proxy --cleanup on each node, or reboot it.
            """;

    private static List<Way> ways(Map<String, String> settings) {
        String yaml = yaml(settings, "");
        String flags = flags(settings);
        boolean onlyMode = settings.size() == 1 && settings.containsKey("mode");
        String mode = settings.getOrDefault("mode", "");
        List<Way> all = new ArrayList<>();
        all.add(
                new Way(
                        "kubeadm, kubespray, Cluster API, minikube: the ConfigMap of a running cluster",
                        List.of(Platform.KUBEADM),
                        List.of(Layout.CONFIG_MAP, Layout.DAEMON_SET_CONFIG),
                        "kubectl -n kube-system get configmap kube-proxy -o yaml > kube-proxy-before.yaml\n"
                                + "kubectl -n kube-system edit configmap kube-proxy      # key config.conf:\n"
                                + indented(yaml)
                                + "kubectl -n kube-system rollout restart daemonset/kube-proxy\n"
                                + "kubectl -n kube-system rollout status daemonset/kube-proxy --timeout=5m\n"
                                + "# Keep the KubeProxyConfiguration of your kubeadm, kubespray (kube_proxy_mode) or Cluster API files in step.\n",
                        "kubectl -n kube-system replace --force -f kube-proxy-before.yaml, then the rollout restart."));
        all.add(eks(settings, onlyMode, mode));
        if (onlyMode) {
            all.add(
                    new Way(
                            "AKS",
                            Platform.AKS,
                            "printf '%s' '{\"enabled\": true, \"mode\": \""
                                    + upper(mode)
                                    + "\"}' > kube-proxy.json\n"
                                    + "az aks update -g RESOURCE_GROUP -n CLUSTER --kube-proxy-config kube-proxy.json\n"
                                    + "# The preview feature KubeProxyConfigurationPreview must be registered. AKS rolls it out.\n",
                            "the same with the mode of before."));
        }
        all.add(
                new Way(
                        "GKE",
                        Platform.GKE,
                        """
                        # None: GKE writes kube-proxy's static pod on each node and has no setting for it; what is changed on a node is gone with the node.
                        # A new node pool with another version or image runs what GKE ships there; clusters with Dataplane V2 have no kube-proxy.
                        """,
                        "nothing was changed."));
        all.add(
                new Way(
                        "k3s and RKE2",
                        List.of(Platform.K3S, Platform.RKE2),
                        List.of(Layout.K3S),
                        "# /etc/rancher/k3s/config.yaml or /etc/rancher/rke2/config.yaml on every server and agent:\n"
                                + "kube-proxy-arg:\n"
                                + listed(flags)
                                + "# then: systemctl restart k3s | k3s-agent | rke2-server | rke2-agent\n"
                                + "# The manifest of RKE2's static pod is made anew: an edit of it does not last.\n",
                        "take the lines out and restart again."));
        all.add(
                new Way(
                        "Talos",
                        Platform.TALOS,
                        "# Up to 1.13, a patch of the machine configuration of control-plane nodes:\n"
                                + "cluster:\n  proxy:\n"
                                + (mode.isEmpty() ? "" : "    mode: " + mode + "\n")
                                + extraArguments(settings)
                                + "# From 1.14, a document of its own: kind: KubeProxyConfig, the fields under config:\n"
                                + "# then, so that the objects in the cluster are made again:\n"
                                + "talosctl upgrade-k8s --to THE-SAME-VERSION\n",
                        "patch the mode of before and run upgrade-k8s again."));
        all.add(
                new Way(
                        "kOps",
                        Platform.KOPS,
                        "kops edit cluster          # spec.kubeProxy:"
                                + (mode.isEmpty()
                                        ? " see its fields\n"
                                        : " proxyMode: " + mode + "\n")
                                + "kops update cluster --yes && kops rolling-update cluster --yes\n",
                        "edit it back and roll again."));
        all.add(
                new Way(
                        "k0s",
                        Platform.K0S,
                        "# spec.network.kubeProxy of the ClusterConfig:\n"
                                + indented(yaml)
                                + "kubectl -n kube-system rollout restart daemonset/kube-proxy      # newer k0s does it itself\n",
                        "write the value of before."));
        if (onlyMode) {
            all.add(
                    new Way(
                            "kind",
                            Platform.KIND,
                            "# Read when the cluster is created:\nnetworking:\n  kubeProxyMode: "
                                    + mode
                                    + "\n# In a cluster that runs: the ConfigMap, as with kubeadm.\n",
                            "create the cluster again."));
            all.add(
                    new Way(
                            "Gardener",
                            Platform.GARDENER,
                            "# The Shoot; the ConfigMap is immutable and made from it:\nspec:\n  kubernetes:\n    kubeProxy:\n      mode: "
                                    + gardener(mode)
                                    + "\n",
                            "write the mode of before; gardener reconciles."));
            all.add(
                    new Way(
                            "OpenShift, where it runs kube-proxy",
                            Platform.OPENSHIFT,
                            "oc patch network.operator.openshift.io cluster --type=merge -p '{\"spec\":{\"kubeProxyConfig\":{\"proxyArguments\":{\"proxy-mode\":[\""
                                    + mode
                                    + "\"]}}}}'\n",
                            "patch the mode of before, or null; the operator rolls it out."));
        }
        all.add(
                new Way(
                        "Flags: a DaemonSet or static pod of your own, a systemd unit, microk8s",
                        List.of(Platform.MICROK8S),
                        List.of(
                                Layout.DAEMON_SET,
                                Layout.STATIC_POD,
                                Layout.SYSTEMD,
                                Layout.ENVIRONMENT,
                                Layout.UPSTART,
                                Layout.LIVE_POD),
                        "# kube-proxy ignores these beside --config:\n"
                                + flags
                                + "# DaemonSet: kubectl rollout restart. Static pod: the kubelet restarts it when its file changes. Unit: systemctl daemon-reload,\n"
                                + "# systemctl restart kube-proxy. microk8s: /var/snap/microk8s/current/args/kube-proxy, then snap restart microk8s.\n",
                        "take the flags out and restart again."));
        all.add(
                new Way(
                        "A file of your own (--config)",
                        List.of(),
                        List.of(
                                Layout.PLAIN,
                                Layout.TEMPLATE,
                                Layout.HEREDOC,
                                Layout.SYSTEMD_CONFIG),
                        "# In the file, or the template that makes it:\n"
                                + yaml
                                + "# then, on each node: systemctl restart kube-proxy\n",
                        "put the old file back and restart."));
        return all;
    }

    private static Way eks(Map<String, String> settings, boolean onlyMode, String mode) {
        String json = "{\"mode\":\"" + mode + "\"}";
        String addon =
                "aws eks list-addons --cluster-name CLUSTER      # is kube-proxy among them?\n"
                        + "aws eks describe-addon --cluster-name CLUSTER --addon-name kube-proxy --query addon.configurationValues   # keep it for the way back\n"
                        + "aws eks update-addon --cluster-name CLUSTER --addon-name kube-proxy --configuration-values '"
                        + json
                        + "' --resolve-conflicts OVERWRITE\n"
                        + "aws eks wait addon-active --cluster-name CLUSTER --addon-name kube-proxy\n"
                        + "kubectl -n kube-system rollout restart daemonset/kube-proxy      # the add-on does not do it\n";
        String own =
                "# Self-managed: ConfigMap kube-system/kube-proxy-config, key config, and the same rollout restart:\n"
                        + yaml(settings, "");
        return new Way(
                "EKS",
                Platform.EKS,
                onlyMode
                        ? addon + own
                        : "# The add-on takes mode and ipvs.scheduler and no other field.\n" + own,
                "update-addon with the values of before, then the rollout restart.");
    }

    /** {@code conntrack.maxPerCore} = 0 as YAML. */
    private static String yaml(Map<String, String> settings, String indent) {
        StringBuilder yaml = new StringBuilder();
        String open = "";
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            int dot = setting.getKey().indexOf('.');
            String parent = dot < 0 ? "" : setting.getKey().substring(0, dot);
            if (!parent.isEmpty() && !parent.equals(open)) {
                yaml.append(indent).append(parent).append(":\n");
            }
            open = parent;
            yaml.append(indent)
                    .append(parent.isEmpty() ? "" : "  ")
                    .append(setting.getKey().substring(dot + 1))
                    .append(": ")
                    .append(setting.getValue())
                    .append('\n');
        }
        return yaml.toString();
    }

    private static String flags(Map<String, String> settings) {
        StringBuilder flags = new StringBuilder();
        settings.forEach(
                (path, value) -> {
                    if (FLAGS.containsKey(path)) {
                        flags.append("--")
                                .append(FLAGS.get(path))
                                .append('=')
                                .append(value)
                                .append('\n');
                    } else {
                        flags.append("# ").append(path).append(" has no flag\n");
                    }
                });
        return flags.toString();
    }

    /** The flags as kube-proxy-arg lists them: without their dashes. */
    private static String listed(String flags) {
        StringBuilder list = new StringBuilder();
        int start = 0;
        while (start < flags.length()) {
            int end = flags.indexOf('\n', start);
            String line = flags.substring(start, end);
            list.append(line.startsWith("--") ? "  - " + line.substring(2) : "  " + line);
            list.append('\n');
            start = end + 1;
        }
        return list.toString();
    }

    private static String extraArguments(Map<String, String> settings) {
        StringBuilder text = new StringBuilder();
        settings.forEach(
                (path, value) -> {
                    if (!path.equals("mode") && FLAGS.containsKey(path)) {
                        text.append("      ")
                                .append(FLAGS.get(path))
                                .append(": \"")
                                .append(value)
                                .append("\"\n");
                    }
                });
        return text.isEmpty() ? "" : "    extraArgs:\n" + text;
    }

    private static String indented(String text) {
        return "    " + text.trim().replace("\n", "\n    ") + "\n";
    }

    private static String upper(String word) {
        StringBuilder upper = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            upper.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
        }
        return upper.toString();
    }

    private static String gardener(String mode) {
        return switch (mode) {
            case "nftables" -> "NFTables";
            case "ipvs" -> "IPVS";
            default -> "IPTables";
        };
    }
}
