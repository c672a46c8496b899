package dev.kubeproxydoctor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is thrown inside becomes a part of the report, and the rest of the report stands. */
class CrashTest {
    private static final String LOG =
            "E1124 08:15:42.137501       1 server.go:558] \"Error running ProxyServer\" err=\"open /proc/sys/net/netfilter/nf_conntrack_max: permission denied\"\n";

    private static final String HEALTHY =
            "I1124 08:15:42.137482       1 server_linux.go:132] \"Using iptables Proxier\"\n";

    private static Report reportAfter(String log, RuntimeException thrown) {
        Doctor doctor = new Doctor();
        doctor.text(log);
        doctor.reading.guard.run(
                "reading a document",
                0,
                3,
                () -> {
                    throw thrown;
                });
        doctor.text(log);
        return doctor.report();
    }

    @Test
    void theRestOfTheReportStands() {
        Report report = reportAfter(LOG, new IllegalStateException());
        assertEquals(
                "conntrack-max-permission-denied",
                report.diagnoses().get(0).diagnosis().failure().id());
        assertEquals(2, report.diagnoses().get(0).diagnosis().evidence().get(0).count());
        assertEquals(
                List.of(new Crash("reading a document", "IllegalStateException", 0, 3)),
                report.crashes());
        assertEquals(Verdict.FATAL, report.verdict());
        assertTrue(report.summary().endsWith(Summary.FAILED), report.summary());
    }

    @Test
    void nothingIsHealthyAfterACrash() {
        assertEquals(Verdict.HEALTHY, examined(HEALTHY).verdict());
        assertEquals(Verdict.UNRECOGNISED, reportAfter(HEALTHY, new RuntimeException()).verdict());
    }

    @Test
    void noMessageOfWhatWasThrownIsInTheReport() {
        String quoted = "a line of the paste";
        String json = ReportJson.write(reportAfter(LOG, new RuntimeException(quoted)));
        assertFalse(json.contains(quoted));
        assertTrue(json.contains("\"crashes\":[{\"doing\":\"reading a document\""), json);
    }

    @Test
    void aReportThatCannotBeMadeSaysWhatWasRead() {
        Doctor doctor = new Doctor();
        doctor.text(LOG);
        doctor.reading.notes.configurations.add(null);
        Report report = doctor.report();
        assertEquals(Verdict.UNRECOGNISED, report.verdict());
        assertEquals(Summary.FAILED, report.summary());
        assertEquals("making the report", report.crashes().get(0).doing());
        assertEquals("kube-proxy-log", report.inputs().get(0).sections().get(0).kind());
        assertThrows(NullPointerException.class, doctor::rethrow);
        assertEquals(1, doctor.report().crashes().size());
    }

    @Test
    void aStackThatOverflowsIsCaughtToo() {
        Guard guard = new Guard();
        assertEquals("", guard.call("nesting", () -> nested(""), ""));
        assertEquals("StackOverflowError", guard.crashes().get(0).error());
        assertThrows(StackOverflowError.class, guard::rethrow);
    }

    @Test
    void theFirstTwentyAreNamed() {
        Guard guard = new Guard();
        for (int i = 1; i <= 100; i++) {
            guard.run("looking at a line", 0, i, () -> List.of().get(0));
        }
        assertEquals(20, guard.crashes().size());
        assertEquals(20, guard.crashes().get(19).line());
    }

    @SuppressWarnings("InfiniteRecursion") // It is there to overflow the stack.
    private static String nested(String text) {
        return nested(text + "(") + ")";
    }

    private static Report examined(String text) {
        Doctor doctor = new Doctor();
        doctor.text(text);
        return doctor.report();
    }
}
