package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Checks {@code nodePortAddresses}: CIDRs, or {@code primary} alone. Source:
 * pkg/proxy/apis/config/validation/validation.go, validateKubeProxyNodePortAddress.
 */
final class NodePortAddresses {
    private static final String PATH = "nodePortAddresses";

    private NodePortAddresses() {}

    static void check(Settings settings, Findings findings) {
        Optional<Node> node = settings.value(PATH);
        if (node.isEmpty() || !(node.get() instanceof SequenceNode list)) {
            return;
        }
        List<Node> items = list.getValue();
        int loopback = 0;
        for (int i = 0; i < items.size(); i++) {
            String value = items.get(i) instanceof ScalarNode item ? item.getValue() : "";
            boolean cidr = Networks.cidrFamily(value) != 0;
            loopback += cidr && (value.startsWith("127.") || value.equals("::1/128")) ? 1 : 0;
            boolean alone = items.size() == 1 || !value.equals("primary");
            if (!cidr && !(alone && isWord(value, settings.facts()))) {
                String message =
                        alone
                                ? "{value} is not a CIDR; kube-proxy exits."
                                : "{value} must stand alone: beside CIDRs kube-proxy exits.";
                Remark remark =
                        Remark.fatal(Flaw.INVALID, message, Failures.configValidationFailed());
                int at = settings.outer(items.get(i));
                findings.add(PATH + "[" + i + "]", at, remark.of(value));
            }
        }
        if (loopback > 0 && loopback == items.size()) {
            String message =
                    settings.isIn(Mode.NFTABLES)
                            ? "nftables mode serves no NodePorts on loopback addresses: nobody reaches them."
                            : "NodePorts are served on the loopback address only: nothing outside the node can reach them.";
            findings.add(
                    PATH,
                    settings.outer(items.get(0)),
                    Remark.warning(Flaw.MISLEADING, message, Failures.nodeportAddressesNoMatch()));
        }
    }

    private static boolean isWord(String value, Facts facts) {
        return (value.equals("primary") && !facts.kubernetesBelow(31))
                || (List.of("all", "localhost").contains(value) && facts.kubernetesAtLeast(37));
    }
}
