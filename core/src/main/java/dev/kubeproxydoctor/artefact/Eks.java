package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.platform.ModuleFile;
import dev.kubeproxydoctor.platform.NodeSystem;

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
                HEAD.replace("@USER_DATA@", bottlerocket ? BOTTLEROCKET : AL2023)
                        .replace(
                                "@AMI@",
                                bottlerocket ? "BOTTLEROCKET_x86_64" : "AL2023_x86_64_STANDARD")
                        .replace("@MODE@", mode));
    }

    private static final String AL2023 =
            """
            # A managed node group adds its own NodeConfig for nodeadm to these parts.
            data "cloudinit_config" "node_gate" {
              gzip          = false
              base64_encode = true

              part {
                content_type = "text/cloud-config"
                content      = file("${path.module}/node-gate-cloud-init.yaml")
              }
            }

            locals {
              user_data = data.cloudinit_config.node_gate.rendered
            }
            """;

    private static final String BOTTLEROCKET =
            """
            locals {
              user_data = base64encode(file("${path.module}/bottlerocket-modules.toml"))
            }
            """;

    private static final String HEAD =
            """
            # Fill in the variables from your cluster. Danger: another ami_type or launch template replaces the nodes of the group, one after the other.
            # The add-on does not restart kube-proxy when its configuration changes:
            #   kubectl -n kube-system rollout restart daemonset/kube-proxy
            variable "cluster_name" {
              type = string
            }

            variable "node_role_arn" {
              type = string
            }

            variable "subnet_ids" {
              type = list(string)
            }

            @USER_DATA@
            resource "aws_launch_template" "nodes" {
              name_prefix = "kube-proxy-modules-"
              user_data   = local.user_data
            }

            resource "aws_eks_node_group" "nodes" {
              cluster_name    = var.cluster_name
              node_group_name = "kube-proxy-modules"
              node_role_arn   = var.node_role_arn
              subnet_ids      = var.subnet_ids
              ami_type        = "@AMI@"

              launch_template {
                id      = aws_launch_template.nodes.id
                version = aws_launch_template.nodes.latest_version
              }

              scaling_config {
                desired_size = 1
                min_size     = 1
                max_size     = 3
              }

              update_config {
                max_unavailable = 1
              }
            }

            resource "aws_eks_addon" "kube_proxy" {
              cluster_name                = var.cluster_name
              addon_name                  = "kube-proxy"
              configuration_values        = jsonencode({ mode = "@MODE@" })
              resolve_conflicts_on_update = "OVERWRITE"
            }
            """;
}
