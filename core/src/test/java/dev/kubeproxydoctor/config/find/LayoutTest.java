package dev.kubeproxydoctor.config.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every way in which kube-proxy is configured: recognised, with its mode and its place. */
class LayoutTest {
    private static final String OWN =
            "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: ipvs\nclusterCIDR: 10.0.0.0/8\n";

    private static Report.ConfigurationEntry check(
            String layout, String mode, boolean editable, String text) {
        List<Report.ConfigurationEntry> all =
                Examined.named("file.yaml", text).report().configurations();
        assertEquals(1, all.size(), text);
        assertEquals(layout, all.get(0).layout(), text);
        assertEquals(mode, all.get(0).mode(), text);
        assertEquals(editable, all.get(0).editable(), text);
        return all.get(0);
    }

    private static String configMap(String name, String namespace, String key) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: "
                + name
                + "\n  namespace: "
                + namespace
                + "\ndata:\n  "
                + key
                + ": |\n    "
                + OWN.replace("\n", "\n    ").trim()
                + "\n";
    }

    @Test
    void configMapsOfPlatforms() {
        check("kubeadm", "ipvs", true, configMap("kube-proxy", "kube-system", "config.conf"));
        check("eks", "ipvs", true, configMap("kube-proxy-config", "kube-system", "config"));
        check(
                "talos",
                "ipvs",
                true,
                configMap("kube-proxy-config-5e0d", "kube-system", "config.conf"));
        check(
                "gardener",
                "ipvs",
                true,
                configMap("kube-proxy-config-5e0d", "kube-system", "config.yaml"));
        check(
                "openshift",
                "ipvs",
                true,
                configMap("proxy-config", "openshift-kube-proxy", "kube-proxy-config.yaml"));
    }

    @Test
    void filesOfOtherKinds() {
        check("plain", "ipvs", true, OWN);
        check(
                "kubeadm-file",
                "ipvs",
                true,
                "apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\n---\n" + OWN);
        check(
                "cluster-api",
                "ipvs",
                true,
                "apiVersion: controlplane.cluster.x-k8s.io/v1beta1\nkind: KubeadmControlPlane\nspec:\n  kubeadmConfigSpec:\n    files:\n    - path: /x\n      content: |\n        "
                        + OWN.replace("\n", "\n        ").trim()
                        + "\n");
        check(
                "shell-heredoc",
                "ipvs",
                true,
                "cat <<EOF > /x\n" + OWN + "EOF\nsystemctl restart x\n");
        check("template", "ipvs", true, OWN.replace("10.0.0.0/8", "{{ pod_cidr }}"));
        check("template", "", false, OWN.replace("ipvs", "{{ .Mode }}"));
        check("fragment", "", false, "nodePortAddresses: [\"10.0.0.0/8\"]\n");
    }

    @Test
    void aHelmChartsConfigMapIsReadAroundItsExpressions() {
        String chart =
                "{{- if .Values.enabled }}\n"
                        + configMap("kube-proxy", "kube-system", "config.conf")
                                .replace("mode: ipvs", "mode: {{ .Values.mode | quote }}")
                        + "    {{- with .Values.bad }}\n    bindAddres: {{ . }}\n    {{- end }}\n{{- end }}\n";
        Report.ConfigurationEntry one = check("template", "", false, chart);
        assertEquals("bindAddres", one.findings().get(0).path());
        assertEquals(1, one.findings().size());
        assertEquals(14, one.findings().get(0).line());
    }

    @Test
    void aFoldedScalarIsFoundAndNotEdited() {
        Report.ConfigurationEntry folded =
                check(
                        "folded-scalar",
                        "",
                        false,
                        configMap("kube-proxy", "kube-system", "config.conf")
                                .replace(": |", ": >"));
        assertEquals(Flaw.SYNTAX, folded.findings().get(0).flaw());
    }

    @Test
    void filesOfPlatforms() {
        check("aks", "IPVS", true, "{\"enabled\": true, \"mode\": \"IPVS\"}");
        check("eks-addon", "ipvs", true, "{\"mode\":\"ipvs\",\"ipvs\":{\"scheduler\":\"rr\"}}");
        check(
                "eks-addon",
                "nftables",
                true,
                "resource \"aws_eks_addon\" \"p\" {\n  configuration_values = jsonencode({ mode = \"nftables\" })\n}\n");
        check("k3s", "nftables", true, "kube-proxy-arg:\n  - proxy-mode=nftables\n");
        check(
                "k3s",
                "ipvs",
                true,
                "kube-proxy-arg: [\"proxy-mode=ipvs\", \"ipvs-scheduler=lc\"]\n");
        check(
                "rke1",
                "ipvs",
                true,
                "services:\n  kubeproxy:\n    extra_args:\n      proxy-mode: ipvs\n");
        check(
                "kops",
                "nftables",
                true,
                "apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nspec:\n  kubeProxy:\n    proxyMode: nftables\n");
        check(
                "k0s-config",
                "ipvs",
                true,
                "apiVersion: k0s.k0sproject.io/v1beta1\nkind: ClusterConfig\nspec:\n  network:\n    kubeProxy:\n      mode: ipvs\n");
        check(
                "gardener-shoot",
                "IPVS",
                true,
                "apiVersion: core.gardener.cloud/v1beta1\nkind: Shoot\nspec:\n  kubernetes:\n    kubeProxy:\n      mode: IPVS\n");
        check(
                "kind",
                "ipvs",
                true,
                "apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nnetworking:\n  kubeProxyMode: ipvs\n");
        check("talos-machine-config", "ipvs", true, "cluster:\n  proxy:\n    mode: ipvs\n");
        check(
                "openshift-network",
                "ipvs",
                true,
                "apiVersion: operator.openshift.io/v1\nkind: Network\nspec:\n  kubeProxyConfig:\n    proxyArguments:\n      proxy-mode: [ipvs]\n");
        check("kubespray", "ipvs", true, "kube_proxy_mode: ipvs\n");
    }

    @Test
    void flags() {
        String container =
                "containers:\n  - name: kube-proxy\n    image: registry.k8s.io/kube-proxy:v1.30.0\n    command:\n    - kube-proxy\n    - --proxy-mode=ipvs\n";
        String pod =
                "apiVersion: v1\nkind: Pod\nmetadata:\n  name: kube-proxy\nspec:\n  " + container;
        check("static-pod-flags", "ipvs", true, pod);
        String set =
                "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      "
                        + container.replace("\n", "\n      ").trim()
                        + "\n";
        check("daemonset-flags", "ipvs", true, set);
        check("daemonset", "", false, set.replace("--proxy-mode=ipvs", "--config=/x"));
        check(
                "systemd-flags",
                "ipvs",
                true,
                "[Service]\nExecStart=/usr/bin/kube-proxy \\\n  --proxy-mode=ipvs\n");
        check("environment-file", "ipvs", true, "KUBE_PROXY_ARGS=\"--proxy-mode=ipvs\"\n");
    }

    @Test
    void flagsBesideAConfigurationAreIgnoredAndThatIsSaid() {
        Report.ConfigurationEntry unit =
                check(
                        "systemd",
                        "iptables",
                        false,
                        "[Service]\nExecStart=/usr/bin/kube-proxy --proxy-mode=iptables --config=/x --hostname-override=a\n");
        assertEquals(1, unit.findings().size());
        assertEquals(Flaw.IGNORED, unit.findings().get(0).flaw());
        assertTrue(unit.findings().get(0).message().contains("--proxy-mode"));
    }

    @Test
    void slipsOfThePenAreFound() {
        Report.ConfigurationEntry map =
                check("configmap", "ipvs", true, configMap("kube-proxy", "kube-system", "x.yaml"));
        assertEquals("data[\"x.yaml\"]", map.findings().get(0).path());
        Report.ConfigurationEntry template =
                check("template", "ipvs", true, OWN.replace("10.0.0.0/8", "{{ service_range }}"));
        assertEquals("clusterCIDR", template.findings().get(0).path());
        Report.ConfigurationEntry pod =
                check(
                        "static-pod-flags",
                        "",
                        true,
                        "kind: Pod\nspec:\n  containers:\n  - name: kube-proxy\n    image: a:1\n    command: [kube-proxy, --kubeconfig=/etc/node-kubeconfig]\n    volumeMounts:\n    - mountPath: /etc/nod-kubeconfig\n");
        assertTrue(
                pod.findings().stream()
                        .anyMatch(f -> f.path().equals("spec.containers[0].volumeMounts")));
    }

    @Test
    void aWrongModeIsFoundThereToo() {
        for (String text :
                List.of(
                        "{\"enabled\": true, \"mode\": \"ipvs\"}",
                        "kube-proxy-arg: [\"proxy-mode=IPVS\"]\n",
                        "kube_proxy_mode: nftable\n")) {
            Report.ConfigurationEntry one =
                    Examined.named("file.yaml", text).report().configurations().get(0);
            assertEquals("config-mode-invalid", one.findings().get(0).failure().id(), text);
        }
    }

    @Test
    void whereAnEditWouldBeUndoneNoneIsOffered() {
        String log =
                "E1124 08:15:42.137501       1 server.go:558] \"Error running ProxyServer\" err=\"open /proc/sys/net/netfilter/nf_conntrack_max: permission denied\"\n";
        Report.ConfigurationEntry talos =
                Examined.of(log + configMap("kube-proxy-config-5e0d", "kube-system", "config.conf"))
                        .report()
                        .configurations()
                        .get(0);
        assertEquals(List.of(), talos.edits());
        assertTrue(talos.refusal().contains("would undo"));
        assertTrue(talos.writeTo().contains("machine configuration"));
    }
}
