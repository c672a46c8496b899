package dev.kubeproxydoctor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.failure.Question;
import org.junit.jupiter.api.Test;

/** A flag that may be ignored, and what the answer to its question makes of it. */
class IgnoredFlagTest {
    private static final String FLAGS =
            """
            I1124 08:15:41.000000       1 flags.go:64] FLAG: --config="/c.conf"
            I1124 08:15:41.000000       1 flags.go:64] FLAG: --proxy-mode="ipvs"
            """;

    /** Its confidence and whether the mode is asked for; empty where it is not diagnosed. */
    private static void check(String text, String expected) {
        String told = "";
        for (Report.Problem found : Examined.of(text).report().diagnoses()) {
            if (found.diagnosis().failure().id().equals("config-flag-ignored")) {
                boolean asks = found.questions().contains(Question.MODE);
                told = found.diagnosis().confidence().word() + (asks ? ", asks" : "");
            }
        }
        assertEquals(expected, told);
    }

    private static String configuration(String mode) {
        return """
               ---
               apiVersion: kubeproxy.config.k8s.io/v1alpha1
               kind: KubeProxyConfiguration
               mode: %s
               """
                .formatted(mode);
    }

    @Test
    void itIsPossibleUntilTheModeIsKnown() {
        check(FLAGS, "possible, asks");
    }

    @Test
    void theConfigurationAnswers() {
        check(FLAGS + configuration("iptables"), "certain");
        check(FLAGS + configuration("ipvs"), "");
        check(FLAGS + configuration("\"\""), "certain");
    }
}
