package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.facts.Mode;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Rules for whole numbers: from where to where they go. Those of nftables count in its mode. */
final class NumberRules {
    /** So many and no fewer. */
    private static final int NO_END = Integer.MAX_VALUE;

    /**
     * The numbers that a field takes.
     *
     * @param least the first of them
     * @param most the last of them
     */
    private record Range(String path, int least, int most) {}

    private static final List<Range> RANGES =
            List.of(
                    new Range("iptables.masqueradeBit", 0, 31),
                    new Range("nftables.masqueradeBit", 0, 31),
                    new Range("oomScoreAdj", -1000, 1000),
                    new Range("conntrack.maxPerCore", 0, NO_END),
                    new Range("conntrack.min", 0, NO_END),
                    new Range("clientConnection.burst", 0, NO_END));

    private NumberRules() {}

    static void check(Settings settings, Findings findings) {
        for (Range range : RANGES) {
            Optional<Node> node = settings.value(range.path());
            boolean counts = !range.path().startsWith("nft") || settings.isIn(Mode.NFTABLES);
            if (!counts
                    || node.isEmpty()
                    || !(node.get() instanceof ScalarNode scalar)
                    || Scalars.kind(scalar) != Scalars.JsonKind.INT) {
                continue;
            }
            long value = Scalars.whole(scalar.getValue());
            if (value < range.least() || value > range.most()) {
                String message =
                        range.most() == NO_END
                                ? "It must be " + range.least() + " or more; kube-proxy exits."
                                : "It must be from "
                                        + range.least()
                                        + " to "
                                        + range.most()
                                        + "; kube-proxy exits.";
                findings.add(
                        range.path(),
                        settings.outer(scalar),
                        Remark.fatal(Flaw.RANGE, message, Failures.configValidationFailed()));
            }
        }
    }
}
