package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.general.Errnos;
import dev.kubeproxydoctor.general.Strangers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same text gives the same bytes on the JVM, in WebAssembly and in JavaScript, and ends none of
 * them: {@code -Plong} takes more of each kind.
 */
class ParityTest {
    private static final boolean LONG = Boolean.getBoolean("long");

    /** What both engines are asked, and what the JVM answers, are made once. */
    private static final Map<String, List<Sample>> SAMPLES = new ConcurrentHashMap<>();

    private static final Map<String, List<String>> ANSWERS = new ConcurrentHashMap<>();

    /** Reports, places, masked and shared copies, facts that the reader says and takes back. */
    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void everyExampleWithAllThatAReaderCanDoToIt(String kind) {
        check(kind, "plain", Samples::plain, 250);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void everyExampleInEveryForm(String kind) {
        check(kind, "forms", () -> Samples.together(LONG ? 1 : 16), 2800);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void messagesWithErrorsThatNobodyMetThere(String kind) {
        check(
                kind,
                "errors",
                () ->
                        Stream.concat(Errnos.texts().stream(), Strangers.texts().stream())
                                .map(text -> Sample.of("error", text.strip(), text))
                                .toList(),
                900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void textsBrokenAtRandom(String kind) {
        check(kind, "mutated", () -> Samples.mutated(LONG ? 20_000 : 2000), 2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void largeTextsInSlices(String kind) {
        check(
                kind,
                "large",
                () -> {
                    List<Sample> all = new ArrayList<>();
                    all.addAll(Samples.large(10_000, 1, 2, 7, 4099, Sample.SLICE));
                    all.addAll(Samples.large(100_000, 17, 4099, Sample.SLICE));
                    all.addAll(Samples.large(400_000, 65_521));
                    all.addAll(Samples.large(5_000_000, Sample.SLICE));
                    if (LONG) {
                        all.addAll(Samples.large(5_000_000, 4099, (1 << 20) + 1));
                        all.addAll(Samples.large(20_000_000, Sample.SLICE));
                    }
                    return all;
                },
                9);
    }

    /** Slices change nothing on the JVM either. */
    @ParameterizedTest
    @CsvSource({"10000, 1", "10000, 4099", "300000, 65521"})
    void anyCutGivesTheSameReport(int length, int slice) {
        Sample sample = Samples.large(length, slice).get(0);
        assertEquals(
                Oracle.fingerprint(Oracle.answers(sample.in(length))),
                Oracle.fingerprint(Oracle.answers(sample)));
    }

    /** A form that does nothing would prove nothing. */
    @Test
    void everyFormChangesSomeText() {
        List<Sample> plain = Samples.plain();
        Samples.forms()
                .forEach(
                        (name, form) ->
                                assertTrue(
                                        plain.stream()
                                                .map(Sample::text)
                                                .anyMatch(text -> !form.apply(text).equals(text)),
                                        name));
    }

    /** The comparison sees a crash, goes on after it, and sees one changed character. */
    @Test
    void aCrashAndADifferenceAreNamed() {
        Parity parity = new Parity("js");
        List<Sample> samples =
                List.of(
                        Sample.of("good", "1", Pastes.ARTICLE_TABLE),
                        Sample.of("bad", "2", "sets the engine on fire"),
                        Sample.of("good", "3", Pastes.ARTICLE_IPSET + "\ud83d"),
                        Sample.of("other", "4", Pastes.ARTICLE_IPSET));
        List<String> jvm = new ArrayList<>(Oracle.fingerprints(samples));
        jvm.set(3, jvm.get(0));
        Site site = new Site();
        site.page.route("**/kpd/engine-js.js", Crashes.on("on fire"));
        try (Engine engine = new Engine("js", site)) {
            parity.compare(engine, samples, jvm);
        }
        assertFalse(parity.holds());
        assertTrue(parity.told().startsWith("js: 4 texts, 1 crashes, 1 differences"), parity::told);
        assertTrue(parity.told().contains("bad: 2 (target"), parity::told);
    }

    /** Asks an engine the samples of this name. */
    private static void check(String kind, String name, Supplier<List<Sample>> make, int atLeast) {
        List<Sample> samples = SAMPLES.computeIfAbsent(name, n -> make.get());
        List<String> jvm = ANSWERS.computeIfAbsent(name, n -> Oracle.fingerprints(samples));
        Parity parity = new Parity(kind);
        try (Engine engine = new Engine(kind)) {
            parity.compare(engine, samples, jvm);
        }
        System.out.println(parity.told());
        assertTrue(parity.holds(), parity::told);
        assertTrue(parity.texts() >= atLeast, parity::told);
    }
}
