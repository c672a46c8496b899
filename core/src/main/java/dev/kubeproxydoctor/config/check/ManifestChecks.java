package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.Schema;
import dev.kubeproxydoctor.config.find.Branch;
import dev.kubeproxydoctor.config.find.Flags;
import dev.kubeproxydoctor.config.find.Nodes;
import dev.kubeproxydoctor.config.find.Workload;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Checks a DaemonSet or pod as far as kube-proxy depends on it: that something starts it, as whom,
 * on which network, and that its fields stand where they belong. Source: kubernetes/api
 * core/v1/types.go, PodSpec, Container, SecurityContext.
 */
final class ManifestChecks {
    private static final List<String> OF_POD =
            Chars.words(
                    "hostNetwork hostPID hostIPC volumes tolerations nodeSelector affinity dnsPolicy "
                            + "serviceAccountName priorityClassName initContainers nodeName");
    private static final List<String> OF_CONTAINER =
            Chars.words(
                    "image command args env envFrom volumeMounts resources ports livenessProbe "
                            + "readinessProbe imagePullPolicy");
    private static final List<String> OF_CONTAINERS_SECURITY =
            Chars.words("privileged capabilities allowPrivilegeEscalation");

    /** Without these where they belong kube-proxy may not write rules, or writes them elsewhere. */
    private static final List<String> OF_RIGHTS =
            Chars.words("hostNetwork privileged capabilities");

    /** Words that mean something to a shell alone. */
    private static final List<String> OF_SHELL = Chars.words("&& || | > >> 2>&1 ; &");

    private static final Remark SHELL =
            Remark.warning(
                    Flaw.MISLEADING,
                    "No shell reads this argument: redirects, pipes, quotes and $NAME reach kube-proxy as they stand.",
                    Failures.configPositionalArgs());
    private static final Remark NO_LIST =
            Remark.fatal(
                    Flaw.WRONG_TYPE,
                    "The API server expects a list of arguments here.",
                    Failures.configPositionalArgs());
    private static final Remark ARGUMENT =
            Remark.fatal(
                    Flaw.SYNTAX,
                    "Each item is one argument, --name=value: kube-proxy exits at this one.",
                    Failures.configPositionalArgs());

    private final Workload workload;
    private final Findings findings;

    private ManifestChecks(Workload workload, Findings findings) {
        this.workload = workload;
        this.findings = findings;
    }

    static void check(Workload workload, Findings findings) {
        ManifestChecks checks = new ManifestChecks(workload, findings);
        Branch pod = workload.pod();
        Branch container = workload.container();
        checks.misplaced(container, OF_POD, "of the pod");
        checks.misplaced(container, OF_CONTAINERS_SECURITY, "of the securityContext");
        Optional<Node> security = Nodes.value(pod.node(), "securityContext");
        if (!workload.isFlat()) {
            checks.misplaced(pod, OF_CONTAINER, "of the container");
            for (NodeTuple entry : security.map(Nodes::entries).orElse(List.of())) {
                if (OF_CONTAINERS_SECURITY.contains(Nodes.key(entry))) {
                    checks.misplaced(pod.path("securityContext"), entry, "of the container");
                }
            }
        }
        List<Node> words = checks.words();
        String text = workload.raw(workload.object());
        if (text.contains("windows")) {
            return;
        }
        checks.shell(words);
        // What a cluster has it took; of it, and of an excerpt, the end may be cut off.
        boolean cut = workload.layout() == Layout.LIVE_POD || text.contains("...");
        if (!cut && !workload.isFlat()) {
            checks.missing(words.isEmpty());
        }
    }

    private void misplaced(Branch at, List<String> others, String where) {
        for (NodeTuple entry : Nodes.entries(at.node())) {
            if (others.contains(Nodes.key(entry))) {
                misplaced(at.path(), entry, where);
            }
        }
    }

    /** The kubelet reads over a field of a static pod that it does not know. */
    private void misplaced(String path, NodeTuple entry, String where) {
        String message = "The field is one " + where + "; here the API server refuses or drops it.";
        Remark remark =
                Remark.fatal(Flaw.UNKNOWN_FIELD, message, Failures.iptablesPermissionDenied());
        String key = Nodes.key(entry);
        boolean fatal = OF_RIGHTS.contains(key) && workload.layout() != Layout.STATIC_POD;
        findings.add(
                path.isEmpty() ? key : path + "." + key,
                workload.yaml().start(entry.getKeyNode()),
                fatal ? remark : remark.as(Severity.WARNING));
    }

    /** The items of command and args. */
    private List<Node> words() {
        List<Node> words = new ArrayList<>();
        for (String key : List.of("command", "args")) {
            words.addAll(Nodes.list(workload.container().node(), key));
            Optional<Node> text = Nodes.value(workload.container().node(), key);
            if (text.isPresent()
                    && text.get() instanceof ScalarNode scalar
                    && scalar.getValue().contains("kube-proxy")) {
                add(workload.container().path(key), scalar, NO_LIST);
            }
        }
        return words;
    }

