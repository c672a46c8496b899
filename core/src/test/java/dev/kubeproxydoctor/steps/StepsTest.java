package dev.kubeproxydoctor.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * No step is worse than linear: of a text that is twice and four times as long core looks at no
 * more than 15 % more for each of its characters. Counts, no seconds: the result is the same on
 * every machine.
 */
@Tag("slow")
class StepsTest {
    private static final int LENGTH = 8000;

    /** Far more than any text needs; what takes more is ended. */
    private static final int MOST_A_CHARACTER = 6000;

    /** Loops over what stands in the source, and over what no examination does. */
    private static final Set<String> FIXED =
            Stream.of(
                            "cause.ErrorWording.all",
                            "cause.Trait.<init>",
                            "cause.Trait.problem",
                            "cause.Trait.split",
                            "config.Schema.add",
                            "config.Schema.<clinit>",
                            "config.edit.Edits.then",
                            "config.edit.Placement.of",
                            "config.edit.Removal.withoutBlankEnd",
                            "diagnose.Errors.<init>",
                            "diagnose.Errors.add",
                            "facts.Key.asked",
                            "facts.KernelSymbols.all",
                            "platform.Platform.of",
                            "config.check.Findings.isHarmful",
                            "config.check.FlagTree.root",
                            "config.check.GateHash.written",
                            "paste.Frame.end",
                            "paste.Frame.ownEnd",
                            "paste.Markup.<clinit>",
                            "redact.find.Marks.add",
                            "redact.find.Marks.all",
                            "redact.find.Marks.automaton",
                            "text.Chars.lines",
                            "upstream.HashTable.<init>",
                            "upstream.Messages.told",
                            "text.Folded.cutAt")
                    .map(name -> "dev.kubeproxydoctor." + name)
                    .collect(Collectors.toSet());

    private static final List<Function<String, String>> EXAMINATIONS = examinations();

    @TestFactory
    Stream<DynamicTest> everyTextIsReadInStepsLinearInItsLength() {
        Stream<DynamicTest> linear =
                Hostile.all().stream()
                        .map(hostile -> dynamicTest(hostile.name(), () -> check(hostile)));
        return Stream.concat(
                linear, Stream.of(dynamicTest("every loop was tried", StepsTest::checkLoops)));
    }

    private static void check(Hostile hostile) {
        for (Function<String, String> examination : EXAMINATIONS) {
            double[] steps = new double[5];
            int tried = 0;
            boolean linear = false;
            // A step that looks so and so far ahead grows up to there: then longer texts decide.
            for (int longer = 0; longer < 3 && !linear; longer += 2) {
                while (tried < longer + 3) {
                    steps[tried] = steps(examination, hostile, LENGTH << tried);
                    tried++;
                }
                linear =
                        steps[longer + 1] <= 1.15 * steps[longer]
                                && steps[longer + 2] <= 1.15 * steps[longer];
            }
            assertTrue(linear, examination + " takes, a character, " + Arrays.toString(steps));
        }
    }

    /** How much is done for one character of a text. */
    private static double steps(Function<String, String> examination, Hostile hostile, int length) {
        String text = hostile.text().apply(length);
        Steps.restart((long) MOST_A_CHARACTER * Math.max(length, text.length()));
        String result = examination.apply(text);
        if (examination.toString().equals("EXAMINE")) {
            assertTrue(result.startsWith("{\"schemaVersion\":1,"));
        }
        return (double) Steps.taken() / text.length();
    }

    /** So that a new matcher has its text above, which goes round its loops often. */
    private static void checkLoops() {
        Map<String, Long> steps = Steps.byMethod();
        TreeSet<String> untried = new TreeSet<>();
        for (String method : Steps.loops()) {
            boolean ours =
                    Stream.of(
                                    "upstream",
                                    "cause",
                                    "redact",
                                    "paste",
                                    "config",
                                    "facts",
                                    "diagnose",
                                    "text")
                            .anyMatch(p -> method.startsWith("dev.kubeproxydoctor." + p + "."));
            if (ours && !FIXED.contains(method) && steps.get(method) < 500) {
                untried.add(method + " " + steps.get(method));
            }
        }
        assertEquals("", String.join("\n", untried));
    }

    @SuppressWarnings("unchecked")
    private static List<Function<String, String>> examinations() {
        try {
            Class<?> counted =
                    Class.forName(Examinations.class.getName(), true, new CountingLoader());
            List<Function<String, String>> all =
                    List.of((Function<String, String>[]) counted.getEnumConstants());
            // What is made once is not counted.
            Steps.restart(Long.MAX_VALUE);
            String text = "password=a1b2c3d4e5\nE1124 08:15:42.1 1 a.go:1] x\nmode: x\n";
            for (Function<String, String> examination : all) {
                String unused = examination.apply(text);
            }
            return all;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
