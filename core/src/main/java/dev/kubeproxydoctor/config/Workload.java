package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Finding.Rule;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.platform.PlatformLayouts;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The DaemonSet or pod that runs kube-proxy: its flags, and what its container lacks. */
final class Workload {
    private final Document document;
    private final Yaml yaml;
    private final MappingNode object;
    private final MappingNode pod;
    private final String prefix;
    private final List<Finding> findings = new ArrayList<>();

    private Workload(
            Document document, Yaml yaml, MappingNode object, MappingNode pod, String prefix) {
        this.document = document;
        this.yaml = yaml;
        this.object = object;
        this.pod = pod;
        this.prefix = prefix;
    }

    /** The workload in {@code object}, if one of its containers is kube-proxy. */
    static Optional<Carrier> carrier(Document document, Yaml yaml, MappingNode object) {
        String kind = Yaml.scalar(object, "kind");
        boolean set = kind.equals("DaemonSet") || kind.equals("Deployment");
        boolean flat = kind.equals("Pod") && Yaml.value(object, "containers").isPresent();
        String prefix = set ? "spec.template.spec" : flat ? "" : "spec";
        Optional<Node> pod =
                set || kind.equals("Pod") || kind.isEmpty()
                        ? flat || kind.isEmpty() ? Optional.of(object) : Yaml.at(object, prefix)
                        : Optional.empty();
        if (pod.isEmpty() || !(pod.get() instanceof MappingNode spec)) {
            return Optional.empty();
        }
        Workload workload =
                new Workload(document, yaml, object, spec, kind.isEmpty() ? "" : prefix);
        Optional<Node> containers = Yaml.value(spec, "containers");
        if (containers.isEmpty() || !(containers.get() instanceof SequenceNode list)) {
            return Optional.empty();
        }
        for (int i = 0; i < list.getValue().size(); i++) {
            if (list.getValue().get(i) instanceof MappingNode container
                    && workload.isKubeProxy(container)) {
                return Optional.of(workload.carrier(kind, flat, container, i));
            }
        }
        return Optional.empty();
    }

    private boolean isKubeProxy(MappingNode container) {
        String command = raw(container, "command") + " " + raw(container, "args");
        return Yaml.scalar(container, "name").contains("kube-proxy")
                || Yaml.scalar(container, "image").contains("kube-proxy")
                || command.contains("kube-proxy")
                || (command.contains("hyperkube") && command.contains("proxy"));
    }

    private Carrier carrier(String kind, boolean flat, MappingNode container, int index) {
        String path = (prefix.isEmpty() ? "" : prefix + ".") + "containers[" + index + "]";
        List<Flags.Flag> flags = new ArrayList<>();
        String key = "command";
        for (String name : List.of("command", "args")) {
            Optional<Node> list = Yaml.value(container, name);
            if (list.isPresent()) {
                List<Flags.Flag> here =
                        Flags.in(
                                document.text(),
                                yaml.offset(list.get().getStartMark()),
                                yaml.offset(list.get().getEndMark()));
                key = here.isEmpty() ? key : name;
                flags.addAll(here);
            }
        }
        boolean config = Flags.named(flags, "config").isPresent();
        Optional<Flags.Flag> mode = Flags.named(flags, "proxy-mode");
        Layout layout = layout(kind, config);
        if (flat) {
            add(
                    "",
                    object,
                    Severity.FATAL,
                    Rule.SYNTAX,
                    "The indentation was lost: the fields of metadata and spec stand at the top.",
                    Failures.configYamlSyntax());
        }
        flagFindings(path + "." + key, flags, layout);
        containerFindings(path, container);
        Flags.named(flags, "kubeconfig").ifPresent(flag -> mounts(path, container, flag.value()));
        volumeFindings();
        return new Carrier(
                document,
                layout,
                config ? "" : mode.map(Flags.Flag::value).orElse(""),
                mode.map(Flags.Flag::valueAt).orElse(yaml.offset(object.getStartMark())),
                findings);
    }

    private Layout layout(String kind, boolean config) {
        String text = raw(object);
        boolean windows =
                text.contains("hostProcess: true") || text.contains("kubernetes.io/os: windows");
        if (windows) {
            return text.contains("{{") ? PlatformLayouts.K0S : Layout.WINDOWS;
        }
        if (text.contains("kubeconfig-in-cluster")) {
            return config ? PlatformLayouts.TALOS : Layout.DAEMON_SET;
        }
        if (kind.equals("Pod")) {
            boolean owned = Yaml.at(object, "metadata.ownerReferences").isPresent();
            return owned ? Layout.LIVE_POD : Layout.STATIC_POD;
        }
        if (kind.isEmpty()) {
            return Layout.LIVE_POD;
        }
        return config ? Layout.DAEMON_SET_CONFIG : Layout.DAEMON_SET;
    }

    private void flagFindings(String path, List<Flags.Flag> flags, Layout layout) {
        findings.addAll(Carrier.flagFindings(document, layout, path, flags));
        Set<String> variables = new LinkedHashSet<>();
        String text = raw(pod);
        for (int at = text.indexOf("name: "); at >= 0; at = text.indexOf("name: ", at + 6)) {
            variables.add(text.substring(at + 6, Chars.skipWord(text, at + 6)));
        }
        for (Flags.Flag flag : flags) {
            int open = flag.value().indexOf("$(");
            int close = flag.value().indexOf(')', Math.max(0, open));
            String name = open < 0 || close < 0 ? "" : flag.value().substring(open + 2, close);
            if (!name.isEmpty() && !variables.contains(name)) {
                add(
                        path,
                        flag.at(),
                        Severity.WARNING,
                        Rule.MISSING,
                        "No env of the container defines "
                                + name
                                + "; kube-proxy gets the text as it stands.",
                        Failures.configHostnameOverrideEmpty());
            }
        }
        Flags.named(flags, "master")
                .filter(flag -> flag.value().startsWith("http://"))
                .ifPresent(
                        flag ->
                                add(
                                        path,
                                        flag.at(),
                                        Severity.INFO,
                                        Rule.MISLEADING,
                                        "The API server is spoken to without TLS.",
                                        Failures.apiserverUnreachable()));
    }