    /** What a shell would read and nobody does where none is started. */
    private void shell(List<Node> words) {
        String first = words.isEmpty() ? "" : text(words.get(0));
        if (first.endsWith("sh") || first.endsWith("cmd.exe") || first.contains("{{")) {
            return;
        }
        String before = "";
        boolean own = false;
        for (Node word : words) {
            String value = text(word);
            if (isOfShell(value) || isVariable(workload.raw(word))) {
                add(workload.flagsPath(), word, SHELL);
            } else if (own && !isArgument(value, before)) {
                add(workload.flagsPath(), word, ARGUMENT);
            }
            own |= Workload.isProgram(value);
            before = value;
        }
    }

    private static boolean isOfShell(String value) {
        for (String part : Chars.words(value)) {
            if (OF_SHELL.contains(part)
                    || part.startsWith(">")
                    || part.startsWith("1>")
                    || part.startsWith("2>")) {
                return true;
            }
        }
        int variable = value.indexOf('$');
        boolean plain =
                variable >= 0
                        && variable + 1 < value.length()
                        && Chars.isLetter(value.charAt(variable + 1));
        boolean quoted = value.startsWith("--") && (value.contains("=\"") || value.contains("='"));
        int end = value.indexOf(')', variable + 1);
        boolean command =
                variable >= 0
                        && value.startsWith("(", variable + 1)
                        && value.substring(variable, Math.max(variable, end)).indexOf(' ') > 0;
        return plain || quoted || command || value.indexOf('`') >= 0;
    }

    /** Whether it is <code>${NAME}</code> with a name that the container has in its env. */
    private boolean isVariable(String raw) {
        int open = raw.indexOf("${");
        int close = raw.indexOf('}', Math.max(0, open));
        return open >= 0
                && close > 0
                && Nodes.list(workload.container().node(), "env").stream()
                        .anyMatch(
                                e ->
                                        raw.substring(open + 2, close)
                                                .equals(Nodes.scalar(e, "name")));
    }

    /**
     * Whether it is one argument of kube-proxy's: a flag, or the value of the flag {@code before}.
     * Source: spf13/pflag; cmd/kube-proxy/app/server.go, which takes no arguments.
     */
    private static boolean isArgument(String value, String before) {
        boolean filledIn = value.isEmpty() || value.contains("xx");
        if (!value.startsWith("-")) {
            boolean taken = before.startsWith("--") && before.indexOf('=') < 0;
            String field = taken ? FlagFields.field(before.substring(2)) : null;
            boolean given = field == null || Schema.type(field) != Schema.Type.BOOL;
            return filledIn || (taken && given);
        }
        int equals = value.indexOf('=');
        int blank = value.indexOf(' ');
        boolean one = blank < 0 || (equals >= 0 && equals < blank && !value.contains(" -"));
        boolean name = value.startsWith("--") || value.startsWith("-v") || value.equals("-h");
        return filledIn || (one && name);
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private void missing(boolean startsNothing) {
        Branch container = workload.container();
        if (startsNothing) {
            add(
                    container.path("command"),
                    container.node(),
                    Remark.warning(
                            Flaw.MISSING,
                            "The container has no command, and the image of kube-proxy starts nothing by itself.",
                            Failures.configPositionalArgs()));
        } else if (Flags.named(workload.flags(), "hostname-override").isEmpty()) {
            add(
                    workload.flagsPath(),
                    container.node(),
                    Remark.info(
                            Flaw.MISSING,
                            "Without --hostname-override or hostnameOverride kube-proxy takes the host's name for the node name.",
                            Failures.nodeNotFound()));
        }
        if (!Nodes.scalar(workload.pod().node(), "hostNetwork").equals("true")) {
            add(
                    workload.pod().path("hostNetwork"),
                    workload.pod().node(),
                    Remark.warning(
                            Flaw.MISSING,
                            "Without hostNetwork: true kube-proxy writes its rules where only its own pod sees them.",
                            Failures.iptablesPermissionDenied()));
        }
        privileges(container);
    }

    private void privileges(Branch container) {
        Node security = Nodes.value(container.node(), "securityContext").orElse(container.node());
        boolean granted =
                Nodes.scalar(security, "privileged").equals("true")
                        || workload.raw(security).contains("NET_ADMIN")
                        || workload.raw(security).contains("{{");
        if (!granted) {
            add(
                    container.path("securityContext.privileged"),
                    security,
                    Remark.warning(
                            Flaw.MISSING,
                            "The container is neither privileged nor has NET_ADMIN: kube-proxy may not write rules.",
                            Failures.iptablesPermissionDenied()));
        }
    }

    private void add(String path, Node node, Remark remark) {
        findings.add(path, workload.yaml().start(node), remark);
    }
}
