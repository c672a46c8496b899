package dev.kubeproxydoctor.general;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kubeproxydoctor.Distortions;
import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.Forms;
import dev.kubeproxydoctor.report.Report;
import dev.kubeproxydoctor.report.Verdict;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How right the answers are on what nobody wrote a rule for. {@code mvn -Pgeneral -pl core test}
 * runs it alone, with more forms, and prints each answer that is not right; {@code
 * -Dgeneral.folder=DIR:DIR} adds every file below these folders.
 *
 * <p>The numbers are where it stands: who makes the answers better makes them tighter.
 */
class GeneralTest {
    private static final boolean ALL = Boolean.getBoolean("general.all");
    private static final String FOLDER = System.getProperty("general.folder", "");

    private final Watch watch = new Watch();

    /** The goal is 90 % right, 2 % wrong, and nothing healthy or disowned. */
    @Test
    void aFailureWithoutAFileIsPutIntoItsSubsystem() {
        Tally tally = LeaveOneOut.ask(watch);
        told("each failure left out", tally);
        atLeast(91, tally.percent(LeaveOneOut.Guess.RIGHT));
        atMost(0.5, tally.percent(LeaveOneOut.Guess.WRONG, LeaveOneOut.Guess.TOO_SURE));
        atMost(0, tally.percent(LeaveOneOut.Guess.DISOWNED));
        atMost(2, tally.percent(LeaveOneOut.Guess.HEALTHY));
        atMost(0, watch.percent());
    }

    /** The goal is that all are the same. */
    @Test
    void anotherFormGivesTheSameAnswer() {
        Tally tally = FormChanges.of(ExampleTexts.examples(), Distortions.veiling(), watch);
        told("other forms", tally);
        atLeast(99.6, tally.percent(FormChanges.Likeness.SAME));
        atMost(0, tally.percent(FormChanges.Likeness.OTHER));
        atMost(0.1, tally.percent(FormChanges.Likeness.HEALTHY));
        atMost(0, watch.percent());
    }

    /** The goal is that what comes first is the same; what is guessed by the file's name cannot. */
    @Test
    void aBlurredTextNamesTheSameFailure() {
        Tally tally = FormChanges.of(ExampleTexts.examples(), Distortions.blurring(), watch);
        told("how bad it is does not show", tally);
        atLeast(97.9, tally.percent(FormChanges.Likeness.SAME, FormChanges.Likeness.VERDICT));
        atMost(0, tally.percent(FormChanges.Likeness.OTHER));
        atMost(0.5, tally.percent(FormChanges.Likeness.HEALTHY));
        atMost(0, watch.percent());
    }

    /** The goal is that no other family is named. */
    @Test
    void whatIsLeftOfATextNamesNoOtherFailure() {
        Tally tally = FormChanges.of(ExampleTexts.examples(), Distortions.losing(), watch);
        told("something lost", tally);
        atMost(0.2, tally.percent(FormChanges.Likeness.OTHER));
        atMost(1, tally.percent(FormChanges.Likeness.HEALTHY));
        atMost(0, watch.percent());
    }

    /** The forms in which logs are pasted; the tests of the catalogue hold most of it. */
    @Test
    void everyFormGivesTheSameAnswer() {
        assumeTrue(ALL);
        Map<String, String> texts = ExampleTexts.examples();
        told("silent forms", FormChanges.of(texts, Forms.silent(), watch));
        texts.keySet().removeIf(name -> name.startsWith("not-kube-proxy"));
        told("forms that name kube-proxy", FormChanges.of(texts, Forms.naming(), watch));
    }

    /** The goal is that nothing is healthy or disowned. */
    @Test
    void aKnownMessageWithAnyErrorKeepsItsSubsystem() {
        Tally tally = Errnos.ask(watch, ALL);
        told("messages with other errors", tally);
        atLeast(76, tally.percent(Errnos.Reply.NAMED));
        atMost(0.5, tally.percent(Errnos.Reply.OTHER));
        atMost(1, tally.percent(Errnos.Reply.DISOWNED));
        atMost(1.9, tally.percent(Errnos.Reply.HEALTHY));
        atMost(20, watch.percent());
    }

