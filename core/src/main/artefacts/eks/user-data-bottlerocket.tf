locals {
  user_data = base64encode(file("${path.module}/bottlerocket-modules.toml"))
}
