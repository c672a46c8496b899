package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.find.Flags;
import dev.kubeproxydoctor.config.find.Nodes;
import dev.kubeproxydoctor.config.find.Workload;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Checks the volumes of a DaemonSet or pod, and where its container mounts them. */
final class VolumeChecks {

    private final Workload workload;
    private final Findings findings;

    private VolumeChecks(Workload workload, Findings findings) {
        this.workload = workload;
        this.findings = findings;
    }

    static void check(Workload workload, Findings findings) {
        VolumeChecks checks = new VolumeChecks(workload, findings);
        checks.mounts("config");
        checks.mounts("kubeconfig");
        Optional<Node> volumes = Nodes.value(workload.pod().node(), "volumes");
        if (volumes.isPresent() && volumes.get() instanceof SequenceNode list) {
            checks.volumes(list, workload.pod().path("volumes"));
        }
    }

    /** Whether a volume is mounted where a file is looked for, which no image has. */
    private void mounts(String flag) {
        String file = Flags.value(workload.flags(), flag);
        List<Node> mounts = Nodes.list(workload.container().node(), "volumeMounts");
        boolean mounted = mounts.isEmpty() || !file.startsWith("/") || file.contains("$");
        for (Node mount : mounts) {
            String at = Nodes.scalar(mount, "mountPath");
            mounted |= at.contains("xx") || (!at.isEmpty() && file.startsWith(at));
        }
        if (!mounted) {
            String message = "--" + flag + " names " + file + ", and nothing is mounted there.";
            add(
                    workload.container().path("volumeMounts"),
                    mounts.get(0),
                    Remark.warning(Flaw.MISLEADING, message, Failures.kubeconfigMissing()));
        }
    }

    private void volumes(SequenceNode list, String path) {
        for (int i = 0; i < list.getValue().size(); i++) {
            Optional<Node> map = Nodes.value(list.getValue().get(i), "configMap");
            for (NodeTuple entry :
                    map.isPresent() ? Nodes.entries(map.get()) : List.<NodeTuple>of()) {
                String key = Nodes.key(entry);
                if (!List.of("name", "items", "defaultMode", "optional").contains(key)) {
                    add(
                            path + "[" + i + "].configMap." + key,
                            entry.getKeyNode(),
                            Remark.fatal(
                                    Flaw.UNKNOWN_FIELD,
                                    "A configMap volume has no such field; the API server refuses or drops it.",
                                    Failures.volumeMountFailed()));
                }
            }
        }
        String text = workload.raw(workload.pod().node());
        boolean windows = text.contains("windows");
        if (!text.contains("xtables.lock") && !windows) {
            add(
                    path,
                    list,
                    Remark.info(
                            Flaw.MISSING,
                            "/run/xtables.lock is not mounted: other programs and kube-proxy do not wait for each other.",
                            Failures.xtablesLockHeld()));
        }
        if (!text.contains("/lib/modules") && !windows) {
            add(
                    path,
                    list,
                    Remark.info(
                            Flaw.MISSING,
                            "/lib/modules is not mounted: legacy iptables cannot load its modules from the pod.",
                            Failures.iptablesLegacyTableMissing()));
        }
    }

    private void add(String path, Node node, Remark remark) {
        findings.add(path, workload.yaml().start(node), remark);
    }
}
