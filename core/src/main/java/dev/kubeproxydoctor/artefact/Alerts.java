package dev.kubeproxydoctor.artefact;

import java.util.List;

/**
 * Rules of Prometheus that see both kinds of failure: kube-proxy that ends, and kube-proxy that
 * runs and writes no rules. Sources: pkg/proxy/metrics/metrics.go; kube-state-metrics' pod metrics,
 * whose waiting reason has no node label (kube-state-metrics issue 468), hence the join.
 */
final class Alerts {
    private Alerts() {}

    static List<Artefact> files() {
        return List.of(
                new Artefact(
                        "prometheus-rules.yaml",
                        "application/yaml",
                        "Alerts on kube-proxy that ends, and on one that runs and writes no rules.",
                        "# promtool check rules prometheus-rules.yaml. Needs kube-state-metrics, and kube-proxy's metrics (port 10249) scraped with a label node.\n"
                                + GROUPS),
                new Artefact(
                        "prometheus-rules-test.yaml",
                        "application/yaml",
                        "What these alerts do in a crash loop, in a stall and on a healthy node: promtool test rules.",
                        TEST),
                new Artefact(
                        "prometheusrule.yaml",
                        "application/yaml",
                        "The same alerts for the Prometheus operator.",
                        """
                        # kubectl apply -f prometheusrule.yaml; the labels must be those that your Prometheus selects rules by.
                        apiVersion: monitoring.coreos.com/v1
                        kind: PrometheusRule
                        metadata:
                          name: kube-proxy
                          namespace: monitoring
                          labels:
                            release: prometheus
                        spec:
                        """
                                + NodeGate.indented(GROUPS, 2)));
    }

    private static final String GROUPS =
            """
            groups:
              - name: kube-proxy
                rules:
                  # A pod in back-off is Waiting and Running by turns, so the last five minutes count. The node comes from kube_pod_info.
                  - alert: KubeProxyCrashLooping
                    expr: |
                      max by (node, namespace, pod) (
                        max_over_time(kube_pod_container_status_waiting_reason{namespace="kube-system", container="kube-proxy", reason="CrashLoopBackOff"}[5m])
                        * on (namespace, pod) group_left (node) max by (namespace, pod, node) (kube_pod_info{namespace="kube-system", node!=""})
                      ) > 0
                    for: 1m
                    labels:
                      severity: critical
                    annotations:
                      summary: kube-proxy on {{ $labels.node }} keeps ending. Services fail or go stale there.
                      description: kubectl -n kube-system logs {{ $labels.pod }} --previous, and paste it into kube-proxy doctor.
                  # It runs, and what it wants to write is refused: no restart, no CrashLoopBackOff.
                  - alert: KubeProxyRulesRefused
                    expr: |
                      sum by (node, instance) (increase({__name__=~"kubeproxy_sync_proxy_rules_(iptables_restore|nftables_sync)_failures_total"}[10m])) > 0
                    for: 5m
                    labels:
                      severity: critical
                    annotations:
                      summary: kube-proxy at {{ $labels.instance }} cannot write its rules. New and changed Services fail there.
                      description: The lines before "Sync failed" in its log name the reason.
                  # Changes wait that were not written for ten minutes.
                  - alert: KubeProxyRulesStale
                    expr: |
                      max by (node, instance) (
                        kubeproxy_sync_proxy_rules_last_queued_timestamp_seconds - kubeproxy_sync_proxy_rules_last_timestamp_seconds
                      ) > 0
                    for: 10m
                    labels:
                      severity: warning
                    annotations:
                      summary: kube-proxy at {{ $labels.instance }} has not written its rules since they last changed.
                  - alert: KubeProxyUnhealthy
                    expr: |
                      sum by (node, instance) (increase(kubeproxy_proxy_healthz_total{code!="200"}[5m])) > 0
                    for: 5m
                    labels:
                      severity: warning
                    annotations:
                      summary: kube-proxy at {{ $labels.instance }} answers its health check with an error.
                  - alert: KubeProxyNotEverywhere
                    expr: |
                      kube_daemonset_status_number_unavailable{namespace="kube-system", daemonset="kube-proxy"} > 0
                    for: 15m
                    labels:
                      severity: warning
                    annotations:
                      summary: kube-proxy is not available on {{ $value }} nodes.
            """;

