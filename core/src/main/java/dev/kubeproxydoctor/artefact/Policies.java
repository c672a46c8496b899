package dev.kubeproxydoctor.artefact;

import java.util.List;

/**
 * Policies that refuse a ConfigMap of kube-proxy whose mode these nodes cannot do, or which is no
 * mode at all. The mode is of a cluster and never of a node: an admission policy on Nodes has
 * nothing to look at. Sources: Gatekeeper's ConstraintTemplate; ValidatingAdmissionPolicy, stable
 * since Kubernetes 1.30.
 */
final class Policies {
    private Policies() {}

    static List<Artefact> files(List<String> modes) {
        boolean blank = modes.contains("iptables");
        return List.of(
                new Artefact(
                        "policy-admission.yaml",
                        "application/yaml",
                        "A ValidatingAdmissionPolicy that refuses a mode of kube-proxy that these nodes cannot do (Kubernetes 1.30 or later).",
                        Texts.policiesAdmission(
                                blank ? "true" : "false",
                                blank ? "?" : "",
                                String.join(", ", modes),
                                String.join("|", modes))),
                new Artefact(
                        "policy-gatekeeper.yaml",
                        "application/yaml",
                        "The same for Gatekeeper: a ConstraintTemplate and its Constraint.",
                        Texts.policiesGatekeeper(
                                "- " + String.join("\n- ", modes) + "\n", Texts.POLICIES_MODE)));
    }
}
