# Beside fix-node.sh:  packer validate image-test.pkr.hcl && packer build -var host=ADDRESS image-test.pkr.hcl
# In the build of an image take the three provisioners into its build block, after everything that touches the kernel. A test before the
# reboot would test the builder's kernel and not the image's.
variable "host" {
  type    = string
  default = "127.0.0.1"
}

source "null" "node" {
  communicator = "ssh"
  ssh_host     = var.host
  ssh_username = "root"
  ssh_agent_auth = true
}

build {
  sources = ["source.null.node"]

  provisioner "file" {
    source      = "fix-node.sh"
    destination = "/tmp/fix-node.sh"
  }

  provisioner "shell" {
    inline            = ["sh /tmp/fix-node.sh --no-restart", "install -m 0755 /tmp/fix-node.sh /usr/local/sbin/fix-node.sh", "systemctl reboot"]
    expect_disconnect = true
  }

  provisioner "shell" {
    pause_before = "20s"
    inline       = ["sh /usr/local/sbin/fix-node.sh --check"]
  }
}
