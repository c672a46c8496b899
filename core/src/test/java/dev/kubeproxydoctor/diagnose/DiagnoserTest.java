package dev.kubeproxydoctor.diagnose;

import static dev.kubeproxydoctor.SmallCatalogue.failure;
import static dev.kubeproxydoctor.failure.Condition.says;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.SmallCatalogue;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A log, and what is diagnosed in which order. */
class DiagnoserTest {
    private static final Failure CAUSE =
            failure("cause", Severity.FATAL, Role.CAUSE, says("no such table"), "consequence");
    private static final Failure WRAPPER =
            failure("wrapper", Severity.FATAL, Role.WRAPPER, says("Error running ProxyServer"));
    private static final Failure CONSEQUENCE =
            failure("consequence", Severity.DEGRADED, Role.CAUSE, says("Sync failed"));
    private static final Failure TRIFLE =
            failure("trifle", Severity.WARNING, Role.CAUSE, says("is deprecated"), "sequel");
    private static final Failure SEQUEL =
            failure("sequel", Severity.DEGRADED, Role.CAUSE, says("no longer served"));
    private static final Failure RESTARTS =
            failure("restarts", Severity.WARNING, Role.LAST_RESORT, says("back-off restarting"));
    private static final Failure NOISE =
            failure("noise", Severity.BENIGN, Role.NOISE, says("harmless warning"));
    private static final Failure FAULT =
            failure("fault", Severity.FATAL, Role.CAUSE, says("invalid configuration"));

    private static final SmallCatalogue CATALOGUE =
            new SmallCatalogue(RESTARTS, WRAPPER, CAUSE, CONSEQUENCE, TRIFLE, SEQUEL, NOISE, FAULT);

    private static final String START =
            "I1124 08:15:41.000001       1 server.go:872] \"Version info\" version=\"v1.30.1\"\n";
    private static final String DIES = line("\"Error running ProxyServer\" err=\"no such table\"");

    private static String line(String message) {
        return "E1124 08:15:42.137482       1 server.go:100] " + message + "\n";
    }

    private static void check(String log, List<Fault> faults, String... expected) {
        List<String> told = new ArrayList<>();
        for (Diagnosis d : Diagnoser.diagnose(CATALOGUE.read(log), CATALOGUE.failures(), faults)) {
            told.add(d.failure().id() + " " + d.severity().word());
        }
        assertEquals(List.of(expected), told);
    }

    private static void check(String log, String... expected) {
        check(log, List.of(), expected);
    }

    private static Fault fault(Failure failure, Severity severity) {
        Evidence line =
                new Evidence(
                        0, 3, 1, 9, new dev.kubeproxydoctor.redact.Redactor().next("mode: x"), 1);
        return new Fault(failure, severity, line);
    }

    @Test
    void theCauseComesBeforeWhatWrapsIt() {
        check(START + DIES, "cause fatal", "wrapper fatal");
    }

    @Test
    void whatTheProcessDiedOfComesBeforeWhatItSaidEarlier() {
        check(
                START + line("it is deprecated") + line("Sync failed") + DIES,
                "cause fatal",
                "wrapper fatal",
                "consequence info",
                "trifle warning");
    }

    @Test
    void whatRunsOnIsNotFatal() {
        check(START + line("no such table"), "cause degraded");
    }

    @Test
    void theWorseComesFirstAndThenTheEarlierLine() {
        check(
                START + line("it is deprecated") + line("no longer served"),
                "trifle degraded",
                "sequel info");
        check(
                START + line("no longer served") + line("Sync failed"),
                "sequel degraded",
                "consequence degraded");
        check(
                START + line("Sync failed") + line("no longer served"),
                "consequence degraded",
                "sequel degraded");
    }

    @Test
    void theLastResortIsNamedWhereNothingElseTells() {
        check(START + line("back-off restarting"), "restarts warning");
        check(START + line("back-off restarting") + line("Sync failed"), "consequence degraded");
    }

    @Test
    void theLastStartCounts() {
        check(START + DIES + START + line("Sync failed"), "consequence degraded");
        check(START + DIES + START, "cause fatal", "wrapper fatal");
    }

    @Test
    void noiseIsIgnoredWithWhatItsEventSays() {
        String log = START + line("harmless warning: Sync failed");
        check(log);
        assertEquals(
                List.of("noise"),
                Diagnoser.ignored(CATALOGUE.read(log), CATALOGUE.failures()).stream()
                        .map(d -> d.failure().id())
                        .toList());
    }

    @Test
    void aFaultOfAConfigurationIsRankedWithWhatTheLogShows() {
        check("", List.of(fault(FAULT, Severity.FATAL)), "fault fatal");
        check(
                START + line("it is deprecated"),
                List.of(fault(FAULT, Severity.FATAL)),
                "fault fatal",
                "trifle warning");
        check(
                START + DIES,
                List.of(fault(FAULT, Severity.FATAL), fault(TRIFLE, Severity.WARNING)),
                "cause fatal",
                "wrapper fatal",
                "fault fatal",
                "trifle warning");
    }

    @Test
    void aFaultThatTheLogShowsTooIsNamedOnce() {
        check(
                START + line("invalid configuration"),
                List.of(fault(FAULT, Severity.WARNING), fault(FAULT, Severity.WARNING)),
                "fault degraded");
        check(
                "",
                List.of(fault(FAULT, Severity.WARNING), fault(FAULT, Severity.FATAL)),
                "fault warning");
    }

    @Test
    void aFaultThatExplainsWhatTheLogShowsIsItsCause() {
        check(
                START + line("Sync failed"),
                List.of(fault(CAUSE, Severity.WARNING)),
                "cause degraded",
                "consequence info");
    }
}
