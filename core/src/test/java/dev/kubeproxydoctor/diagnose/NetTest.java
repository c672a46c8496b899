package dev.kubeproxydoctor.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.SmallCatalogue;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.SeverityRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What errors say where no template of a failure matches, and where one should not. */
class NetTest {
    private static final String START =
            "I1124 08:15:41.000001       1 server.go:872] \"Version info\" version=\"v1.30.1\"\n";

    private static String line(char level, String message) {
        return level + "1124 08:15:42.137482       1 proxier.go:100] " + message + "\n";
    }

    private static List<String> told(SmallCatalogue catalogue, String log) {
        List<String> told = new ArrayList<>();
        for (Diagnosis d :
                Diagnoser.diagnose(catalogue.read(log), catalogue.failures(), List.of())) {
            told.add(d.failure().id() + " " + d.severity().word() + " " + d.confidence().word());
        }
        return told;
    }

    private static void check(char level, String message, String... expected) {
        SmallCatalogue all = new SmallCatalogue(Catalogue.ALL.toArray(Failure[]::new));
        assertEquals(List.of(expected), told(all, START + line(level, message)), message);
    }

    @Test
    void anUnseenWordingOfAKnownErrorIsFound() {
        check('E', "Oops: accept tcp [::]:40123: too many open files", "fd-limit degraded certain");
        check(
                'E',
                "Oops: open /proc/sys/net/netfilter/nf_conntrack_max: operation not permitted",
                "conntrack-max-permission-denied degraded certain");
        check(
                'E',
                "Oops: listen tcp 0.0.0.0:10249: bind: address already in use",
                "metrics-port-in-use degraded certain");
        check(
                'E',
                "Oops: fork/exec /usr/sbin/ipset: no such file or directory",
                "ipset-binary-missing degraded certain");
        check(
                'E',
                "Oops: ip6tables v1.8.9 (legacy): Operation not permitted",
                "iptables-permission-denied degraded likely");
    }

    @Test
    void theNetSaysAtMostPossible() {
        check(
                'E',
                "\"Oops\" err=\"iptables v1.8.9 (legacy): unheard of\"",
                "iptables-unknown-error degraded possible");
        check(
                'W',
                "\"Oops\" err=\"nftables: exit status 7\"",
                "nft-unknown-error warning possible");
        check('W', "nftables is fine");
        check('I', "\"Oops\" err=\"nftables: exit status 7\"");
        check('E', "nobody knows what this is");
    }

    private static void says(String text, String... expected) {
        SmallCatalogue all = new SmallCatalogue(Catalogue.ALL.toArray(Failure[]::new));
        assertEquals(List.of(expected), told(all, text + "\n"), text);
    }

    @Test
    void aProgramThatNamesItselfNeedsNoKubeProxy() {
        says("modprobe: ERROR: unheard of", "modprobe-unknown-error warning possible");
        says("ipset v7.17: unheard of", "ipvs-unknown-error warning possible");
        says("ip6tables v1.8.9 (legacy): unheard of", "iptables-unknown-error warning possible");
        says("conntrack v1.4.7 (conntrack-tools): unheard of", unknown("conntrack"));
        says("WRONG xt_mark: unheard of", "modprobe-unknown-error warning possible");
        // An answer is not a complaint, and another program is not one of these.
        says("ipset v7.17, protocol version: 7");
        says("iptables v1.8.9 (nf_tables)");
        says("somebody: unheard of");
        says("Nov 24 08:15:42 node-1 snap.kubelet[26]: iptables: unheard of");
    }

    private static String unknown(String family) {
        return family + "-unknown-error warning possible";
    }

    @Test
    void theKernelComplainsOnlyWhereItSaysSo() {
        says("[   98.700112] IPVS: ip_vs_new_dest(): unheard of", unknown("kernel"));
        says("[   98.700112] nf_conntrack: unheard of table full, dropping", unknown("conntrack"));
        says("[   98.700112] INFO: task ipset:12 blocked for 120 seconds", unknown("kernel"));
        says("[   98.700112] IPVS: Registered protocols (TCP, UDP)");
        says("[   98.700112] watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [java:12]");
    }

    @Test
    void aRowTellsOfTroubleWithKubeProxyOnly() {
        String pod = "Name:                 kube-proxy-x7k2p\nEvents:\n  ";
        says(pod + "Warning  Unheard  2m  kubelet  of", unknown("pod"));
        says(pod + "Normal  Unheard  2m (x9 over 20m)  kubelet  of", unknown("pod"));
        says(pod + "Normal  Pulled  2m  kubelet  of");
        says(pod.replace("kube-proxy", "coredns") + "Warning  Unheard  2m  kubelet  of");
        says("2m   Warning   Unheard   pod/kube-proxy-x7k2p   of", unknown("pod"));
        says("2m   Normal   Unheard   pod/kube-proxy-x7k2p   of");
    }

