package dev.kubeproxydoctor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.artefact.Artefact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several nodes and pods in one paste, each with its own facts. */
class NodesTest {
    private static final String NODES =
            """
            $ kubectl get nodes -o wide
            NAME     STATUS   ROLES    AGE   VERSION   INTERNAL-IP   EXTERNAL-IP   OS-IMAGE                        KERNEL-VERSION            CONTAINER-RUNTIME
            node-1   Ready    <none>   10d   v1.33.2   10.0.0.2      <none>        Rocky Linux 8.10 (Green Obsidian)   4.18.0-553.el8.x86_64     containerd://1.7.24
            node-2   Ready    <none>   10d   v1.33.2   10.0.0.3      <none>        Ubuntu 24.04.1 LTS              6.8.0-49-generic          containerd://1.7.24
            """
                    .replace(
                            "AGE   VERSION   INTERNAL-IP   EXTERNAL-IP   OS-IMAGE                        KERNEL",
                            "AGE   VERSION   INTERNAL-IP   EXTERNAL-IP   OS-IMAGE                            KERNEL")
                    .replace("LTS              6.8", "LTS                  6.8");
    private static final String PODS =
            """
            $ kubectl -n kube-system get pods -o wide
            NAME               READY   STATUS             RESTARTS      AGE   IP         NODE     NOMINATED NODE
            kube-proxy-9m4tz   0/1     CrashLoopBackOff   12 (2m ago)   10d   10.0.0.2   node-1   <none>
            kube-proxy-b8zq5   0/1     CrashLoopBackOff   9 (3m ago)    10d   10.0.0.3   node-2   <none>
            """;
    private static final String TABLE =
            "E1124 08:15:42.000001       1 server.go:558] \"Error running ProxyServer\" err=\"iptables is not available on this host : error listing chain \\\"POSTROUTING\\\" in table \\\"nat\\\": exit status 3: iptables v1.8.11 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)\"\n";
    private static final String CONNTRACK =
            "E1124 08:15:42.137501       1 server.go:558] \"Error running ProxyServer\" err=\"open /proc/sys/net/netfilter/nf_conntrack_max: permission denied\"\n";

    private static List<String> names(Report report) {
        return report.subjects().stream().map(Report.SubjectVerdict::name).toList();
    }

    @Test
    void eachPodHasTheFactsOfItsNode() {
        Report report =
                Examined.of(
                                NODES
                                        + PODS
                                        + "$ kubectl logs kube-proxy-9m4tz -n kube-system\n"
                                        + TABLE
                                        + "$ kubectl logs kube-proxy-b8zq5 -n kube-system\n"
                                        + TABLE)
                        .report();
        assertEquals(
                List.of("node-1 (kube-proxy-9m4tz)", "node-2 (kube-proxy-b8zq5)"), names(report));
        // 4.18 cannot do nftables mode and 6.8 can, so the same failure is two entries.
        List<Report.Problem> found =
                report.diagnoses().stream()
                        .filter(
                                f ->
                                        f.diagnosis()
                                                .failure()
                                                .id()
                                                .equals("iptables-legacy-table-missing"))
                        .toList();
        assertEquals(2, found.size());
        assertFalse(found.get(0).fix().toString().contains("nftables mode"));
        assertTrue(found.get(1).fix().toString().contains("kernel 6.8.0 allow it"));
        assertEquals(List.of("node-2 (kube-proxy-b8zq5)"), found.get(1).subjects());
    }

    @Test
    void theSameFailureOfAlikeNodesIsOneEntry() {
        Report report =
                Examined.of(
                                "[pod/kube-proxy-9m4tz/kube-proxy] "
                                        + CONNTRACK
                                        + "[pod/kube-proxy-b8zq5/kube-proxy] "
                                        + CONNTRACK)
                        .report();
        assertEquals(1, report.diagnoses().size());
        assertEquals(
                List.of("kube-proxy-9m4tz", "kube-proxy-b8zq5"),
                report.diagnoses().get(0).subjects());
    }

    @Test
    void aHealthyPodAndABrokenOneDoNotMix() {
        Report report =
                Examined.of(
                                "Nov 24 08:15:42 node-1 kube-proxy[812]: I1124 08:15:40.000001       1 server_linux.go:145] \"Using iptables Proxier\"\n"
                                        + "Nov 24 08:15:42 node-2 kube-proxy[77]: "
                                        + CONNTRACK)
                        .report();
        assertEquals(
                List.of(
                        new Report.SubjectVerdict("node-2", Verdict.FATAL),
                        new Report.SubjectVerdict("node-1", Verdict.HEALTHY)),
                report.subjects());
        assertEquals(Verdict.FATAL, report.verdict());
    }

