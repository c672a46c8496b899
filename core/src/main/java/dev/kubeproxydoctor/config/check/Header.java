package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.find.Inner;
import dev.kubeproxydoctor.config.find.KubeProxyConfiguration;
import dev.kubeproxydoctor.config.find.Nodes;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.platform.Layout;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Checks apiVersion and kind, and the key of the ConfigMap in which they stand. */
final class Header {
    private static final String VERSION = "kubeproxy.config.k8s.io/v1alpha1";
    private static final String KIND = "KubeProxyConfiguration";

    private static final Remark PART =
            Remark.info(
                    Flaw.MISSING,
                    "This is an excerpt: apiVersion and kind are not in it, and kube-proxy exits if it reads nothing else.",
                    Failures.configMissingKind());
    private static final Remark NO_KIND =
            Remark.fatal(
                    Flaw.MISSING,
                    "kind is missing: kube-proxy exits. Write kind: KubeProxyConfiguration.",
                    Failures.configMissingKind());
    private static final Remark NO_VERSION =
            Remark.fatal(
                    Flaw.MISSING,
                    "apiVersion is missing: kube-proxy exits. Write apiVersion: kubeproxy.config.k8s.io/v1alpha1.",
                    Failures.configMissingKind());
    private static final Remark OTHER_VERSION =
            Remark.fatal(
                    Flaw.INVALID,
                    "This version of the configuration does not exist; the only one is kubeproxy.config.k8s.io/v1alpha1.",
                    Failures.configApiversionUnregistered());
    private static final Remark OTHER_KEY =
            Remark.warning(
                    Flaw.MISLEADING,
                    "The key is read only if --config names it: kubeadm's DaemonSet reads config.conf.",
                    Failures.configFileMissing());

    private final KubeProxyConfiguration configuration;
    private final Findings findings;

    private Header(KubeProxyConfiguration configuration, Findings findings) {
        this.configuration = configuration;
        this.findings = findings;
    }

    /** Returns whether kube-proxy would take it for its own at all. */
    static boolean check(KubeProxyConfiguration configuration, Findings findings) {
        Header header = new Header(configuration, findings);
        int start = configuration.text().outer(configuration.root());
        if (!configuration.isFragment()) {
            if (!header.kind(start)) {
                return false;
            }
            header.version(start);
        }
        if (!header.otherKey().isEmpty()) {
            findings.add(header.otherKey(), start, OTHER_KEY);
        }
        return true;
    }

    /**
     * Says of an excerpt that it is one. A file that is no more than an excerpt, and wrong in what
     * it has, is nothing that kube-proxy takes.
     */
    static void excerpt(KubeProxyConfiguration configuration, Findings findings) {
        if (configuration.isFragment()) {
            boolean refused = configuration.document().isWholeFile() && findings.isHarmful();
            int start = configuration.text().outer(configuration.root());
            findings.add("", start, PART.as(refused ? Severity.FATAL : Severity.INFO));
        }
    }

    private boolean kind(int start) {
        String kind = Nodes.scalar(configuration.root(), "kind");
        if (kind.isEmpty()) {
            findings.add("kind", start, NO_KIND.as(missing()));
        }
        if (kind.isEmpty() || kind.equals(KIND)) {
            return true;
        }
        Failure failure =
                switch (kind) {
                    case "ConfigMap" -> Failures.configConfigmapAsConfig();
                    case "Config" -> Failures.configKubeconfigAsConfig();
                    default -> Failures.configUnexpectedType();
                };
        String message =
                "kube-proxy accepts kind: KubeProxyConfiguration only and exits with any other.";
        findings.add("kind", at("kind"), Remark.fatal(Flaw.WRONG_KIND, message, failure));
        return false;
    }

    private void version(int start) {
        String version = Nodes.scalar(configuration.root(), "apiVersion");
        String key = otherKey();
        if (version.isEmpty()) {
            String path = key.isEmpty() ? "apiVersion" : key + ".apiVersion";
            findings.add(path, start, NO_VERSION.as(missing()));
        } else if (!version.equals(VERSION)) {
            findings.add("apiVersion", at("apiVersion"), OTHER_VERSION);
        }
    }

    /** Whether something follows a text, so that its end is not cut off. */
    private static boolean goesOn(String rest) {
        return !rest.isEmpty() && !rest.equals("...");
    }

    /** People leave lines out of what they paste; a file is what kube-proxy reads. */
    private Severity missing() {
        Inner inner = configuration.text().inner();
        String all = configuration.document().text();
        int end = inner.outerOffset(inner.text().length());
        boolean whole =
                configuration.document().isWholeFile()
                        || (!inner.isItself() && goesOn(all.substring(end).trim()));
        return whole ? Severity.FATAL : Severity.WARNING;
    }

    /**
     * {@code data["x.yaml"]} where kubeadm's DaemonSet, which reads config.conf, does not read the
     * key of the ConfigMap; else {@code ""}.
     */
    private String otherKey() {
        boolean other =
                configuration.layout() == Layout.CONFIG_MAP
                        && !List.of("config.conf", "config", "config.yaml")
                                .contains(configuration.key());
        return other ? "data[\"" + configuration.key() + "\"]" : "";
    }

    /** Where a field stands in the document, or the configuration if a template fills it in. */
    private int at(String field) {
        Optional<Node> node = Nodes.value(configuration.root(), field);
        boolean written = node.isPresent() && !configuration.text().isTemplated(node.get());
        return configuration.text().outer(written ? node.get() : configuration.root());
    }
}