    private static final String TEST =
            """
            # promtool test rules prometheus-rules-test.yaml      (beside prometheus-rules.yaml)
            rule_files:
              - prometheus-rules.yaml
            evaluation_interval: 1m
            tests:
              - name: a crash loop that flaps is told with its node
                interval: 1m
                input_series:
                  - series: kube_pod_container_status_waiting_reason{namespace="kube-system", pod="kube-proxy-abcde", container="kube-proxy", reason="CrashLoopBackOff", uid="1"}
                    values: 0 1 0 1 0 0 1 0 0 0 1
                  - series: kube_pod_info{namespace="kube-system", pod="kube-proxy-abcde", node="node-1", host_ip="192.0.2.1", uid="1"}
                    values: 1x10
                alert_rule_test:
                  - eval_time: 8m
                    alertname: KubeProxyCrashLooping
                    exp_alerts:
                      - exp_labels:
                          severity: critical
                          node: node-1
                          namespace: kube-system
                          pod: kube-proxy-abcde
                        exp_annotations:
                          summary: kube-proxy on node-1 keeps ending. Services fail or go stale there.
                          description: kubectl -n kube-system logs kube-proxy-abcde --previous, and paste it into kube-proxy doctor.
              - name: rules that are refused are told though the pod runs
                interval: 1m
                input_series:
                  - series: kubeproxy_sync_proxy_rules_iptables_restore_failures_total{node="node-2", instance="192.0.2.2:10249"}
                    values: 0+2x30
                  - series: kubeproxy_sync_proxy_rules_last_queued_timestamp_seconds{node="node-2", instance="192.0.2.2:10249"}
                    values: 100+60x30
                  - series: kubeproxy_sync_proxy_rules_last_timestamp_seconds{node="node-2", instance="192.0.2.2:10249"}
                    values: 100x30
                  - series: kubeproxy_proxy_healthz_total{node="node-2", instance="192.0.2.2:10249", code="503"}
                    values: 0+6x30
                alert_rule_test:
                  - eval_time: 20m
                    alertname: KubeProxyRulesRefused
                    exp_alerts:
                      - exp_labels:
                          severity: critical
                          node: node-2
                          instance: 192.0.2.2:10249
                        exp_annotations:
                          summary: kube-proxy at 192.0.2.2:10249 cannot write its rules. New and changed Services fail there.
                          description: The lines before "Sync failed" in its log name the reason.
                  - eval_time: 20m
                    alertname: KubeProxyRulesStale
                    exp_alerts:
                      - exp_labels:
                          severity: warning
                          node: node-2
                          instance: 192.0.2.2:10249
                        exp_annotations:
                          summary: kube-proxy at 192.0.2.2:10249 has not written its rules since they last changed.
                  - eval_time: 20m
                    alertname: KubeProxyUnhealthy
                    exp_alerts:
                      - exp_labels:
                          severity: warning
                          node: node-2
                          instance: 192.0.2.2:10249
                        exp_annotations:
                          summary: kube-proxy at 192.0.2.2:10249 answers its health check with an error.
              - name: a healthy node is silent
                interval: 1m
                input_series:
                  - series: kube_pod_container_status_waiting_reason{namespace="kube-system", pod="kube-proxy-fghij", container="kube-proxy", reason="CrashLoopBackOff"}
                    values: 0x30
                  - series: kube_pod_info{namespace="kube-system", pod="kube-proxy-fghij", node="node-3"}
                    values: 1x30
                  - series: kubeproxy_sync_proxy_rules_iptables_restore_failures_total{node="node-3", instance="192.0.2.3:10249"}
                    values: 3x30
                  - series: kubeproxy_sync_proxy_rules_last_queued_timestamp_seconds{node="node-3", instance="192.0.2.3:10249"}
                    values: 100+30x30
                  - series: kubeproxy_sync_proxy_rules_last_timestamp_seconds{node="node-3", instance="192.0.2.3:10249"}
                    values: 101+30x30
                  - series: kubeproxy_proxy_healthz_total{node="node-3", instance="192.0.2.3:10249", code="200"}
                    values: 0+6x30
                alert_rule_test:
                  - eval_time: 25m
                    alertname: KubeProxyCrashLooping
                    exp_alerts: []
                  - eval_time: 25m
                    alertname: KubeProxyRulesRefused
                    exp_alerts: []
                  - eval_time: 25m
                    alertname: KubeProxyRulesStale
                    exp_alerts: []
                  - eval_time: 25m
                    alertname: KubeProxyUnhealthy
                    exp_alerts: []
            """;
}
