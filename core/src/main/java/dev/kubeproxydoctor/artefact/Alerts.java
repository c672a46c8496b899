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
                                + Texts.ALERTS_PROMETHEUS_RULES),
                new Artefact(
                        "prometheus-rules-test.yaml",
                        "application/yaml",
                        "What these alerts do in a crash loop, in a stall and on a healthy node: promtool test rules.",
                        Texts.ALERTS_PROMETHEUS_RULES_TEST),
                new Artefact(
                        "prometheusrule.yaml",
                        "application/yaml",
                        "The same alerts for the Prometheus operator.",
                        Texts.alertsPrometheusrule(Texts.ALERTS_PROMETHEUS_RULES)));
    }
}
