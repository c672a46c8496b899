package dev.kubeproxydoctor.config.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A word that is almost the right one is put right in its place, and nothing else is touched. */
class RepairsTest {
    private static final String OWN =
            "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n";

    /** The text after the edits of its first configuration. */
    private static String repaired(String text) {
        Doctor doctor = new Doctor();
        doctor.input("a.yaml");
        doctor.text(text);
        Report.ConfigurationEntry entry = doctor.report().configurations().get(0);
        List<Edit> edits = entry.edits();
        String after = text;
        for (int i = edits.size() - 1; i >= 0; i--) {
            after = edits.get(i).applyTo(after);
        }
        return after;
    }

    private static void becomes(String right, String wrong) {
        assertEquals(OWN + right, repaired(OWN + wrong));
    }

    @Test
    void namesModesAndZeroesAreRepaired() {
        becomes("mode: ipvs # x\n", "mode: IPVS # x\n");
        becomes("mode: \"ipvs\"\n", "mode: \"ipsv\"\n");
        becomes("ipvs: {strictARP: true}\n", "ipvs: {stricARP: true}\n");
        becomes("conntrack:\n  min: 0\n", "contrack:\n  min: 0\n");
        becomes("detectLocalMode: NodeCIDR\n", "detectLocalMode: nodeCidr\n");
        becomes("configSyncPeriod: 0s\n", "configSyncPeriod: 0\n");
        becomes(
                "clusterCIDR: 10.0.0.0/8\nmode: nftables\n",
                "clusterCidr: 10.0.0.0/8\nmode: nftable\n");
    }

    @Test
    void whatIsNotSureStays() {
        for (String text :
                List.of(
                        "bindAdress: ::\nbindAddress: 0.0.0.0\n",
                        "bindAdress: ::\nbindAddres: 0.0.0.0\n",
                        "strictARP: true\n",
                        "configSyncPeriod: 15\n",
                        "mode: {{ mode }}\nclusterCidr: 10.0.0.0/8\n")) {
            becomes(text, text);
        }
    }

    @Test
    void insideAConfigMapAndJsonTheWordAloneChanges() {
        String map =
                "kind: ConfigMap\ndata:\n  config.conf: |-\n    kind: KubeProxyConfiguration\n";
        assertEquals(map + "    mode: ipvs\n", repaired(map + "    mode: Ipvs\n"));
        String json =
                "{\"kind\":\"ConfigMap\",\"data\":{\"config\":\"kind: KubeProxyConfiguration\\nmode: MODE\\n\"}}";
        assertEquals(json.replace("MODE", "ipvs"), repaired(json.replace("MODE", "IPVS")));
    }

    @Test
    void aFlagOfAManifestIsRepairedUnlessTheRightOneIsThere() {
        String pod =
                "kind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n      - name: kube-proxy\n        command:\n        - kube-proxy\n        - FLAG\n";
        assertEquals(
                pod.replace("FLAG", "--ipvs-scheduler=rr"),
                repaired(pod.replace("FLAG", "--ipvs-schedular=rr")));
        assertEquals(
                pod.replace("FLAG", "--proxy-mode=ipvs"),
                repaired(pod.replace("FLAG", "--proxy-mode=IPVS")));
        String both = pod.replace("FLAG", "--proxy-mod=ipvs\n        - --proxy-mode=ipvs");
        assertEquals(both, repaired(both));
    }
}
