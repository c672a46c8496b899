package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.config.Layout;
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
     * One platform.
     *
     * @param layouts what was pasted, where it tells the platform
     * @param change lines of commands or of a file
     */
    private record Platform(String name, List<Layout> layouts, String change, String back) {}

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

    /** The steps for the platform of {@code layout}, or for all where it is not known. */
    static Artefact of(Map<String, String> settings, Optional<Layout> layout) {
        List<Platform> all = platforms(settings);
        List<Platform> own =
                all.stream()
                        .filter(p -> layout.isPresent() && p.layouts().contains(layout.get()))
                        .toList();
        StringBuilder text =
                new StringBuilder("Where the setting lasts\n=======================\n\n");
        settings.forEach(
                (path, value) -> text.append(path).append(": ").append(value).append('\n'));
        text.append(
                "\nOne setting serves all nodes of a cluster, so each of them must qualify. Connections may break for a moment.\n");
        for (Platform platform : own.isEmpty() ? all : own) {
            text.append('\n').append(platform.name()).append('\n');
            text.append("-".repeat(platform.name().length())).append("\n\n");
            text.append(indented(platform.change()));
            text.append("\nBack: ").append(platform.back()).append('\n');
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

    private static List<Platform> platforms(Map<String, String> settings) {
        String yaml = yaml(settings, "");
        String flags = flags(settings);
        boolean onlyMode = settings.size() == 1 && settings.containsKey("mode");
        String mode = settings.getOrDefault("mode", "");
        List<Platform> all = new ArrayList<>();
        all.add(
                new Platform(
                        "kubeadm, kubespray, Cluster API, minikube: the ConfigMap of a running cluster",
                        List.of(
                                Layout.KUBEADM,
                                Layout.KUBEADM_FILE,
                                Layout.CLUSTER_API,
                                Layout.CONFIG_MAP,
                                Layout.DAEMON_SET_CONFIG),
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
                    new Platform(
                            "AKS",
                            List.of(Layout.AKS),
                            "printf '%s' '{\"enabled\": true, \"mode\": \""
                                    + upper(mode)
                                    + "\"}' > kube-proxy.json\n"
                                    + "az aks update -g RESOURCE_GROUP -n CLUSTER --kube-proxy-config kube-proxy.json\n"
                                    + "# The preview feature KubeProxyConfigurationPreview must be registered. AKS rolls it out.\n",
                            "the same with the mode of before."));
        }
        all.add(
                new Platform(
                        "k3s and RKE2",
                        List.of(Layout.K3S, Layout.K3S_TOOL),
                        "# /etc/rancher/k3s/config.yaml or /etc/rancher/rke2/config.yaml on every server and agent:\n"
                                + "kube-proxy-arg:\n"
                                + listed(flags)
                                + "# then: systemctl restart k3s | k3s-agent | rke2-server | rke2-agent\n"
                                + "# The manifest of RKE2's static pod is made anew: an edit of it does not last.\n",
                        "take the lines out and restart again."));
        all.add(
                new Platform(
                        "Talos",
                        List.of(Layout.TALOS, Layout.TALOS_MACHINE),
                        "# Up to 1.13, a patch of the machine configuration of control-plane nodes:\n"
                                + "cluster:\n  proxy:\n"
                                + (mode.isEmpty() ? "" : "    mode: " + mode + "\n")
                                + extraArguments(settings)
                                + "# From 1.14, a document of its own: kind: KubeProxyConfig, the fields under config:\n"
                                + "# then, so that the objects in the cluster are made again:\n"
                                + "talosctl upgrade-k8s --to THE-SAME-VERSION\n",
                        "patch the mode of before and run upgrade-k8s again."));
        all.add(
                new Platform(
                        "kOps",
                        List.of(Layout.KOPS),
                        "kops edit cluster          # spec.kubeProxy:"
                                + (mode.isEmpty()
                                        ? " see its fields\n"
                                        : " proxyMode: " + mode + "\n")
                                + "kops update cluster --yes && kops rolling-update cluster --yes\n",
                        "edit it back and roll again."));
        all.add(
                new Platform(
                        "k0s",
                        List.of(Layout.K0S, Layout.K0S_CLUSTER),
                        "# spec.network.kubeProxy of the ClusterConfig:\n"
                                + indented(yaml)
                                + "kubectl -n kube-system rollout restart daemonset/kube-proxy      # newer k0s does it itself\n",
                        "write the value of before."));
        if (onlyMode) {
            all.add(
                    new Platform(
                            "kind",
                            List.of(Layout.KIND),
                            "# Read when the cluster is created:\nnetworking:\n  kubeProxyMode: "
                                    + mode
                                    + "\n# In a cluster that runs: the ConfigMap, as with kubeadm.\n",
                            "create the cluster again."));
            all.add(
                    new Platform(
                            "Gardener",
                            List.of(Layout.GARDENER, Layout.SHOOT),
                            "# The Shoot; the ConfigMap is immutable and made from it:\nspec:\n  kubernetes:\n    kubeProxy:\n      mode: "
                                    + gardener(mode)
                                    + "\n",
                            "write the mode of before; gardener reconciles."));
            all.add(
                    new Platform(
                            "OpenShift, where it runs kube-proxy",
                            List.of(Layout.OPENSHIFT, Layout.OPENSHIFT_NETWORK),
                            "oc patch network.operator.openshift.io cluster --type=merge -p '{\"spec\":{\"kubeProxyConfig\":{\"proxyArguments\":{\"proxy-mode\":[\""
                                    + mode
                                    + "\"]}}}}'\n",
                            "patch the mode of before, or null; the operator rolls it out."));
        }
        all.add(
                new Platform(
                        "Flags: a DaemonSet or static pod of your own, a systemd unit, microk8s",
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
                new Platform(
                        "A file of your own (--config)",
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

    private static Platform eks(Map<String, String> settings, boolean onlyMode, String mode) {
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
        return new Platform(
                "EKS",
                List.of(Layout.EKS, Layout.EKS_VALUES),
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
