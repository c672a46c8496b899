package dev.kubeproxydoctor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.diagnose.Confidence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lists of pods, events, containers and rules: what a row proves, of whom, and what it does not.
 */
class ListingsTest {
    private static final String HEAD = "NAMESPACE NAME READY STATUS RESTARTS AGE\n";

    private static final String WIDE = "   10.0.0.4   node-1   <none>   <none>\n";

    private static final String FOREIGN_ERROR =
            "E1124 08:15:42.137482       1 kubelet.go:558] \"x\" err=\"too many open files\"\n";

    @ParameterizedTest
    @CsvSource({
        "0/1, Error, crashloop-no-cause",
        "0/1, CrashLoopBackOff, crashloop-no-cause",
        "0/1, Pending, pod-not-ready",
        "0/1, Unknown, pod-not-ready",
        "0/1, Evicted, pod-not-ready",
        "0/1, Completed, pod-not-ready",
        "0/1, Terminating, pod-not-ready",
        "0/1, Init:0/1, pod-not-ready",
        "0/1, NobodyKnowsThis, pod-not-ready",
        "0/1, Running, pod-not-ready",
        "1/2, Running, pod-not-ready",
        "1/1, Terminating, pod-not-ready",
        "0/1, ImagePullBackOff, image-pull-failed",
        "0/1, ErrImagePull, image-pull-failed",
        "0/1, CreateContainerConfigError, container-start-error",
        "0/1, StartError, container-start-error",
        "0/1, OOMKilled, pod-oomkilled",
    })
    void aRowOfKubeProxyThatIsNotRunningAndReadyIsNeverHealthy(
            String ready, String status, String failure) {
        String cells = "   " + ready + "   " + status + "   3";
        for (String row :
                List.of(
                        "kube-proxy-x7k2p" + cells + "   5m\n",
                        "kube-system   kube-proxy-x7k2p" + cells + " (2m ago)   5m" + WIDE,
                        HEAD + "kube-system   kube-proxy-x7k2p" + cells + "   7m11s\n",
                        "kube-system\tkube-proxy-x7k2p\t" + ready + "\t" + status + "\t3\t5m\n",
                        ("kube-proxy-x7k2p" + cells + "   5m\n").replaceAll(" +", " "))) {
            Examined examined = Examined.of(row);
            assertEquals(List.of(failure), examined.wrong(), row);
            Examined foreign = Examined.of(row + "\n" + FOREIGN_ERROR);
            assertEquals(List.of(failure), foreign.all(), row + FOREIGN_ERROR);
            assertNotEquals(Verdict.HEALTHY, foreign.report().verdict());
        }
    }

    /** The name decides, in every place in which it stands, whatever the row says besides. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kube-system   coredns-5d78c9869d-t7x2c   0/1   CrashLoopBackOff   42   72h\n",
                "etcd-ip-10-4-80-19.ec2.internal 0/1 Error 9 72h\n",
                "app-7788554422-def34 0/1 ImagePullBackOff 0 12m 10.0.0.4 kube-proxy-node <none> <none>\n",
                "kube-system 2m Warning BackOff pod/coredns-x7k2p Back-off restarting failed container kube-proxy in pod x\n",
                "2m34s (x5 over 3m) Warning FailedCreatePodSandBox pod/nginx-7d9c8b5f64-x2kpt modprobe: ERROR: could not insert 'ip_tables': Operation not permitted\n",
                "c8c730707e7b  k8s.gcr.io/coredns  \"/coredns\"  3 hours ago  Exited (255) 3 minutes ago  k8s_coredns_coredns-5d78c_kube-system_27a3a806_0\n",
                "c8c730707e7b  pause:3.1  \"/pause\"  3 hours ago  Exited (0) 3 minutes ago  k8s_POD_kube-proxy-x7k2p_kube-system_27a3a806_0\n",
            })
    void aRowOfAnotherPodProvesNothingOfKubeProxy(String row) {
        Examined examined = Examined.of(row);
        assertEquals(List.of(), examined.all());
        assertEquals(Verdict.UNRECOGNISED, examined.report().verdict());
    }

    /** What another program says does not become kube-proxy's because a list names kube-proxy. */
    @ParameterizedTest
    @ValueSource(
            strings = {FOREIGN_ERROR, "panic: too many open files\n\ngoroutine 1 [running]:\n"})
    void aListIsNotTheVoiceOfWhatItNames(String other) {
        String row = "kube-system   kube-proxy-x7k2p   1/1   Running   0   72h\n";
        assertEquals(Verdict.HEALTHY, Examined.of(row).report().verdict());
        Examined examined = Examined.of(row + "\n" + other);
        assertTrue(
                examined.report().diagnoses().stream()
                        .allMatch(p -> p.diagnosis().confidence() == Confidence.POSSIBLE));
        assertNotEquals(Verdict.FATAL, examined.report().verdict());
        assertNotEquals(Verdict.HEALTHY, examined.report().verdict());
    }

