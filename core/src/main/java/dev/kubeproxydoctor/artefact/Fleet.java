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
                        KUSTOMIZATION),
                new Artefact(
                        "fix-nodes-daemonset.yaml",
                        "application/yaml",
                        "Repairs every node of a pool and goes on checking: a node that fails has a pod that is not ready.",
                        DAEMON_SET),
                new Artefact(
                        "fix-nodes-ansible.yaml",
                        "application/yaml",
                        "The same as an Ansible play; --check is a dry run.",
                        ANSIBLE));
    }

    private static final String KUSTOMIZATION =
            """
            # In the directory that holds fix-node.sh and fix-nodes-daemonset.yaml:
            #   kubectl apply -k .                                                       Back: kubectl delete -k .
            #   kubectl -n kube-system rollout status daemonset/kube-proxy-node-modules --timeout=5m
            #   kubectl -n kube-system logs -l app.kubernetes.io/name=kube-proxy-node-modules --tail=60 --prefix
            # Then restart kube-proxy where it failed: kubectl -n kube-system rollout restart daemonset/kube-proxy
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            namespace: kube-system
            resources:
              - fix-nodes-daemonset.yaml
            configMapGenerator:
              - name: kube-proxy-fix-node
                files:
                  - fix-node.sh
            """;

    private static final String DAEMON_SET =
            """
            # Danger: it is privileged and acts on the node itself, as fix-node.sh does by hand. It needs a shell on the node: not for
            # Bottlerocket and Talos. It uses the node's network, since that of pods may be what is broken.
            apiVersion: apps/v1
            kind: DaemonSet
            metadata:
              name: kube-proxy-node-modules
              labels:
                app.kubernetes.io/name: kube-proxy-node-modules
            spec:
              selector:
                matchLabels:
                  app.kubernetes.io/name: kube-proxy-node-modules
              updateStrategy:
                rollingUpdate:
                  maxUnavailable: 10%
              template:
                metadata:
                  labels:
                    app.kubernetes.io/name: kube-proxy-node-modules
                spec:
                  # A pool: add its label, for example eks.amazonaws.com/nodegroup.
                  nodeSelector:
                    kubernetes.io/os: linux
                  tolerations:
                    - operator: Exists
                  priorityClassName: system-node-critical
                  automountServiceAccountToken: false
                  hostNetwork: true
                  hostPID: true
                  containers:
                    - name: node
                      image: busybox:1.37
                      securityContext:
                        privileged: true
                      command:
                        - /bin/sh
                        - -c
                        - |
                          on_node() { nsenter -t 1 -m -u -i -n -p -- sh -s -- "$@" < /fix/fix-node.sh; }
                          on_node --no-restart
                          while :; do
                            if said=$(on_node --check 2>&1); then touch /tmp/ready; else rm -f /tmp/ready; echo "$said"; fi
                            sleep 300
                          done
                      readinessProbe:
                        exec:
                          command: ["test", "-f", "/tmp/ready"]
                        periodSeconds: 30
                      resources:
                        requests:
                          cpu: 5m
                          memory: 16Mi
                        limits:
                          memory: 64Mi
                      volumeMounts:
                        - name: fix
                          mountPath: /fix
                          readOnly: true
                  volumes:
                    - name: fix
                      configMap:
                        name: kube-proxy-fix-node
            """;

    private static final String ANSIBLE =
            """
            # Beside fix-node.sh:  ansible-playbook -i INVENTORY fix-nodes-ansible.yaml          --check: say what would be done
            # A few nodes at a time; a node that cannot be repaired stops the rest. Back: -e option=--undo
            - name: Kernel modules for kube-proxy
              hosts: all
              become: true
              gather_facts: false
              serial: 10%
              vars:
                option: ""
              tasks:
                - name: Say what would be done
                  ansible.builtin.script:
                    cmd: fix-node.sh --dry-run
                  when: ansible_check_mode
                  check_mode: false
                  changed_when: false
                - name: Load the modules, keep them, try the tables, restart kube-proxy
                  ansible.builtin.script:
                    cmd: fix-node.sh {{ option }}
                  register: fixed
                  changed_when: "': loaded\\n' in fixed.stdout or ': written' in fixed.stdout or ': removed' in fixed.stdout"
                - name: Check
                  ansible.builtin.script:
                    cmd: fix-node.sh --check
                  when: option != '--undo'
                  changed_when: false
            """;
}
