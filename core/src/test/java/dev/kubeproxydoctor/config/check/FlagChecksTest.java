package dev.kubeproxydoctor.config.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.report.Doctor;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Flags are judged by the rules of the fields that they set, manifests by what kube-proxy needs.
 */
class FlagChecksTest {
    private static final String POD =
            """
            apiVersion: apps/v1
            kind: DaemonSet
            metadata:
              name: kube-proxy
            spec:
              template:
                spec:
                  hostNetwork: true
                  containers:
                  - name: kube-proxy
                    image: registry.k8s.io/kube-proxy:v1.34.0
                    command:
                    - kube-proxy
                    - --hostname-override=$(NODE_NAME)
                    - FLAG
                    env:
                    - name: NODE_NAME
                      valueFrom: {fieldRef: {fieldPath: spec.nodeName}}
                    securityContext: {privileged: true}
                  volumes: []
            """;

    private static List<Finding> findings(String text) {
        Doctor doctor = new Doctor();
        doctor.input("a.yaml");
        doctor.text(text);
        doctor.fact(Key.KUBERNETES, "1.34");
        return doctor.report().configurations().stream()
                .flatMap(c -> c.findings().stream())
                .toList();
    }

    private static String loud(String text) {
        for (Finding finding : findings(text)) {
            if (finding.severity() != Severity.INFO) {
                return finding.severity() + " " + finding.message();
            }
        }
        return "";
    }

    private static String flag(String flag) {
        return loud(POD.replace("FLAG", flag));
    }

    @Test
    void takesWhatKubeProxyTakes() {
        for (String right :
                List.of(
                        "--proxy-mode=ipvs",
                        "--v=2",
                        "--cluster-cidr=10.0.0.0/8,fd00::/48",
                        "--feature-gates=AllAlpha=true,AllBeta=false",
                        "--masquerade-all",
                        "--conntrack-max-per-core=0",
                        "--conntrack-tcp-timeout-established=24h",
                        "--nodeport-addresses=primary",
                        "--metrics-bind-address=0.0.0.0",
                        "--bind-address-hard-fail=1",
                        "--ipvs-exclude-cidrs=10.0.0.0/8,10.1.0.0/16",
                        "--iptables-sync-period=0",
                        "--proxy-mode=$(MODE_OF)",
                        "--profiling=T")) {
            String found = flag(right);
            assertTrue(found.isEmpty() || found.contains("defines the variable"), found);
        }
    }

    @Test
    void refusesWhatTheFieldsRefuse() {
        assertTrue(flag("--proxy-mode=ipvss").contains("--proxy-mode: "));
        assertTrue(flag("--cluster-cidr=10.0.0.0").contains("--cluster-cidr: "));
        assertTrue(flag("--oom-score-adj=5000").contains("--oom-score-adj: "));
        assertTrue(flag("--conntrack-min=many").contains("a whole number"));
        assertTrue(flag("--ipvs-strict-arp=yess").contains("true or false"));
        assertTrue(flag("--nodeport-addresses=primary,10.0.0.0/8").contains("alone"));
        assertTrue(flag("--feature-gates=NFTablesProxyMode=false").contains("locked"));
        assertTrue(flag("--proxy-mod=ipvs").contains("Did you mean --proxy-mode?"));
        assertTrue(
                flag("--node-port-addresses=primary")
                        .contains("Did you mean --nodeport-addresses?"));
        assertTrue(flag("--logtostderr=true").contains("1.26"));
        assertTrue(flag("--read-only-port=0").startsWith("WARNING kube-proxy has no flag"));
    }

    @Test
    void saysWhatTheManifestLacks() {
        String right = POD.replace("FLAG", "--v=2");
        assertEquals("", loud(right));
        assertTrue(loud(right.replace("hostNetwork: true", "nodeName: a")).contains("hostNetwork"));
        assertTrue(loud(right.replace("privileged: true", "runAsUser: 0")).contains("NET_ADMIN"));
        assertTrue(
                loud(right.replace(
                                "        securityContext:",
                                "        hostNetwork: true\n        securityContext:"))
                        .contains("of the pod"));
        assertTrue(
                loud(right.replace("  volumes: []", "  securityContext: {privileged: true}"))
                        .contains("of the container"));
        assertTrue(
                loud(right.replace(
                                "        securityContext:",
                                "        tolerations: []\n        securityContext:"))
                        .startsWith("WARNING The field is one of the pod"));
        assertTrue(flag("2>&1").contains("No shell"));
        assertTrue(flag("--cluster-cidr=$POD_CIDR").contains("No shell"));
        String none = right.replaceAll("(?s)        command:.*?        env:", "        env:");
        assertTrue(loud(none).contains("no command"), loud(none));
    }

    @Test
    void anotherContainersFlagsAreNotKubeProxys() {
        String sidecar =
                "      - name: kube-rbac-proxy\n        image: quay.io/brancz/kube-rbac-proxy:v1\n        args: [--upstream=http://127.0.0.1:10249/, --config-file=/etc/kube-proxy/x]\n";
        String both =
                POD.replace("FLAG", "--v=2")
                        .replace("      - name: kube-proxy", sidecar + "      - name: kube-proxy");
        assertEquals("", loud(both));
        String alone =
                "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n"
                        + sidecar.replace("      ", "  ");
        assertTrue(findings(alone).isEmpty());
    }

