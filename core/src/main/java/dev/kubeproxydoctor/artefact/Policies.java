package dev.kubeproxydoctor.artefact;

import java.util.List;

/**
 * Policies that refuse a ConfigMap of kube-proxy whose mode these nodes cannot do, or which is no
 * mode at all. The mode is of a cluster and never of a node: an admission policy on Nodes has
 * nothing to look at. Sources: Gatekeeper's ConstraintTemplate; ValidatingAdmissionPolicy, stable
 * since Kubernetes 1.30.
 */
final class Policies {
    private Policies() {}

    static List<Artefact> files(List<String> modes) {
        return List.of(
                new Artefact(
                        "policy-admission.yaml",
                        "application/yaml",
                        "A ValidatingAdmissionPolicy that refuses a mode of kube-proxy that these nodes cannot do (Kubernetes 1.30 or later).",
                        ADMISSION
                                .replace("@PATTERN@", String.join("|", modes))
                                .replace("@MODES@", String.join(", ", modes))
                                .replace("@BLANK@", modes.contains("iptables") ? "?" : "")
                                .replace(
                                        "@ABSENT@", modes.contains("iptables") ? "true" : "false")),
                new Artefact(
                        "policy-gatekeeper.yaml",
                        "application/yaml",
                        "The same for Gatekeeper: a ConstraintTemplate and its Constraint.",
                        GATEKEEPER.replace(
                                "@LIST@",
                                String.join(
                                        "", modes.stream().map(m -> "\n      - " + m).toList()))));
    }

    private static final String ADMISSION =
            """
            # kubectl apply -f policy-admission.yaml. Try it: kubectl -n kube-system edit configmap kube-proxy, with mode: iptable
            # The two keys are those of kubeadm (config.conf) and EKS (config). A blank mode means iptables.
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata:
              name: kube-proxy-mode
            spec:
              failurePolicy: Fail
              matchConstraints:
                namespaceSelector:
                  matchLabels:
                    kubernetes.io/metadata.name: kube-system
                resourceRules:
                  - apiGroups: [""]
                    apiVersions: ["v1"]
                    operations: ["CREATE", "UPDATE"]
                    resources: ["configmaps"]
              matchConditions:
                - name: of-kube-proxy
                  expression: object.metadata.name == 'kube-proxy' || object.metadata.name == 'kube-proxy-config'
              variables:
                - name: config
                  expression: >-
                    !has(object.data) ? '' :
                    'config.conf' in object.data ? object.data['config.conf'] :
                    'config' in object.data ? object.data['config'] : ''
                - name: isConfiguration
                  expression: variables.config.matches('(?m)^kind:[ \\\\t]*["\\']?KubeProxyConfiguration')
                - name: hasMode
                  expression: variables.config.matches('(?m)^["\\']?mode["\\']?[ \\\\t]*:')
              validations:
                - expression: >-
                    !variables.isConfiguration ||
                    (variables.hasMode
                      ? variables.config.matches('(?m)^["\\']?mode["\\']?[ \\\\t]*:[ \\\\t]+["\\']?(@PATTERN@)@BLANK@["\\']?[ \\\\t]*(#.*)?\\\\r?$')
                      : @ABSENT@)
                  message: "The mode of kube-proxy must be one word, one of: @MODES@."
                  reason: Invalid
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata:
              name: kube-proxy-mode
            spec:
              policyName: kube-proxy-mode
              validationActions: [Deny, Audit]
            """;

    private static final String GATEKEEPER =
            """
            # The template first; once it is established, the constraint: kubectl apply -f policy-gatekeeper.yaml, and once more after a minute.
            apiVersion: templates.gatekeeper.sh/v1
            kind: ConstraintTemplate
            metadata:
              name: k8skubeproxymode
            spec:
              crd:
                spec:
                  names:
                    kind: K8sKubeProxyMode
                  validation:
                    openAPIV3Schema:
                      type: object
                      properties:
                        modes:
                          description: The modes that the nodes of this cluster can do.
                          type: array
                          items:
                            type: string
              targets:
                - target: admission.k8s.gatekeeper.sh
                  rego: |
                    package k8skubeproxymode

                    keys := {"config.conf", "config"}

                    violation[{"msg": msg}] {
                      text := input.review.object.data[key]
                      keys[key]
                      not yaml.is_valid(text)
                      msg := sprintf("%v is no YAML", [key])
                    }

                    violation[{"msg": msg}] {
                      text := input.review.object.data[key]
                      keys[key]
                      config := yaml.unmarshal(text)
                      config.kind == "KubeProxyConfiguration"
                      mode := written(config)
                      not allowed(mode)
                      msg := sprintf("%v: mode is %v and must be one of %v", [key, json.marshal(mode), input.parameters.modes])
                    }

                    # A blank mode means iptables.
                    written(config) = "iptables" {
                      object.get(config, "mode", "") == ""
                    }

                    written(config) = config.mode {
                      object.get(config, "mode", "") != ""
                    }

                    allowed(mode) {
                      mode == input.parameters.modes[_]
                    }
            ---
            apiVersion: constraints.gatekeeper.sh/v1beta1
            kind: K8sKubeProxyMode
            metadata:
              name: kube-proxy-mode
            spec:
              enforcementAction: deny
              match:
                kinds:
                  - apiGroups: [""]
                    kinds: ["ConfigMap"]
                namespaces: ["kube-system"]
              parameters:
                modes:@LIST@
            """;
}