    @Test
    void whatIsNotAnErrorSaysItselfThatSomethingFailed() {
        check('W', "HNS does not answer as it should", "win-unknown-error warning possible");
        check('W', "HNS was asked");
        check('W', "HNS failed, you can ignore this");
        check('W', "HNS was asked for \"failed\"");
        check('I', "HNS failed", "win-unknown-error warning possible");
        check('I', "HNS was asked for \"failed\"");
        check('I', "HNS does not answer as it should");
    }

    @Test
    void halfOfAnotherFailureDoesNotExplainAnError() {
        Failure half =
                SmallCatalogue.failure(
                        "half",
                        Severity.DEGRADED,
                        Role.CAUSE,
                        Condition.allOf(Condition.says("this"), Condition.says("that")));
        SmallCatalogue catalogue = new SmallCatalogue(half);
        String alone = START + line('E', "this happened");
        assertEquals(1, catalogue.read(alone).unexplained().size());
        assertEquals(List.of(), told(catalogue, alone));
        assertEquals(
                List.of("half degraded certain"),
                told(catalogue, alone + line('E', "that happened")));
    }

    @Test
    void theNetDoesNotSpeakForOthers() {
        SmallCatalogue all = new SmallCatalogue(Catalogue.ALL.toArray(Failure[]::new));
        assertEquals(
                List.of(),
                told(
                        all,
                        "E1124 08:15:42.137482       1 own.go:1] \"Oops\" err=\"nftables: eof\"\n"));
    }

    @Test
    void aRefusalIsNotAnAbsence() {
        check(
                'E',
                "\"Can't read the ipvs\" err=\"could not get IPVS services: operation not permitted\"",
                "ipvs-permission-denied degraded likely");
        check(
                'E',
                "\"Failed to create dummy interface\" err=\"cannot allocate memory\"",
                "ipvs-unknown-error degraded possible");
    }

    @Test
    void aChainIsNotAnExtension() {
        check(
                'E',
                "\"Failed to execute iptables-restore\" err=\"exit status 2: iptables-restore v1.8.8 (legacy): Couldn't load target `KUBE-SVC-W4ZKQ7T5HBJPYX2N':No such file or directory\"",
                "iptables-restore-line-failed degraded likely");
    }

    @Test
    void noiseExplainsTheErrorsThatItNames() {
        String clean =
                "\"Error removing iptables rules in ipvs proxier\" err=\"error deleting chain: ";
        check('E', clean + "exit status 1: iptables: No chain/target/match by that name.\"");
        check(
                'E',
                clean + "fork/exec /usr/sbin/iptables: too many open files\"",
                "fd-limit degraded certain");
    }

    /** Without its own messages a failure is at most possible, and seldom of another subsystem. */
    @Test
    void withoutTemplatesTheNetIsSeldomWrong() {
        List<Failure> stripped = new ArrayList<>();
        for (Failure failure : Catalogue.ALL) {
            stripped.add(failure.role() == Role.NOISE ? failure : netAlone(failure));
        }
        SmallCatalogue catalogue = new SmallCatalogue(stripped.toArray(Failure[]::new));
        int all = 0;
        int named = 0;
        List<String> wrong = new ArrayList<>();
        for (Failure failure : Catalogue.ALL) {
            for (String example : Catalogue.file(failure).matching()) {
                boolean log = example.startsWith("E1124") || example.startsWith("F1124");
                if (!log || failure.severity(Facts.NONE) == Severity.BENIGN) {
                    continue;
                }
                all++;
                List<String> told = told(catalogue, START + example + "\n");
                assertTrue(told.stream().allMatch(t -> t.endsWith(" possible")), example + told);
                if (!told.isEmpty()) {
                    String first = told.get(0).substring(0, told.get(0).indexOf(' '));
                    boolean right = family(first).equals(Catalogue.file(failure).family());
                    named += right ? 1 : 0;
                    if (!right) {
                        wrong.add(failure.id() + " as " + first);
                    }
                }
            }
        }
        assertTrue(named * 2 > all, named + " of " + all + ", wrong " + wrong);
        assertTrue(wrong.size() * 7 < all, wrong.size() + " of " + all + ": " + wrong);
    }

    private static String family(String id) {
        return Catalogue.file(Catalogue.byId(id).orElseThrow()).family();
    }

    private static Failure netAlone(Failure failure) {
        return new Failure(
                failure.id(),
                failure.title(),
                SeverityRule.of(failure.severity(Facts.NONE)),
                failure.stage(),
                failure.role(),
                Condition.leavesNoMessage(),
                failure.explains(),
                failure.cause(),
                failure.fix(),
                failure.doesNotFix(),
                failure.questions());
    }
}
