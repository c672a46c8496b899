package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.Versions;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Severity;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Checks {@code featureGates}. */
final class GateChecks {

    private GateChecks() {}

    static void check(Settings settings, Findings findings) {
        Optional<Node> gates = settings.value("featureGates");
        if (gates.isEmpty() || !(gates.get() instanceof MappingNode mapping)) {
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key
                    && entry.getValueNode() instanceof ScalarNode value) {
                Optional<Remark> remark = remark(key.getValue(), value, settings.facts());
                if (remark.isPresent()) {
                    String path = "featureGates." + key.getValue();
                    findings.add(path, settings.outer(key), remark.get().of(key.getValue()));
                }
            }
        }
    }

    private static Optional<Remark> remark(String name, ScalarNode value, Facts facts) {
        Scalars.JsonKind kind = Scalars.kind(value);
        if (kind != Scalars.JsonKind.BOOL && kind != Scalars.JsonKind.NULL) {
            return Optional.of(
                    Remark.fatal(
                            Flaw.WRONG_TYPE,
                            "The feature gate {value} must be true or false; kube-proxy exits.",
                            Failures.configTypeMismatch()));
        }
        Gates.Gate gate = Gates.gate(name);
        if (gate == null) {
            return OtherGates.isKnown(name) ? Optional.empty() : Optional.of(unknown(name));
        }
        if (gate.versions().exclude(facts)) {
            return Optional.of(
                    Remark.fatal(
                            Flaw.UNKNOWN_GATE,
                            "This version of Kubernetes does not know the gate {value}; kube-proxy exits.",
                            Failures.configFeatureGateUnknown()));
        }
        int until = gate.versions().until();
        if (until < Versions.FOREVER && !facts.kubernetesBelow(until)) {
            return Optional.of(
                    Remark.warning(
                            Flaw.UNKNOWN_GATE,
                            "The gate {value} was removed in 1."
                                    + until
                                    + "; from then on kube-proxy exits.",
                            Failures.configFeatureGateUnknown()));
        }
        boolean open = gate.locked() == Versions.FOREVER || facts.kubernetesBelow(gate.locked());
        if (open || Scalars.isTrue(value)) {
            return Optional.empty();
        }
        String message =
                "The gate {value} is locked: from 1." + gate.locked() + " on kube-proxy exits.";
        Remark remark = Remark.fatal(Flaw.INVALID, message, Failures.configFeatureGateLocked());
        return Optional.of(facts.kubernetes().isPresent() ? remark : remark.as(Severity.WARNING));
    }

    private static Remark unknown(String name) {
        return Remark.fatal(
                        Flaw.UNKNOWN_GATE,
                        "Kubernetes has no feature gate {value}; kube-proxy exits.",
                        Failures.configFeatureGateUnknown())
                .meaning(name, Similar.of(name, Gates.names()));
    }
}