    /**
     * All lines of kube-proxy's own files are to be told; of its libraries' lines none may be
     * disowned.
     */
    @Test
    void aLineAloneTellsWhoseItIs() throws IOException {
        Tally tally = SingleLines.ask();
        told("single lines", tally);
        atLeast(100, tally.percentOf("own", SingleLines.Whose.OURS));
        atLeast(100, tally.percentOf("shared", SingleLines.Whose.OURS));
        atMost(0, tally.percent(SingleLines.Whose.DISOWNED));
    }

    /** The goal is that all are right. */
    @Test
    void whatOthersSayIsNotBlamedOnKubeProxy() {
        Tally tally = Strangers.ask(watch);
        told("what others say", tally);
        atLeast(95, tally.percent(Strangers.Blame.RIGHT));
        atMost(5, tally.percent(Strangers.Blame.BLAMED));
        atMost(0, watch.percent());
    }

    /** The goal is zero. */
    @Test
    void noReportContradictsItself() {
        Map<String, String> texts = ExampleTexts.examples();
        texts.putAll(ExampleTexts.counterexamples());
        texts.forEach(watch::examine);
        told("examples", "");
        atMost(0, watch.percent());
    }

    /** Measures that see nothing would prove nothing. */
    @Test
    void aReportThatContradictsItselfIsSeen() throws ReflectiveOperationException {
        Report fatal =
                Examined.of(ExampleTexts.examples().get("conntrack-sysctl-missing 2")).report();
        assertEquals(List.of(), Invariants.broken(fatal));
        List<String> contradictions =
                List.of(
                        "a failure, and not bad",
                        "a fatal failure, and not fatal",
                        "something was not reached, and kube-proxy goes on");
        assertEquals(contradictions, Invariants.broken(with(fatal, Verdict.HEALTHY)));
        List<String> more = Invariants.broken(with(fatal, Verdict.UNRECOGNISED));
        assertTrue(more.contains("a log of kube-proxy, and unrecognised"), more::toString);
        Report foreign = Examined.of(ExampleTexts.examples().get("not-kube-proxy 1")).report();
        assertEquals(List.of(), Invariants.broken(foreign));
        assertEquals(
                List.of("bad without a reason", "fatal, and nothing says that it is kube-proxy's"),
                Invariants.broken(with(foreign, Verdict.FATAL)));
    }

    private static Report with(Report report, Verdict verdict) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent part : Report.class.getRecordComponents()) {
            boolean changed = part.getType() == Verdict.class;
            values.add(changed ? verdict : part.getAccessor().invoke(report));
            types.add(part.getType());
        }
        return Report.class
                .getDeclaredConstructor(types.toArray(Class<?>[]::new))
                .newInstance(values.toArray());
    }

    @Test
    void answersAreCounted() {
        Tally tally = new Tally(Errnos.Reply.values());
        tally.add("api", "a", Errnos.Reply.NAMED);
        tally.add("api", "b", Errnos.Reply.HEALTHY);
        tally.add("api", "b", Errnos.Reply.HEALTHY);
        tally.add("ipvs", "c", Errnos.Reply.OTHER);
        assertEquals(25, tally.percent(Errnos.Reply.NAMED));
        assertEquals(2, tally.count(Errnos.Reply.HEALTHY));
        assertTrue(tally.toString().contains("  healthy, api: b x2\n"), tally::toString);
    }

    @Test
    void filesOfAFolder() throws IOException {
        assumeFalse(FOLDER.isEmpty());
        Map<String, String> texts = ExampleTexts.in(FOLDER);
        assertTrue(!texts.isEmpty(), FOLDER);
        texts.forEach(watch::examine);
        told("files", "");
        // Blanks mean something in YAML.
        texts.keySet().removeIf(name -> name.endsWith(".yaml"));
        told("files in other forms", FormChanges.of(texts, Distortions.veiling(), new Watch()));
        told(
                "files of which something is lost",
                FormChanges.of(texts, Distortions.losing(), new Watch()));
    }

    private void told(String what, Object tally) {
        if (ALL) {
            System.out.printf("%n---- %s%n%s%s", what, tally, watch);
        }
    }

    private static void atLeast(double floor, double figure) {
        assertTrue(figure >= floor, () -> "%.1f, and it was %.1f".formatted(figure, floor));
    }

    private void atMost(double ceiling, double figure) {
        assertTrue(
                figure <= ceiling,
                () -> "%.1f, and it was %.1f%n%s".formatted(figure, ceiling, watch));
    }
}
