package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Checks {@code logging}, which kube-proxy has from 1.28 on: a format is {@code text} or {@code
 * json}, and {@code vmodule} goes with text alone. Source: component-base/logs/api/v1/options.go.
 */
final class LogChecks {
    private LogChecks() {}

    static void check(Settings settings, Findings findings) {
        if (settings.facts().kubernetesBelow(28)) {
            return;
        }
        String format = settings.text("logging.format");
        boolean json = format.equals("json");
        if (!json && !format.isEmpty() && !format.equals("text")) {
            String message = "{value} is not a format of logs: write text or json.";
            add("logging.format", invalid(message).of(format), settings, findings);
        }
        Optional<Node> modules = settings.value("logging.vmodule");
        if (json
                && modules.isPresent()
                && modules.get() instanceof SequenceNode list
                && !list.getValue().isEmpty()) {
            String message = "vmodule goes with the format text alone; kube-proxy exits.";
            add("logging.vmodule", invalid(message), settings, findings);
        }
    }

    private static Remark invalid(String message) {
        return Remark.fatal(Flaw.INVALID, message, Failures.configLoggingInvalid());
    }

    private static void add(String path, Remark remark, Settings settings, Findings findings) {
        findings.add(path, settings.at(path), remark);
    }
}
