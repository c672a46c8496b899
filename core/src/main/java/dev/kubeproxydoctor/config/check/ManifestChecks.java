package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
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
    private static final List<String> OF_SECURITY =
            Chars.words("privileged capabilities allowPrivilegeEscalation");

    /** Without these where they belong kube-proxy may not write rules, or writes them elsewhere. */
    private static final List<String> OF_RIGHTS =
            Chars.words("hostNetwork privileged capabilities");

    private static final String SECURITY = "securityContext";

    private final Workload workload;
    private final Findings findings;

    private ManifestChecks(Workload workload, Findings findings) {
        this.workload = workload;
        this.findings = findings;
    }

    static void check(Workload workload, Findings findings) {
        ManifestChecks checks = new ManifestChecks(workload, findings);
        checks.places();
        List<Node> words = checks.words();
        String text = workload.raw(workload.object());
        if (text.contains("windows")) {
            return;
        }
        ArgumentChecks.check(workload, words, findings);
        // What a cluster has it took; of it, and of an excerpt, the end may be cut off.
        boolean cut = workload.layout() == Layout.LIVE_POD || text.contains("...");
        if (!cut && !workload.isFlat()) {
            checks.missing(words.isEmpty());
        }
    }

    private void places() {
        Branch pod = workload.pod();
        Branch container = workload.container();
        fields(container.path(), Optional.of(container.node()), OF_CONTAINER, OF_POD, "of the pod");
        fields(
                container.path(),
                Optional.of(container.node()),
                List.of(),
                OF_SECURITY,
                "of its securityContext");
        fields(
                container.path(SECURITY),
                Nodes.value(container.node(), SECURITY),
                OF_SECURITY,
                List.of(),
                "");
        if (!workload.isFlat()) {
            fields(pod.path(), Optional.of(pod.node()), OF_POD, OF_CONTAINER, "of the container");
            fields(
                    pod.path(SECURITY),
                    Nodes.value(pod.node(), SECURITY),
                    List.of(),
                    OF_SECURITY,
                    "of the container");
        }
    }

    /**
     * Checks fields: those that are another's, and those that are almost called like its own. The
     * kubelet reads over a field of a static pod that it does not know.
     */
    private void fields(
            String path, Optional<Node> in, List<String> own, List<String> others, String where) {
        if (in.isEmpty()) {
            return;
        }
        Node at = in.get();
        int slips = 0;
        for (NodeTuple entry : Nodes.entries(at)) {
            String key = Nodes.key(entry);
            boolean misplaced = others.contains(key);
            boolean unknown = !misplaced && !own.contains(key) && slips < Fields.SUGGESTED;
            String meant = unknown ? Similar.of(key, own) : "";
            slips += unknown ? 1 : 0;
            if (misplaced || !meant.isEmpty()) {
                boolean right = OF_RIGHTS.contains(key) || OF_RIGHTS.contains(meant);
                Remark remark =
                        Remark.fatal(
                                Flaw.UNKNOWN_FIELD,
                                (misplaced ? "The field is one " + where : "No field is called so")
                                        + "; here the API server refuses or drops it.",
                                right
                                        ? Failures.iptablesPermissionDenied()
                                        : Failures.containerStartError());
                boolean fatal = misplaced && right && workload.layout() != Layout.STATIC_POD;
                boolean free = !meant.isEmpty() && Nodes.value(at, meant).isEmpty();
                remark = fatal ? remark : remark.as(Severity.WARNING);
                findings.add(
                        path.isEmpty() ? key : path + "." + key,
                        workload.yaml().start(entry.getKeyNode()),
                        remark.meaning(free ? key : "", meant));
            }
        }
    }

    /** The items of command and args. */
    private List<Node> words() {
        List<Node> words = new ArrayList<>();
        for (String key : List.of("command", "args")) {
            words.addAll(Nodes.list(workload.container().node(), key));
        }
        return words;
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
