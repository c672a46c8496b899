package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.platform.ModuleFile;
import dev.kubeproxydoctor.platform.NodeSystem;
import java.util.List;

/**
 * Terraform for EKS: the node group with what its nodes load, and the add-on with its mode.
 * Sources: the AWS provider's aws_eks_node_group, aws_eks_addon and aws_launch_template; the
 * add-on's configuration schema. AL2 is no way out: its last images are of November 2025.
 */
final class Eks {
    private Eks() {}

    static Artefact terraform(NodeSystem system, String mode) {
        boolean bottlerocket = false;
        for (ModuleFile file : system.files()) {
            bottlerocket |= file.name().equals("bottlerocket-modules.toml");
        }
        return new Artefact(
                "eks.tf",
                "text/plain",
                "Terraform: a node group whose nodes load the modules, and kube-proxy's add-on with its mode.",
                String.join(
                        "\n",
                        List.of(
                                Texts.EKS_VARIABLES,
                                bottlerocket
                                        ? Texts.EKS_USER_DATA_BOTTLEROCKET
                                        : Texts.EKS_USER_DATA_AL2023,
                                Texts.eksNodes(
                                        bottlerocket
                                                ? "BOTTLEROCKET_x86_64"
                                                : "AL2023_x86_64_STANDARD",
                                        mode))));
    }
}
