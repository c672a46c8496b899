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
                        CLOUD_INIT.replace(
                                "@SCRIPT@", indented(FixScript.content(modules, mode), 6))),
                new Artefact(
                        "node-gate-kubelet.conf",
                        "text/plain",
                        "The same for nodes that are set up by other means: a drop-in of the kubelet's unit.",
                        DROP_IN),
                new Artefact(
                        "node-gate-capi.yaml",
                        "application/yaml",
                        "The same for Cluster API: the fields to add to a KubeadmConfigTemplate.",
                        CLUSTER_API),
                new Artefact(
                        "image-test.pkr.hcl",
                        "text/plain",
                        "Fails the build of an image whose kernel lacks what kube-proxy needs, after a reboot into it.",
                        PACKER),
                new Artefact(
                        "node-labels-nfd.yaml",
                        "application/yaml",
                        "Labels of node-feature-discovery that tell which modes a node's kernel can do, for node selectors and policies.",
                        FEATURES));
    }

    /** Text as the body of a literal block of YAML. */
    static String indented(String text, int spaces) {
        String indent = " ".repeat(spaces);
        StringBuilder block = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) + 1;
            block.append(end - start > 1 ? indent : "").append(text, start, end);
            start = end;
        }
        return block.toString();
    }

    private static final String UNIT =
            """
            [Service]
            # First repair, whatever comes of it; then the check decides. The kubelet tries again every RestartSec.
            ExecStartPre=-/bin/sh /usr/local/sbin/fix-node.sh --no-restart
            ExecStartPre=/bin/sh /usr/local/sbin/fix-node.sh --check
            """;

    private static final String DROP_IN =
            """
            # /etc/systemd/system/kubelet.service.d/05-kube-proxy-modules.conf, with fix-node.sh in /usr/local/sbin.
            # k3s and RKE2 have no kubelet.service: k3s.service.d, k3s-agent.service.d, rke2-server.service.d, rke2-agent.service.d.
            # Then: systemctl daemon-reload. Test: systemctl restart kubelet; systemctl status kubelet. A running kubelet is left alone.
            # Back: remove the file and daemon-reload. Danger: a node that fails the check does not come back after a reboot; its log
            # (journalctl -u kubelet) says why.
            """
                    + UNIT;

    private static final String CLOUD_INIT =
            """
            #cloud-config
            # The kubelet does not start before this node has what kube-proxy needs. With an AMI of EKS (AL2023) this is one part of the user data, see eks.tf.
            # See why a node does not join: journalctl -u kubelet. An autoscaling group replaces it only with a lifecycle hook or a health check.
            write_files:
              - path: /usr/local/sbin/fix-node.sh
                permissions: "0755"
                content: |
            @SCRIPT@  - path: /etc/systemd/system/kubelet.service.d/05-kube-proxy-modules.conf
                permissions: "0644"
                content: |
            """
                    + indented(UNIT, 6)
                    + """
                    runcmd:
                      # The first command, so that the unit is known before anything starts the kubelet.
                      - [systemctl, daemon-reload]
                    """;

    private static final String CLUSTER_API =
            """
            # kubeadm has no hooks; Cluster API's bootstrap has files. To be merged into spec.template.spec of a KubeadmConfigTemplate, and into
            # spec.kubeadmConfigSpec of a KubeadmControlPlane. fix-node.sh comes from a Secret:
            #   kubectl create secret generic kube-proxy-fix-node --from-file=fix-node.sh        (in the namespace of the cluster)
            apiVersion: bootstrap.cluster.x-k8s.io/v1beta1
            kind: KubeadmConfigTemplate
            metadata:
              name: workers
            spec:
              template:
                spec:
                  files:
                    - path: /usr/local/sbin/fix-node.sh
                      permissions: "0755"
                      contentFrom:
                        secret:
                          name: kube-proxy-fix-node
                          key: fix-node.sh
                    - path: /etc/systemd/system/kubelet.service.d/05-kube-proxy-modules.conf
                      permissions: "0644"
                      content: |
            """
                    + indented(UNIT, 12)
                    + """
                          preKubeadmCommands:
                            - systemctl daemon-reload
                    """;

    private static final String PACKER =
            """
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
            """;

    private static final String FEATURES =
            """
            # Needs node-feature-discovery. A kernel may have a symbol as a module that is not on the disk: fix-node.sh --check decides, this sorts.
            # kubectl get nodes -L feature.node.kubernetes.io/kube-proxy-nftables,feature.node.kubernetes.io/kube-proxy-iptables-legacy
            apiVersion: nfd.k8s-sigs.io/v1alpha1
            kind: NodeFeatureRule
            metadata:
              name: kube-proxy-modes
            spec:
              rules:
                - name: kube-proxy nftables
                  labels:
                    feature.node.kubernetes.io/kube-proxy-nftables: "true"
                  matchFeatures:
                    - feature: kernel.config
                      matchExpressions:
                        NF_TABLES: {op: In, value: ["y", "m"]}
                        NFT_NUMGEN: {op: In, value: ["y", "m"]}
                        NFT_FIB_IPV4: {op: In, value: ["y", "m"]}
                        NFT_MASQ: {op: In, value: ["y", "m"]}
                        NFT_REJECT: {op: In, value: ["y", "m"]}
                - name: kube-proxy iptables nft
                  labels:
                    feature.node.kubernetes.io/kube-proxy-iptables-nft: "true"
                  matchFeatures:
                    - feature: kernel.config
                      matchExpressions:
                        NF_TABLES: {op: In, value: ["y", "m"]}
                        NFT_COMPAT: {op: In, value: ["y", "m"]}
                        NETFILTER_XT_MATCH_COMMENT: {op: In, value: ["y", "m"]}
                - name: kube-proxy iptables legacy
                  labels:
                    feature.node.kubernetes.io/kube-proxy-iptables-legacy: "true"
                  matchFeatures:
                    - feature: kernel.config
                      matchExpressions:
                        IP_NF_NAT: {op: In, value: ["y", "m"]}
                        IP_NF_FILTER: {op: In, value: ["y", "m"]}
                        NETFILTER_XT_MATCH_COMMENT: {op: In, value: ["y", "m"]}
            """;
}
