resource "aws_launch_template" "nodes" {
  name_prefix = "kube-proxy-modules-"
  user_data   = local.user_data
}

resource "aws_eks_node_group" "nodes" {
  cluster_name    = var.cluster_name
  node_group_name = "kube-proxy-modules"
  node_role_arn   = var.node_role_arn
  subnet_ids      = var.subnet_ids
  ami_type        = "__AMI__"

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
  configuration_values        = jsonencode({ mode = "__MODE__" })
  resolve_conflicts_on_update = "OVERWRITE"
}