    @Test
    void oneNodeAndOnePodAreOneCase() {
        Report report =
                Examined.of(
                                "root@node-1:~# uname -r\n6.8.0-49-generic\n"
                                        + "[pod/kube-proxy-9m4tz/kube-proxy] "
                                        + TABLE)
                        .report();
        assertEquals(List.of(), report.subjects());
        assertTrue(
                report.diagnoses().get(0).questions().stream()
                        .noneMatch(q -> q.command().equals("uname -r")));
    }

    @Test
    void aLogWithoutANameAsksWhichNodeItIsWhereNodesDiffer() {
        Report report = Examined.of(NODES + TABLE).report();
        assertEquals(List.of(), report.subjects());
        assertTrue(
                report.diagnoses().get(0).questions().stream()
                        .anyMatch(q -> q.command().equals("uname -r")));
        Report alike =
                Examined.of(NODES.replace("4.18.0-553.el8.x86_64", "6.8.0-49-generic     ") + TABLE)
                        .report();
        assertTrue(
                alike.diagnoses().get(0).questions().stream()
                        .noneMatch(q -> q.command().equals("uname -r")));
    }

    @Test
    void podsThatOnlyRestartAreNotNamedWhereALogSaysWhy() {
        assertEquals(List.of("crashloop-no-cause"), Examined.of(PODS).wrong());
        Report report = Examined.of(PODS + CONNTRACK).report();
        assertEquals(
                "conntrack-max-permission-denied",
                report.diagnoses().get(0).diagnosis().failure().id());
        assertEquals(1, report.diagnoses().size());
    }

    @Test
    void aNodeThatNeedsAnotherFileGetsItUnderItsName() {
        String bottlerocket = NODES.replace("Ubuntu 24.04.1 LTS    ", "Bottlerocket OS 1.30.0");
        Report report =
                Examined.of(
                                bottlerocket
                                        + "root@node-1:~# cat /etc/os-release\nID=rocky\n"
                                        + "root@node-1:~# kubectl logs kube-proxy-9m4tz\n"
                                        + PODS.substring(PODS.indexOf("NAME"))
                                        + "$ kubectl logs kube-proxy-9m4tz\n"
                                        + TABLE
                                        + "root@node-2:~# cat /etc/os-release\nID=bottlerocket\n"
                                        + "$ kubectl logs kube-proxy-b8zq5\n"
                                        + TABLE)
                        .report();
        List<String> files = report.artefacts().stream().map(Artefact::fileName).toList();
        assertTrue(files.contains("fix-node.sh"), files.toString());
        assertTrue(
                files.contains("node-2-kube-proxy-b8zq5-bottlerocket-modules.toml"),
                files.toString());
    }

    /** Two logs as two files are two processes, even where nothing names them. */
    @Test
    void startsOfTwoFilesDoNotMix() {
        Doctor doctor = new Doctor();
        doctor.input("previous.log");
        doctor.text(TABLE);
        doctor.input("current.log");
        doctor.text(CONNTRACK);
        List<String> ids =
                doctor.report().diagnoses().stream()
                        .map(f -> f.diagnosis().failure().id())
                        .toList();
        assertTrue(ids.contains("iptables-legacy-table-missing"), ids.toString());
        assertTrue(ids.contains("conntrack-max-permission-denied"), ids.toString());
    }

    @Test
    void aBundlesPathsNameThePodOrTheNode() {
        Doctor doctor = new Doctor();
        doctor.input("dump/kube-system/kube-proxy-x7k2p/logs.txt");
        doctor.text(CONNTRACK);
        doctor.input("kube-proxy-b8zq5_kube-system_kube-proxy-1f2e3d.log");
        doctor.text(TABLE);
        doctor.input("pods/kube-system_kube-proxy-worker-1_c0ffee/kube-proxy/0.log");
        doctor.text(TABLE);
        doctor.input("sosreport-node-7-2026-11-24-abcdefg/var/log/kube-proxy.log");
        doctor.text(CONNTRACK);
        Report report = doctor.report();
        assertEquals(
                List.of("kube-proxy-b8zq5", "kube-proxy-worker-1", "kube-proxy-x7k2p", "node-7"),
                names(report).stream().sorted().toList());
        assertEquals("kube-proxy-x7k2p", report.inputs().get(0).sections().get(0).of());
    }

    @Test
    void aFilesNameThatOnlyBeginsLikeAPodsNamesNobody() {
        Doctor doctor = new Doctor();
        for (String name : List.of("kube-proxy-config.txt", "kube-proxy.log", "kube-proxy-logs")) {
            doctor.input(name);
            doctor.text(CONNTRACK);
        }
        assertEquals(List.of(), doctor.report().subjects());
    }
}