    /** Whether a volume is mounted almost where the kubeconfig is looked for: a slip of the pen. */
    private void mounts(String path, MappingNode container, String kubeconfig) {
        Optional<Node> mounts = Yaml.value(container, "volumeMounts");
        if (mounts.isEmpty() || !(mounts.get() instanceof SequenceNode list)) {
            return;
        }
        for (Node mount : list.getValue()) {
            String at = Yaml.scalar(mount, "mountPath");
            if (!at.isEmpty() && kubeconfig.startsWith(at)) {
                return;
            }
        }
        for (int i = 0; i < list.getValue().size(); i++) {
            Optional<Node> at = Yaml.value(list.getValue().get(i), "mountPath");
            if (at.isPresent()
                    && isSlip(Yaml.scalar(list.getValue().get(i), "mountPath"), kubeconfig)) {
                add(
                        path + ".volumeMounts[" + i + "].mountPath",
                        at.get(),
                        Severity.WARNING,
                        Rule.MISLEADING,
                        "--kubeconfig names " + kubeconfig + ", and nothing is mounted there.",
                        Failures.kubeconfigMissing());
            }
        }
    }

    /** Whether two paths differ by one or two characters, in one place. */
    private static boolean isSlip(String a, String b) {
        int same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < a.length() - same
                && tail < b.length() - same
                && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        int left = Math.max(a.length(), b.length()) - same - tail;
        return left > 0 && left <= 2 && a.length() > 8;
    }

    private void containerFindings(String path, MappingNode container) {
        Optional<Node> image = Yaml.value(container, "image");
        String name = Yaml.scalar(container, "image");
        boolean untagged =
                !name.isEmpty()
                        && name.indexOf(':', name.lastIndexOf('/') + 1) < 0
                        && name.indexOf('@') < 0
                        && !name.contains("xx");
        if (untagged) {
            add(
                    path + ".image",
                    image.get(),
                    Severity.WARNING,
                    Rule.MISLEADING,
                    "The image has no tag: which version runs is decided by the day of the pull.",
                    Failures.imagePullFailed());
        }
        Optional<Node> context = Yaml.value(container, "securityContext");
        boolean windows = raw(object).contains("windows");
        if (context.isPresent() && !windows) {
            for (NodeTuple entry : entries(context.get())) {
                String key = ((ScalarNode) entry.getKeyNode()).getValue();
                if (!key.equals("privileged") && key.startsWith("pri")) {
                    add(
                            path + ".securityContext." + key,
                            entry.getKeyNode(),
                            Severity.WARNING,
                            Rule.UNKNOWN_FIELD,
                            "There is no such field; it is privileged, and without it kube-proxy may not write rules.",
                            Failures.iptablesPermissionDenied());
                }
            }
        }
    }

    private void volumeFindings() {
        Optional<Node> volumes = Yaml.value(pod, "volumes");
        if (volumes.isEmpty() || !(volumes.get() instanceof SequenceNode list)) {
            return;
        }
        String path = prefix.isEmpty() ? "volumes" : prefix + ".volumes";
        for (int i = 0; i < list.getValue().size(); i++) {
            Optional<Node> map = Yaml.value(list.getValue().get(i), "configMap");
            for (NodeTuple entry : map.map(Workload::entries).orElse(List.of())) {
                String key = ((ScalarNode) entry.getKeyNode()).getValue();
                if (!List.of("name", "items", "defaultMode", "optional").contains(key)) {
                    add(
                            path + "[" + i + "].configMap." + key,
                            entry.getKeyNode(),
                            Severity.FATAL,
                            Rule.UNKNOWN_FIELD,
                            "A configMap volume has no such field; the API server refuses or drops it.",
                            Failures.volumeMountFailed());
                }
            }
        }
        String text = raw(pod);
        if (!text.contains("xtables.lock") && !text.contains("windows")) {
            add(
                    path,
                    volumes.get(),
                    Severity.INFO,
                    Rule.MISSING,
                    "/run/xtables.lock is not mounted: other programs and kube-proxy do not wait for each other.",
                    Failures.xtablesLockHeld());
        }
        if (!text.contains("/lib/modules") && !text.contains("windows")) {
            add(
                    path,
                    volumes.get(),
                    Severity.INFO,
                    Rule.MISSING,
                    "/lib/modules is not mounted: legacy iptables cannot load its modules from the pod.",
                    Failures.iptablesLegacyTableMissing());
        }
    }

    private static List<NodeTuple> entries(Node node) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(e -> e.getKeyNode() instanceof ScalarNode)
                        .toList()
                : List.of();
    }

    private String raw(MappingNode node, String key) {
        return Yaml.value(node, key).map(this::raw).orElse("");
    }

    private String raw(Node node) {
        return document.text()
                .substring(yaml.offset(node.getStartMark()), yaml.offset(node.getEndMark()));
    }

    private void add(
            String path, Node node, Severity severity, Rule rule, String message, Failure failure) {
        add(path, yaml.offset(node.getStartMark()), severity, rule, message, failure);
    }

    private void add(
            String path, int at, Severity severity, Rule rule, String message, Failure failure) {
        findings.add(Carrier.finding(document, path, at, severity, rule, message, failure));
    }
}
