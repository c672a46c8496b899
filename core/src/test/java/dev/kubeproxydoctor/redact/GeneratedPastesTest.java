package dev.kubeproxydoctor.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every category of secrets in every disguise: nothing of a secret stays readable. */
class GeneratedPastesTest {
    private static final int SEEDS = 3;

    @Test
    void everyTransformTimesEveryCategoryLeaksNothing() {
        List<String> leaks = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            for (Map.Entry<String, String> plant : Plants.of(seed).entrySet()) {
                Transforms.all()
                        .forEach(
                                (name, transform) -> {
                                    if (plant.getKey().equals("unknown") && hides(name)) {
                                        return;
                                    }
                                    Marked marked = transform.apply(Marked.of(plant.getValue()));
                                    int allowed = Math.min(4, marked.firstSecret().length() / 5);
                                    if (marked.leak(Redactor.redact(marked.text())) > allowed) {
                                        leaks.add(plant.getKey() + ", " + name);
                                    }
                                });
            }
        }
        assertEquals(List.of(), leaks);
    }

    /** A value that only looks random is looked for in the text itself, not in what it hides. */
    private static boolean hides(String transform) {
        return List.of(
                        "base64",
                        "base64 twice",
                        "percent all",
                        "unicode escapes",
                        "klog lines",
                        "shell lines",
                        "shell lines indented",
                        "cri")
                .contains(transform);
    }
}
