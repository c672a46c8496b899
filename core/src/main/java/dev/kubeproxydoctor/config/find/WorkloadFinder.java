package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.platform.PlatformLayouts;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the container of kube-proxy in an object, and its flags. */
final class WorkloadFinder {
    /** What watches kube-proxy and is called like it. */
    private static final List<String> OTHERS =
            List.of("exporter", "monitor", "watcher", "metrics", "checker");

    private final Document document;
    private final Yaml yaml;
    private final MappingNode object;
    private final String kind;

    private WorkloadFinder(Document document, Yaml yaml, MappingNode object) {
        this.document = document;
        this.yaml = yaml;
        this.object = object;
        kind = Nodes.scalar(object, "kind");
    }

    /** The workload in {@code object}, if one of its containers is kube-proxy. */
    static Optional<Carrier> in(Document document, Yaml yaml, MappingNode object) {
        WorkloadFinder finder = new WorkloadFinder(document, yaml, object);
        Optional<Branch> pod = finder.pod();
        return pod.isPresent() ? finder.workload(pod.get()) : Optional.empty();
    }

    /** What has the containers; the object itself where its kind or its indentation was lost. */
    private Optional<Branch> pod() {
        // A patch names neither apiVersion nor kind.
        boolean set =
                kind.equals("DaemonSet")
                        || kind.equals("Deployment")
                        || (kind.isEmpty() && Nodes.value(object, "spec").isPresent());
        boolean pod = kind.equals("Pod");
        if ((kind.isEmpty() && !set) || (pod && Nodes.value(object, "containers").isPresent())) {
            return Optional.of(new Branch("", object));
        }
        String path = set ? "spec.template.spec" : "spec";
        Optional<Node> spec = set || pod ? Nodes.at(object, path) : Optional.empty();
        return spec.isPresent() && spec.get() instanceof MappingNode node
                ? Optional.of(new Branch(path, node))
                : Optional.empty();
    }

    private Optional<Carrier> workload(Branch pod) {
        List<Node> containers = Nodes.list(pod.node(), "containers");
        for (int i = 0; i < containers.size(); i++) {
            if (containers.get(i) instanceof MappingNode container && isKubeProxy(container)) {
                String path = pod.path("containers[" + i + "]");
                return Optional.of(workload(pod, new Branch(path, container)));
            }
        }
        return Optional.empty();
    }

    private boolean isKubeProxy(MappingNode container) {
        String command = raw(container, "command") + " " + raw(container, "args");
        String image = Nodes.scalar(container, "image");
        String name = image.substring(image.lastIndexOf('/') + 1);
        boolean named = Nodes.scalar(container, "name").equals("kube-proxy");
        boolean other = command.contains("kube-rbac-proxy") || command.contains("kubectl");
        return !other
                && (named
                        || (name.startsWith("kube-proxy") && !OTHERS.contains(rest(name)))
                        || runs(command)
                        || (command.contains("hyperkube") && command.contains("proxy")));
    }

    /** What follows {@code kube-proxy-} in an image's name: {@code amd64}. */
    private static String rest(String image) {
        int start = Math.min(image.length(), "kube-proxy-".length());
        return image.substring(start, Chars.skipWord(image, start));
    }

    /** Whether kube-proxy is the program of a command, and no part of a path or a value in it. */
    private static boolean runs(String command) {
        int at = command.indexOf("kube-proxy");
        while (at >= 0) {
            int end = at + "kube-proxy".length();
            char before = at == 0 ? ' ' : command.charAt(at - 1);
            char after = end == command.length() ? ' ' : command.charAt(end);
            boolean word = " /\"'[\n\\".indexOf(before) >= 0;
            if (word && (" \"',]\n\r".indexOf(after) >= 0 || command.startsWith(".exe", end))) {
                return true;
            }
            at = command.indexOf("kube-proxy", end);
        }
        return false;
    }

    private Carrier workload(Branch pod, Branch container) {
        List<Flags.Flag> flags = new ArrayList<>();
        String key = "command";
        for (String name : List.of("command", "args")) {
            Optional<Node> list = Nodes.value(container.node(), name);
            if (list.isPresent()) {
                boolean several = list.get() instanceof SequenceNode;
                List<Flags.Flag> here =
                        flags(several ? Nodes.list(container.node(), name) : List.of(list.get()));
                key = here.isEmpty() ? key : name;
                flags.addAll(here);
            }
        }
        boolean config = Flags.named(flags, "config").isPresent();
        return new Workload(
                document, layout(config), yaml, object, pod, container, flags, container.path(key));
    }

    /**
     * The flags in a list of arguments. Those before kube-proxy's own name are of the program that
     * starts it; one without its value has it in the next item.
     */
    private List<Flags.Flag> flags(List<Node> items) {
        List<Flags.Flag> flags = new ArrayList<>();
        boolean open = false;
        for (Node item : items) {
            String text = item instanceof ScalarNode scalar ? scalar.getValue() : "";
            int start = yaml.start(item);
            if (open && !text.startsWith("-")) {
                Flags.Flag last = flags.remove(flags.size() - 1);
                flags.add(new Flags.Flag(last.name(), text, last.at(), start));
            }
            List<Flags.Flag> here = Flags.in(document.text(), start, yaml.end(item));
            open = here.size() == 1 && text.length() == here.get(0).name().length() + 2;
            if (Workload.isProgram(text)) {
                flags.clear();
            }
            flags.addAll(here);
        }
        return flags;
    }

    private Layout layout(boolean config) {
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
            boolean owned = Nodes.at(object, "metadata.ownerReferences").isPresent();
            return owned ? Layout.LIVE_POD : Layout.STATIC_POD;
        }
        if (kind.isEmpty()) {
            return Layout.LIVE_POD;
        }
        return config ? Layout.DAEMON_SET_CONFIG : Layout.DAEMON_SET;
    }

    private String raw(MappingNode node, String key) {
        Optional<Node> value = Nodes.value(node, key);
        return value.isPresent() ? raw(value.get()) : "";
    }

    private String raw(Node node) {
        return document.text().substring(yaml.start(node), yaml.end(node));
    }
}
