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
