package dev.kubeproxydoctor.e2e.artefacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.kubeproxydoctor.artefact.Detectors;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Patterns made from the catalogue, under RE2, which Loki and node-problem-detector use. */
class DetectorsTest {
    static List<Failure> detectable() {
        return Catalogue.ALL.stream().filter(Detectors::isDetectable).toList();
    }

    @ParameterizedTest
    @MethodSource("detectable")
    void aPatternFindsItsExamplesAndNotWhatMustNotMatch(Failure failure) {
        Pattern pattern = Pattern.compile(Detectors.pattern(failure));
        for (String example : Catalogue.file(failure).matching()) {
            if (!example.startsWith("WRONG ")) {
                boolean found = example.lines().anyMatch(line -> pattern.matcher(line).find());
                assertTrue(found, pattern + "\n" + example);
            }
        }
        assertFalse(
                pattern.matcher(
                                "I1124 08:15:42.137482       1 server.go:661] \"Version info\" version=\"v1.30.3\"")
                        .find());
        assertFalse(
                pattern.matcher(
                                "I1124 08:15:42.137482       1 proxier.go:805] \"SyncProxyRules complete\" elapsed=\"38.7ms\"")
                        .find());
    }

    @Test
    void theFilesHoldThePatternsAsTheyAre() {
        List<Failure> all = detectable();
        Map<?, ?> loki =
                (Map<?, ?>)
                        new Load(LoadSettings.builder().build())
                                .loadFromString(Detectors.loki(all));
        List<?> rules = (List<?>) ((Map<?, ?>) ((List<?>) loki.get("groups")).get(0)).get("rules");
        JsonArray monitor =
                JsonParser.parseString(Detectors.nodeProblemDetector(all))
                        .getAsJsonObject()
                        .getAsJsonArray("rules");
        assertEquals(all.size(), rules.size());
        assertEquals(all.size(), monitor.size());
        for (int i = 0; i < all.size(); i++) {
            String pattern = Detectors.pattern(all.get(i));
            String expression = (String) ((Map<?, ?>) rules.get(i)).get("expr");
            // LogQL reads the string between the quotes as Go does.
            String quoted =
                    expression.substring(
                            expression.indexOf("|~ \"") + 4, expression.lastIndexOf("\" [10m]"));
            assertEquals(pattern, quoted.replace("\\\"", "\"").replace("\\\\", "\\"));
            assertEquals(
                    pattern + ".*", monitor.get(i).getAsJsonObject().get("pattern").getAsString());
        }
        assertThrows(PatternSyntaxException.class, () -> Pattern.compile("(?i)(?:open"));
    }
}
