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
