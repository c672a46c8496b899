package dev.kubeproxydoctor.config.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML nests no deeper than a small stack holds, whatever opens a node. */
class DepthTest {
    /** Smaller than a browser's. */
    private static final int STACK = 256 << 10;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "? ", "? - ", "- ? ", "- ", "- - ", "[", "{", "[{", "{? ", "{? [", "[? ", "{a: ",
                "a: [", "? a: ? ", "? {", "[[? ", "!!x ? ", "&a - "
            })
    void isRefused(String opener) throws InterruptedException {
        Yaml.SyntaxError[] problem = new Yaml.SyntaxError[1];
        Thread small =
                new Thread(
                        null,
                        () -> problem[0] = Yaml.of(opener.repeat(20_000)).problem().orElseThrow(),
                        "small",
                        STACK);
        small.start();
        small.join();
        assertTrue(problem[0] != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "["})
    void aHundredLevelsAreRead(String opener) {
        String close = opener.equals("[") ? "]".repeat(99) : "";
        assertEquals(1, Yaml.of(opener.repeat(99) + "a" + close + "\n").documents().size());
    }
}
