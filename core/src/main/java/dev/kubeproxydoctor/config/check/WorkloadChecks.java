package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.find.Flags;
import dev.kubeproxydoctor.config.find.Nodes;
import dev.kubeproxydoctor.config.find.Workload;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.text.Chars;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Checks the flags of a DaemonSet or pod, and what its container lacks. */
final class WorkloadChecks {

    private final Workload workload;
    private final Findings findings;

    private WorkloadChecks(Workload workload, Findings findings) {
        this.workload = workload;
        this.findings = findings;
    }

    static void check(Workload workload, Facts facts, Findings findings) {
        WorkloadChecks checks = new WorkloadChecks(workload, findings);
        if (workload.isFlat()) {
            checks.add(
                    "",
                    workload.object(),
                    Remark.fatal(
                            Flaw.SYNTAX,
                            "The indentation was lost: the fields of metadata and spec are at the top level.",
                            Failures.configYamlSyntax()));
        }
        String text = workload.document().text();
        if (workload.document().isWholeFile() && text.contains("\n.\n")) {
            checks.add(
                    "",
                    workload.object(),
                    Remark.fatal(
                            Flaw.SYNTAX,
                            "This is an excerpt: parts of it are left out, and as a file it is not valid YAML.",
                            Failures.configYamlSyntax()));
        }
        FlagChecks.check(workload, workload.flags(), workload.flagsPath(), facts, findings);
        checks.variables();
        checks.master();
        checks.image();
        VolumeChecks.check(workload, findings);
        ManifestChecks.check(workload, findings);
    }

    /** Whether every variable in a flag, {@code $(NODE_NAME)}, is one of the container's. */
    private void variables() {
        Set<String> known = new LinkedHashSet<>();
        String text = workload.raw(workload.pod().node());
        for (int at = text.indexOf("name: "); at >= 0; at = text.indexOf("name: ", at + 6)) {
            known.add(text.substring(at + 6, Chars.skipWord(text, at + 6)));
        }
        for (Flags.Flag flag : workload.flags()) {
            String value = flag.value();
            int open = value.indexOf("$(");
            int close = value.indexOf(')', Math.max(0, open));
            String name =
                    open < 0 ? "" : value.substring(open + 2, close < 0 ? value.length() : close);
            if (!name.isEmpty() && !known.contains(name)) {
                String message =
                        "No env of the container defines the variable "
                                + name
                                + "; kube-proxy gets the text as it stands.";
                findings.add(
                        workload.flagsPath(),
                        flag.at(),
                        Remark.warning(
                                Flaw.MISSING, message, Failures.configHostnameOverrideEmpty()));
            }
        }
    }

    private void master() {
        Optional<Flags.Flag> master = Flags.named(workload.flags(), "master");
        if (master.isPresent() && master.get().value().startsWith("http://")) {
            findings.add(
                    workload.flagsPath(),
                    master.get().at(),
                    Remark.info(
                            Flaw.MISLEADING,
                            "kube-proxy talks to the API server without TLS.",
                            Failures.apiserverUnreachable()));
        }
    }

    private void image() {
        Optional<Node> image = Nodes.value(workload.container().node(), "image");
        String name = Nodes.scalar(workload.container().node(), "image");
        if (image.isPresent()
                && !name.isEmpty()
                && name.indexOf(':', name.lastIndexOf('/') + 1) < 0
                && name.indexOf('@') < 0
                && !name.contains("xx")) {
            add(
                    workload.container().path("image"),
                    image.get(),
                    Remark.warning(
                            Flaw.MISLEADING,
                            "The image has no tag: which version runs depends on when it was pulled.",
                            Failures.imagePullFailed()));
        }
    }

    private void add(String path, Node node, Remark remark) {
        findings.add(path, workload.yaml().start(node), remark);
    }
}