    @Test
    void anEventOfItsPodIsAboutKubeProxyWithoutTheHeading() {
        String row = "3m   Warning   BackOff   pod/kube-proxy-x7k2p   Back-off restarting failed\n";
        assertEquals(
                List.of("crashloop-no-cause"),
                Examined.of(row.replace("failed", "failed container")).wrong());
        assertEquals("kubectl-get-events", kind(row));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test 1/2 Passed 3\n",
                "retry 0/1 failed 3 5m\n",
                "2m Warning about disk/sda1 space\n",
                "a1b2c3d4e5f6 Created the file\n",
                "table of contents {\n",
                "TCP  10.96.0.1:443 rr\n",
                "*nat\n",
            })
    void whatOnlyResemblesARowIsNotOne(String line) {
        assertEquals("unrecognised", kind(line));
    }

    private static String kind(String text) {
        return Examined.of(text).report().inputs().get(0).sections().get(0).kind();
    }

    /** The newest container comes first; those before it have exited whatever happens today. */
    @Test
    void ofContainersTheFirstOneOfKubeProxyCounts() {
        String up = container("Up 3 minutes");
        String exited = container("Exited (255) 3 minutes ago");
        assertEquals(List.of(), Examined.of(up + exited).wrong());
        assertEquals(List.of("pod-not-ready"), Examined.of(exited + exited).wrong());
        assertEquals(List.of("Exited (255)"), facts(exited + up, "container.state"));
        String two =
                "root@node-1:~# docker ps -a\n" + up + "root@node-2:~# docker ps -a\n" + exited;
        assertEquals(List.of("Up", "Exited (255)"), facts(two, "container.state"));
        assertEquals(List.of("pod-not-ready"), Examined.of(two).wrong());
    }

    private static String container(String state) {
        return "c8c730707e7b   6f3d9cde33e7   \"/usr/local/bin/ku...\"   3 hours ago   "
                + state
                + "   k8s_kube-proxy_kube-proxy-x7k2p_kube-system_27a3a806_0\n";
    }

    static Stream<String> ends() {
        return Stream.of("", "\n", "$ lsmod\nModule                  Size  Used by\n");
    }

    @ParameterizedTest
    @MethodSource("ends")
    void aTableOfIpvsIsCountedToItsEnd(String end) {
        String head =
                """
                IP Virtual Server version 1.2.1 (size=4096)
                Prot LocalAddress:Port Scheduler Flags
                  -> RemoteAddress:Port           Forward Weight ActiveConn InActConn
                """;
        String typed = "$ ipvsadm -Ln\n" + head;
        String log = "I1124 08:15:42.137482       1 server.go:1] \"Using ipvs Proxier\"\n";
        String row = "TCP  10.96.0.1:443 rr\n  -> 10.0.0.4:6443   Masq    1      0          0\n";
        assertEquals(List.of("0"), facts(head + end, "ipvs.servers"));
        assertEquals(List.of("2"), facts(head + row + row + end, "ipvs.servers"));
        assertEquals(List.of(), facts("$ ipvsadm -Ln | head -3\n" + head + end, "ipvs.servers"));
        assertEquals(List.of("ipvs-table-empty"), Examined.of(log + typed + end).wrong());
        assertEquals(List.of(), Examined.of(log + typed + row + end).wrong());
        assertEquals(List.of(), Examined.of(typed + end).wrong());
    }

    @Test
    void aTableOfIptablesIsCountedFromItsFirstLineToItsLast() {
        String first = "# Generated by iptables-save v1.8.9 (nf_tables) on Thu Nov 26 2026\n";
        String nat = "*nat\n:PREROUTING ACCEPT [0:0]\n:KUBE-SERVICES - [0:0]\n";
        assertEquals(List.of("1"), facts(first + nat + "COMMIT\n", "iptables.nat.kube-chains"));
        assertEquals(
                List.of("0"),
                facts(
                        first + "*filter\n:INPUT DROP [0:0]\nCOMMIT\n",
                        "iptables.filter.kube-chains"));
        assertEquals(List.of(), facts(first + nat, "iptables.nat.kube-chains"));
        assertEquals(List.of("nf_tables"), facts(first + nat, "iptables.backend"));
        String six = first.replace("iptables", "ip6tables").replace(" (nf_tables)", "");
        assertEquals(List.of("legacy"), facts(six + nat, "iptables.backend"));
        assertEquals(List.of("1"), facts(six + nat + "COMMIT\n", "ip6tables.nat.kube-chains"));
    }

    @Test
    void rulesOfKubeProxyAreNoProofThatItIsWell() {
        String rules = "table ip kube-proxy {\n\tcomment \"rules for kube-proxy\"\n}\n";
        assertEquals(List.of("ip kube-proxy"), facts(rules, "nft.tables"));
        assertEquals(List.of(), Examined.of(rules).all());
        assertEquals(Verdict.UNRECOGNISED, Examined.of(rules).report().verdict());
    }

    @Test
    void theReasonOfTheLastStateIsNotThatOfThePresentOne() {
        String described =
                """
                Name:         kube-proxy-x7k2p
                    State:          Waiting
                      Reason:       CrashLoopBackOff
                    Last State:     Terminated
                      Reason:       Error
                      Exit Code:    255
                """;
        assertEquals(List.of("Error"), facts(described, "container.last.reason"));
        assertEquals(List.of("255"), facts(described, "container.last.exit-code"));
    }

    private static List<String> facts(String text, String name) {
        return Examined.of(text).report().facts().stream()
                .filter(fact -> fact.key().name().equals(name))
                .map(fact -> fact.value())
                .toList();
    }
}
