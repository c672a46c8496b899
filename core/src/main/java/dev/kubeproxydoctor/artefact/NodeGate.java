package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.plan.Modules;
import java.util.List;

/**
 * What keeps a node without the modules from joining, and an image without them from being used. A
 * script that fails in user data does neither: the kubelet starts all the same, and no health check
 * of a cloud looks at it. So the kubelet itself waits: a drop-in of its unit repairs and checks
 * before it starts. Source: systemd.service(5), ExecStartPre.
 */
final class NodeGate {
    private NodeGate() {}

    static List<Artefact> files(Modules modules, Mode mode) {
        return List.of(
                new Artefact(
                        "node-gate-cloud-init.yaml",
                        "text/cloud-config",
                        "User data that keeps a node from joining while it lacks what kube-proxy needs.",
                        Texts.gateCloudInit(FixScript.content(modules, mode), Texts.GATE_UNIT)),
                new Artefact(
                        "node-gate-kubelet.conf",
                        "text/plain",
                        "The same for nodes that are set up by other means: a drop-in of the kubelet's unit.",
                        Texts.GATE_KUBELET + Texts.GATE_UNIT),
                new Artefact(
                        "node-gate-capi.yaml",
                        "application/yaml",
                        "The same for Cluster API: the fields to add to a KubeadmConfigTemplate.",
                        Texts.gateClusterApi(Texts.GATE_UNIT)),
                new Artefact(
                        "image-test.pkr.hcl",
                        "text/plain",
                        "Fails the build of an image whose kernel lacks what kube-proxy needs, after a reboot into it.",
                        Texts.GATE_IMAGE_TEST),
                new Artefact(
                        "node-labels-nfd.yaml",
                        "application/yaml",
                        "Labels of node-feature-discovery that tell which modes a node's kernel can do, for node selectors and policies.",
                        Texts.GATE_FEATURES));
    }
}
