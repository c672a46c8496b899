package dev.kubeproxydoctor.artefact;

import java.util.List;

/**
 * {@code fix-node.sh} on every node of a pool. It is in none of these files: they take it from
 * beside them.
 */
final class Fleet {
    private Fleet() {}

    static List<Artefact> files() {
        return List.of(
                new Artefact(
                        "kustomization.yaml",
                        "application/yaml",
                        "Puts fix-node.sh and the DaemonSet into the cluster: kubectl apply -k .",
                        Texts.FLEET_KUSTOMIZATION),
                new Artefact(
                        "fix-nodes-daemonset.yaml",
                        "application/yaml",
                        "Repairs every node of a pool and goes on checking: a node that fails has a pod that is not ready.",
                        Texts.FLEET_FIX_NODES_DAEMONSET),
                new Artefact(
                        "fix-nodes-ansible.yaml",
                        "application/yaml",
                        "The same as an Ansible play; --check is a dry run.",
                        Texts.FLEET_FIX_NODES_ANSIBLE));
    }
}
