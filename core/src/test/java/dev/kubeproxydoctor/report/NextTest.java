package dev.kubeproxydoctor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.diagnose.Confidence;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a paste leaves open, one command is named that would decide it. */
class NextTest {
    /** What is stated where a question is answered. */
    private static final List<Key<?>> STATED = List.of(Key.KERNEL, Key.KUBERNETES, Key.MODE);

    private static final List<Question> ASKED =
            List.of(Question.KERNEL, Question.KUBERNETES, Question.MODE);

    @Test
    void everythingThatIsOpenNamesOneThingThatIsNotThere() {
        List<String> wrong = new ArrayList<>();
        int open = 0;
        for (Failure failure : Catalogue.ALL) {
            List<String> texts = new ArrayList<>(Catalogue.file(failure).matching());
            texts.addAll(Catalogue.file(failure).ignoring());
            for (String text : texts) {
                for (String part : List.of(text, text.lines().limit(1).toList().get(0))) {
                    Report report = Examined.of(part).report();
                    open += isOpen(report) ? 1 : 0;
                    if (isOpen(report) && report.next().isEmpty()) {
                        wrong.add("nothing: " + part);
                    } else if (report.verdict() == Verdict.HEALTHY && report.next().isPresent()) {
                        wrong.add("healthy: " + part);
                    } else if (isAnswered(report)) {
                        wrong.add("answered: " + part);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(open > 50, "open: " + open);
    }

    private static boolean isOpen(Report report) {
        Stream<Confidence> worst =
                report.diagnoses().stream()
                        .map(Report.Problem::diagnosis)
                        .filter(d -> d.severity() != Severity.INFO)
                        .map(d -> d.confidence())
                        .limit(1);
        return report.verdict() == Verdict.UNRECOGNISED
                || worst.anyMatch(confidence -> confidence == Confidence.POSSIBLE);
    }

    private static boolean isAnswered(Report report) {
        for (int i = 0; i < ASKED.size(); i++) {
            Key<?> key = STATED.get(i);
            boolean stated = report.facts().stream().anyMatch(fact -> fact.key().equals(key));
            if (stated && report.next().equals(Optional.of(ASKED.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private static String next(String text) {
        return Examined.of(text).report().next().map(Question::command).orElse("");
    }

    @Test
    void whoseLogItIsDecidesTheLogOfKubeProxy() {
        String reflector =
                "E1124 08:15:42.137482       1 run.go:72] \"command failed\" err=\"open /etc/x: permission denied\"\n";
        assertEquals(Question.LOG.command(), next(reflector));
        assertEquals(Question.LOG.command(), next("What is wrong with my cluster?\n"));
    }

    @Test
    void theLogIsAskedForWhereThePlatformKeepsIt() {
        String row =
                "NAME READY STATUS RESTARTS AGE\nkube-proxy-x7k2p 0/1 CrashLoopBackOff 12 37m\n";
        assertEquals(Question.PREVIOUS_LOG.command(), next(row));
        String version = "Server Version: v1.30.6+k3s1\n";
        assertTrue(next(version).contains("journalctl -u k3s"), () -> next(version));
    }

    @Test
    void aLogThatBeginsInTheMiddleIsAskedForFromItsStart() {
        String middle =
                "E1124 08:15:42.137482       1 proxier.go:1555] \"Something new failed\" err=\"so it is\"\n";
        assertEquals(Question.PREVIOUS_LOG.command(), next(middle));
        String start =
                "I1124 08:15:42.137482       1 server_linux.go:132] \"Using iptables Proxier\"\n";
        assertEquals(Question.KERNEL.command(), next(start + middle));
        assertEquals("", next(start));
    }
}