    @Test
    void aMisspelledFieldIsToldFromAnUnknownOne() {
        String head =
                "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nclusterCIDR: 10.0.0.0/8\n";
        assertTrue(loud(head + "ipvs: {strictArp: true}\n").contains("Did you mean strictARP?"));
        assertTrue(loud(head + "bindAdress: 0.0.0.0\n").contains("Did you mean bindAddress?"));
        assertTrue(
                loud(head + "iptables: {masqeuradeAll: true}\n")
                        .contains("Did you mean masqueradeAll?"));
        assertFalse(loud(head + "enabled: true\n").contains("Did you mean"));
    }

    @Test
    void aTornPasteIsReadAsFarAsItGoes() {
        Doctor doctor = new Doctor();
        doctor.text(
                "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: IPVS\nclusterCIDR: 10.0.0.0/8\nipvs:\n\tstrict");
        List<Finding> found = doctor.report().configurations().get(0).findings();
        assertEquals("mode", found.get(0).path());
        assertEquals(2, found.size());
        assertEquals(Severity.INFO, found.get(1).severity());
    }

    @Test
    void anItemIsOneArgument() {
        for (String wrong :
                List.of(
                        "--proxy-mode=ipvs --v=2",
                        "--v 2",
                        "-proxy-mode=ipvs",
                        "echo",
                        "--masquerade-all\n        - \"false\"")) {
            assertTrue(flag(wrong).startsWith("FATAL Each item"), wrong);
        }
        assertEquals("", flag("--proxy-mode\n        - ipvs"));
        assertEquals("", flag("-v=2"));
        assertTrue(flag("--cluster-cidr=`cat /cidr`").contains("No shell"));
    }

    @Test
    void flagsBeforeItsNameAreOfTheProgramThatStartsIt() {
        assertEquals(
                "",
                loud(
                        POD.replace(
                                        "- kube-proxy\n",
                                        "- /go-runner\n        - --also-stdout\n        - kube-proxy\n")
                                .replace("FLAG", "--v=2")));
    }

    @Test
    void theImageSaysWhichVersionJudges() {
        String old = POD.replace("v1.34.0", "v1.20.4").replace("FLAG", "--udp-timeout=250ms");
        Doctor doctor = new Doctor();
        doctor.text(old);
        assertEquals("1.20.4", doctor.report().facts().get(0).value());
        assertTrue(flag("--udp-timeout=250ms").contains("removed in 1.26"));
    }

    @Test
    void fieldsOfAManifestThatAreAlmostRightAreToldApart() {
        String right = POD.replace("FLAG", "--v=2");
        assertTrue(
                loud(right.replace("hostNetwork: true", "hostnetwork: true"))
                        .contains("Did you mean hostNetwork?"));
        assertTrue(
                loud(right.replace("privileged: true", "privileged: true, privilegd: true"))
                        .contains("Did you mean privileged?"));
        assertTrue(
                loud(right.replace("securityContext: {privileged: true}", "privileged: true"))
                        .startsWith("FATAL The field is one of its securityContext"));
    }

    @Test
    void theFilesThatFlagsNameAreMounted() {
        String mounts =
                POD.replace("FLAG", "--config=/var/lib/kube-proxy/config.conf")
                        .replace(
                                "      volumes: []",
                                "        volumeMounts:\n        - {name: a, mountPath: /var/lib/kube-proxy}\n      volumes:\n      - {name: b}");
        assertEquals("", loud(mounts));
        assertTrue(
                loud(mounts.replace("mountPath: /var/lib/kube-proxy", "mountPath: /etc"))
                        .contains("nothing is mounted there"));
    }

    @Test
    void aGateThatIsGoneAndOneThatIsMisspelledAreNamed() {
        assertTrue(
                flag("--feature-gates=NFTableProxyMode=true")
                        .contains("Did you mean NFTablesProxyMode?"));
        Doctor doctor = new Doctor();
        doctor.text(
                "kind: KubeProxyConfiguration\napiVersion: kubeproxy.config.k8s.io/v1alpha1\nfeatureGates: {SupportIPVSProxyMode: true}\n");
        assertTrue(
                doctor.report().configurations().get(0).findings().stream()
                        .anyMatch(f -> f.message().contains("was removed in 1.20")));
    }

    @Test
    void aMapThatIsCutOffIsReadAsFarAsItGoes() {
        Doctor doctor = new Doctor();
        doctor.text(
                "apiVersion: v1\ndata:\n  config.conf: |-\n    apiVersion: kubeproxy.config.k8s.io/v1alpha1\n    clusterCIDR: x\n...\n");
        List<Finding> found = doctor.report().configurations().get(0).findings();
        assertEquals("WARNING kind", found.get(0).severity() + " " + found.get(0).path());
        assertEquals("clusterCIDR", found.get(1).path());
    }
}
