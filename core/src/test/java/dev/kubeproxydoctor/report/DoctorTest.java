package dev.kubeproxydoctor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.diagnose.Confidence;
import dev.kubeproxydoctor.diagnose.Progress;
import dev.kubeproxydoctor.facts.Key;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorTest {
    private static final String HEADER =
            "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n";
    private static final String START =
            "I1124 08:15:40.000001       1 server_linux.go:145] \"Using iptables Proxier\"\n";
    private static final String VERSION =
            "I1124 08:15:41.000001       1 server.go:872] \"Version info\" version=\"v1.33.1\"\n";
    private static final String TABLE =
            "E1124 08:15:42.000001       1 server.go:558] \"Error running ProxyServer\" err=\"iptables is not available on this host : error listing chain \\\"POSTROUTING\\\" in table \\\"nat\\\": exit status 3: iptables v1.8.11 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)\"\n";

    @Test
    void theInnermostCauseComesFirstAndItsWrapperIsOnlyInformation() {
        Examined examined = Examined.of(TABLE);
        assertEquals(List.of("iptables-legacy-table-missing"), examined.wrong());
        assertTrue(examined.all().contains("iptables-not-available-on-host"));
        assertEquals(Verdict.FATAL, examined.report().verdict());
    }

    @Test
    void saysWhatWasNotTriedInTheOrderOfTheVersion() {
        String died =
                "E1124 08:15:42.1       1 server.go:558] \"Error running ProxyServer\" err=\"open /proc/sys/net/netfilter/nf_conntrack_max: no such file or directory\"\n";
        List<String> next = Examined.of(died).report().notReached();
        assertEquals(2, next.size());
        assertTrue(next.get(0).startsWith("Listing the nat table"));
        String old = VERSION.replace("v1.33.1", "v1.27.1");
        assertEquals(1, Examined.of(old + died).report().notReached().size());
        assertEquals(List.of(), Examined.of(START).report().notReached());
        String config = "kind: KubeProxyConfiguration\nmode: nftables\n";
        assertTrue(
                Examined.of(died + "apiVersion: kubeproxy.config.k8s.io/v1alpha1\n" + config)
                        .report()
                        .notReached()
                        .get(0)
                        .contains("nft 1.0.1"));
    }

    @Test
    void aTreeWithoutTheRunningKernelAsksForAReboot() {
        String tree =
                "$ uname -r\n6.8.0-45-generic\n$ ls /lib/modules\n6.8.0-49-generic  6.8.0-51-generic\n";
        assertTrue(fixes(tree + TABLE).contains("Reboot: the modules of the running kernel"));
        assertFalse(
                fixes(tree.replace("49", "45") + TABLE)
                        .contains("the modules of the running kernel"));
    }

    @Test
    void theKubeletsComplaintsAboutKubeProxyCountAndItsOthersDoNot() {
        String kubelet =
                "Nov 24 08:15:42 node-1 kubelet[812]: E1124 08:15:42.1     812 pod_workers.go:1301] \"Error syncing pod, skipping\" err=\"failed to \\\"StartContainer\\\" for \\\"NAME\\\" with CrashLoopBackOff\" pod=\"kube-system/NAME-x7k2p\"\n";
        assertEquals(
                List.of("crashloop-no-cause"),
                Examined.of(kubelet.replace("NAME", "kube-proxy")).wrong());
        assertEquals(List.of(), Examined.of(kubelet.replace("NAME", "coredns")).wrong());
    }

    @Test
    void theLastStartCounts() {
        String died =
                "E1124 08:15:42.1       1 server.go:558] \"Error running ProxyServer\" err=\"open /proc/sys/net/netfilter/nf_conntrack_max: no such file or directory\"\n";
        assertEquals(
                List.of("iptables-legacy-table-missing"),
                Examined.of(died + START + TABLE).wrong());
        assertEquals(List.of("conntrack-sysctl-missing"), Examined.of(died + START).wrong());
        assertEquals("conntrack-sysctl-missing", Examined.of(TABLE + START + died).wrong().get(0));
    }

    @Test
    void nftablesModeIsAdvisedOnlyWhereKubernetesAndKernelAllowIt() {
        String old = "$ uname -r\n4.18.0-553.el8.x86_64\n" + TABLE;
        String recent = "$ uname -r\n6.8.0-45-generic\n" + VERSION + TABLE;
        String config =
                "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: iptables\n";
        assertFalse(fixes(old).contains("nftables mode"));
        assertTrue(fixes(recent).contains("Kubernetes 1.33.1 and kernel 6.8.0 allow it"));
        assertFalse(fixes(TABLE).contains("nftables mode"), "its line is of 1.28 to 1.30");
        String anyVersion = TABLE.replace("server.go:558", "server.go:1");
        assertTrue(fixes(anyVersion).contains("if Kubernetes is 1.31 or later"));
        assertEquals(
                "nftables",
                Examined.of(recent + config)
                        .report()
                        .configurations()
                        .get(0)
                        .edits()
                        .get(0)
                        .replacement());
        assertEquals(List.of(), Examined.of(old + config).report().configurations().get(0).edits());
        assertEquals(
                List.of(), Examined.of(TABLE + config).report().configurations().get(0).edits());
    }

    @Test
    void aKernelsConfigurationDecidesWhatItCanDo() {
        String recent = "$ uname -r\n6.8.0-45-generic\n" + VERSION;
        assertTrue(
                fixes(recent + TABLE + "CONFIG_NFT_NUMGEN=m\nCONFIG_NF_TABLES=y\n")
                        .contains("nftables mode"));
        assertFalse(
                fixes(recent + TABLE + "# CONFIG_NFT_NUMGEN is not set\nCONFIG_NF_TABLES=y\n")
                        .contains("nftables mode"));
        assertEquals(
                "iptables-legacy-removed-from-kernel",
                Examined.of(TABLE + "# CONFIG_NETFILTER_XTABLES_LEGACY is not set\n")
                        .wrong()
                        .get(0));
        assertEquals(
                "iptables-legacy-table-missing",
                Examined.of("$ uname -r\n6.18.1\n" + TABLE + "CONFIG_NETFILTER_XTABLES_LEGACY=y\n")
                        .wrong()
                        .get(0));
    }

    @Test
    void aHealthyStartIsNotCalledAHealthyNode() {
        Examined examined = Examined.of(START + VERSION);
        assertEquals(List.of(), examined.all());
        assertEquals(Verdict.HEALTHY, examined.report().verdict());
        assertEquals(Progress.STARTED, examined.report().proof());
        assertTrue(examined.report().summary().contains("do not show whether it writes"));
    }

    @Test
    void anErrorThatAnyProgramMayHaveIsPossibleAndNotFatal() {
        String flannel =
                "E1124 08:15:42.1       1 iptables.go:115] Failed to ensure iptables rules: iptables v1.8.3 (legacy): can't initialize iptables table `nat': Permission denied (you must be root)\n";
        Report report = Examined.of(flannel).report();
        assertEquals(Verdict.DEGRADED, report.verdict());
        assertEquals(Confidence.POSSIBLE, report.diagnoses().get(0).diagnosis().confidence());
        assertEquals("log", report.inputs().get(0).sections().get(0).kind());
        String library =
                flannel.replace(
                        ": iptables v1.8.3",
                        ": running [/sbin/iptables -t nat -C POSTROUTING --wait]: exit status 3: iptables v1.8.3");
        assertEquals(List.of(), Examined.of(library).wrong());
        assertEquals("not-kube-proxy", Examined.of(library).all().get(0));
    }

    @Test
    void linesThatAreNotKnownAreShownGroupedAndCounted() {
        String unknown =
                "E1124 08:15:42.1       1 proxier.go:9] \"A message of tomorrow\" count=1\nE1124 08:15:43.1       1 proxier.go:9] \"A message of tomorrow\" count=2\n";
        Report report = Examined.of(unknown).report();
        assertEquals(1, report.unexplained().size());
        assertEquals(2, report.unexplained().get(0).count());
    }

    @Test
    void aConfigurationAloneIsChecked() {
        assertEquals(
                List.of("config-mode-invalid"), Examined.of(HEADER + "mode: Iptables\n").wrong());
        assertEquals(
                List.of("config-unknown-field-lenient"),
                Examined.of(HEADER + "proxyMode: ipvs\n").wrong());
        assertEquals(
                List.of("config-yaml-syntax"),
                Examined.of("kind: KubeProxyConfiguration\n\tmode: ipvs\n").wrong());
        assertEquals(
                "ipvs",
                Examined.of("kind: KubeProxyConfiguration\nmode: IPVS\n")
                        .report()
                        .configurations()
                        .get(0)
                        .edits()
                        .get(0)
                        .replacement());
    }

    @Test
    void aHereDocumentEndsAtItsWord() {
        String shell = HEADER + "mode: ipvss\nEOF\nsystemctl restart kube-proxy\n";
        for (String opened : List.of("cat > c.conf <<'EOF'\n", "$ kubectl apply -f - << EOF\n")) {
            Report report = Examined.of(opened + shell).report();
            assertEquals(1, report.configurations().size());
            assertEquals(List.of("config-mode-invalid"), Examined.of(opened + shell).wrong());
        }
    }

    @Test
    void anIndentedWordEndsNoHereDocument() {
        String inside = "kind: ConfigMap\napiVersion: v1\nmetadata: {name: kube-proxy}\ndata:\n";
        String script = "  run.sh: |\n    cat <<EOF\n    x\n    EOF\n";
        String config = "  config.conf: |\n    " + HEADER.strip().replace("\n", "\n    ");
        String text =
                "cat > c.conf <<EOF\n" + inside + script + config + "\n    mode: ipvss\nEOF\n";
        assertEquals(List.of("config-mode-invalid"), Examined.of(text).wrong());
    }

    @Test
    void emptyLinesChangeNothing() {
        String few = Examined.of(START + "\n\n" + TABLE).report().summary();
        assertEquals(few, Examined.of(START + "\n".repeat(1000) + TABLE).report().summary());
        assertEquals(
                List.of("iptables-legacy-table-missing"),
                Examined.of("\n".repeat(1000) + TABLE).wrong());
        String far = TABLE.strip() + "\n".repeat(1000) + VERSION;
        assertEquals(
                1002, Examined.of(far).report().inputs().get(0).sections().get(0).lastLine() + 1);
    }

    @Test
    void chunksMayBeCutAnywhere() {
        String text = START + "token: " + "a".repeat(20) + "\r\n" + VERSION + TABLE.repeat(20_000);
        Doctor whole = new Doctor();
        whole.text(text);
        Doctor pieces = new Doctor();
        for (int at = 0; at < text.length(); at += 777) {
            pieces.text(text.substring(at, Math.min(text.length(), at + 777)));
        }
        assertEquals(ReportJson.write(whole.report()), ReportJson.write(pieces.report()));
    }

    @Test
    void evidencePointsAtTheVeryCharacters() {
        String text = "2026-11-24T08:15:42.1Z stderr F " + TABLE;
        var evidence = Examined.of(text).report().diagnoses().get(0).diagnosis().evidence().get(0);
        assertEquals(1, evidence.line());
        String said = "can't initialize iptables table 'nat': Table does not exist";
        checkColumns("iptables v1.8.7 (legacy): " + said + " (do you need to insmod?)", said);
        checkColumns(
                "E1124 08:15:42.1 1 proxier.go:840] \"Failed to ensure chain exists\" err=\"error creating chain \\\"KUBE-SERVICES\\\": exit status 3: iptables v1.8.7 (legacy): "
                        + said
                        + " (do you need to insmod?)\\nPerhaps\"",
                said);
        checkColumns(
                "{\"log\":\"E1124 08:15:42.1 1 server.go:558] \\\"Error running ProxyServer\\\" err=\\\"iptables v1.8.7 (legacy): "
                        + said
                        + "\\\"\\n\",\"stream\":\"stderr\"}",
                said);
    }

    private static void checkColumns(String line, String expected) {
        var exact =
                Examined.of("x\n" + line + "\n")
                        .report()
                        .diagnoses()
                        .get(0)
                        .diagnosis()
                        .evidence()
                        .get(0);
        assertEquals(2, exact.line());
        assertEquals(expected, line.substring(exact.startColumn() - 1, exact.endColumn()));
    }

    private static String fixes(String text) {
        return Examined.of(text).report().diagnoses().get(0).fix().toString();
    }

    @Test
    void theReadersWordOutweighsThePasteAndCanBeTakenBack() {
        Doctor doctor = new Doctor();
        doctor.text("$ uname -r\n6.1.0-18-amd64\n" + VERSION + TABLE);
        assertEquals(List.of("6.1.0-18-amd64"), values(doctor, Key.KERNEL));
        doctor.fact(Key.KERNEL, "4.18.0");
        doctor.fact(Key.KUBERNETES, "v1.36.1");
        doctor.fact(Key.OS_ID, "talos");
        assertEquals(List.of("4.18.0"), values(doctor, Key.KERNEL));
        assertEquals(List.of("1.36.1"), values(doctor, Key.KUBERNETES));
        assertTrue(
                doctor.report().artefacts().stream()
                        .anyMatch(file -> file.fileName().equals("talos-modules.yaml")));
        doctor.fact(Key.KERNEL, "");
        assertEquals(List.of("6.1.0-18-amd64"), values(doctor, Key.KERNEL));
    }

    private static void checkLasts(String version, String word, String expected) {
        Doctor doctor = new Doctor();
        doctor.text(
                "NAME     STATUS   ROLES    AGE   VERSION\nworker   Ready    <none>   4d    "
                        + version
                        + "\n"
                        + Catalogue.file(Catalogue.byId("conntrack-max-permission-denied").get())
                                .matching()
                                .get(0));
        doctor.fact(Key.PLATFORM, word);
        String where =
                doctor.report().artefacts().stream()
                        .filter(file -> file.fileName().equals("where-it-lasts.txt"))
                        .findFirst()
                        .get()
                        .content();
        long ways = where.lines().filter(line -> line.startsWith("Back: ")).count();
        assertEquals(expected.isEmpty(), ways > 1, where);
        assertTrue(where.contains("\n" + expected), where);
    }

    @Test
    void aVersionTellsThePlatformAndTheReaderKnowsBetter() {
        checkLasts("v1.31.4-eks-7f9249a", "", "EKS\n");
        checkLasts("v1.29.1-eks-1-29-6", "", "");
        checkLasts("v1.30.6+k3s1", "", "k3s and RKE2\n");
        checkLasts("v1.31.5-gke.1023000", "", "GKE\n");
        checkLasts("v1.31.4", "", "");
        checkLasts("v1.31.4-eks-7f9249a", "talos", "Talos\n");
    }

    private static void checkNodeObjects(String text, String form) {
        Doctor doctor = new Doctor();
        doctor.text(text);
        List<String> facts =
                doctor.report().facts().stream()
                        .map(
                                f ->
                                        f.origin().node()
                                                + " "
                                                + f.key()
                                                + " "
                                                + f.value()
                                                + " "
                                                + f.line())
                        .toList();
        assertEquals(
                List.of(
                        "node-1 kernel.release 6.1.0-18-amd64 8",
                        "node-1 kubelet.version 1.30.6+k3s1 9",
                        "node-1 platform k3s 9",
                        "node-1 os.name Debian GNU/Linux 12 (bookworm) 10"),
                facts,
                form);
    }

    @Test
    void nodeObjectsTellWhatTheirKubeletsSay() {
        String yaml =
                """
                apiVersion: v1
                kind: NodeList
                items:
                - metadata:
                    name: node-1
                  status:
                    nodeInfo:
                      kernelVersion: 6.1.0-18-amd64
                      kubeletVersion: v1.30.6+k3s1
                      osImage: Debian GNU/Linux 12 (bookworm)
                """;
        checkNodeObjects(yaml, "YAML");
        checkNodeObjects(yaml.replace("\n", "\r\n"), "CRLF");
        String json =
                """
                {
                  "kind": "NodeList",
                  "apiVersion": "v1",
                  "items": [
                    { "metadata": { "name": "node-1" },
                      "status": {
                        "nodeInfo": {
                          "kernelVersion": "6.1.0-18-amd64",
                          "kubeletVersion": "v1.30.6+k3s1",
                          "osImage": "Debian GNU/Linux 12 (bookworm)" } } } ] }
                """;
        checkNodeObjects(json, "JSON");
    }

    @Test
    void findingsComeInTheOrderOfTheFile() {
        assertEquals(
                List.of("config-mode-invalid", "config-clustercidr-invalid"),
                Examined.of(HEADER + "mode: Iptables\nclusterCIDR: 10.0.0.0/99\n").wrong());
    }

    private static List<String> values(Doctor doctor, Key<?> key) {
        return doctor.report().facts().stream()
                .filter(fact -> fact.key().equals(key))
                .map(dev.kubeproxydoctor.facts.Fact::value)
                .toList();
    }

    @Test
    void saysWhichFailureBroughtAnotherAbout() {
        Report report = Examined.of(TABLE).report();
        for (Report.Problem found : report.diagnoses()) {
            assertEquals(
                    found.diagnosis().failure().id().equals("iptables-legacy-table-missing")
                            ? ""
                            : "iptables-legacy-table-missing",
                    report.causeOf(found));
        }
    }
}
