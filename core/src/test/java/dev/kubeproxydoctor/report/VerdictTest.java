package dev.kubeproxydoctor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.diagnose.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a verdict rests on: who speaks, how far it came, what nobody can explain. */
class VerdictTest {
    private static final String STARTED =
            "I1124 08:15:40.000001       1 server_linux.go:145] \"Using iptables Proxier\"\n";
    private static final String SYNCED =
            "I1124 08:15:41.000001       1 shared_informer.go:320] \"Caches are synced\" controller=\"service config\"\n";
    private static final String UNHEARD_OF =
            "E1124 08:15:42.000001       1 proxier.go:99999] \"Never seen before\" err=\"the dog ate it\"\n";

    /** The form of a log that kube-proxy and others share, with a message that any may have. */
    private static final String ANYBODYS =
            "E1124 08:15:42.000001       1 run.go:74] \"Never seen before\" err=\"the dog ate it\"\n";

    private static final String ANOTHERS =
            "E1124 08:15:42.000001       1 kubelet.go:2419] \"Error getting node\" err=\"node not found\"\n";

    private static Report report(String text) {
        return Examined.of(text).report();
    }

    private static String kind(String text) {
        return report(text).inputs().get(0).sections().get(0).kind();
    }

    @Test
    void aHealthyTextSaysHowMuchItProves() {
        assertEquals(Verdict.HEALTHY, report(STARTED).verdict());
        assertEquals(Progress.STARTED, report(STARTED).proof());
        assertEquals(Progress.SYNCED, report(STARTED + SYNCED).proof());
        String line =
                "I1124 08:15:40.1       1 server.go:872] \"Version info\" version=\"v1.33.1\"\n";
        assertEquals(Verdict.HEALTHY, report(line).verdict());
        assertEquals(Progress.NONE, report(line).proof());
    }

    @Test
    void whatKubeProxyComplainsOfAndNobodyKnowsIsAWarning() {
        Report report = report(STARTED + SYNCED + UNHEARD_OF);
        assertEquals(Verdict.WARNING, report.verdict());
        assertEquals(1, report.unexplained().size());
        assertEquals(3, report.unexplained().get(0).line());
    }

    @Test
    void whatMayBeAnybodysIsNotJudged() {
        Report report = report(ANYBODYS);
        assertEquals(Verdict.UNRECOGNISED, report.verdict());
        assertEquals(List.of(), report.diagnoses());
        assertEquals("log", kind(ANYBODYS));
        assertEquals("kube-proxy-log", kind(ANYBODYS + STARTED));
        assertEquals("other-log", kind(ANYBODYS + ANOTHERS));
    }

    @Test
    void aMentionIsNotSpeech() {
        String mention = "error: pods \"kube-proxy-x7k2p\" not found in this cluster\n";
        assertEquals(Verdict.UNRECOGNISED, report(mention).verdict());
        assertEquals(List.of(), report(mention).speakers());
    }

    @Test
    void theReportSaysOnWhichLineItRestsWhoSpeaks() {
        Report report = report(ANYBODYS + STARTED);
        assertEquals("kube-proxy", report.speakers().get(0).is().word());
        assertEquals("message", report.speakers().get(0).by().basis());
        assertEquals(2, report.speakers().get(0).line());
        assertEquals("source-file", report(ANOTHERS).speakers().get(0).by().basis());
    }
}
