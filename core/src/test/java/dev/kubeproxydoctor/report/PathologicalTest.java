package dev.kubeproxydoctor.report;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Megabytes of the worst: one line, one word again and again, depth. Ten times what they need, and
 * far less than a quadratic step would.
 */
class PathologicalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "can't initialize ",
                "E1124 08:15:42.137482       1 server.go:558] ",
                "E1124 08:15:42.137482       1 server.go:558] x\n",
                "{",
                "- ",
                "[",
                "x",
                "\t",
                "apiVersion: v1\n",
                "Extension a revision ",
                "\r",
                "\r\n",
                "{\"log\":\"",
                "[pod/a] ",
                "Name:  \n",
                "$ x\n",
                "Failed to ensure that ",
                "\\",
                "\ud83d",
                "\u0000",
                "kind: Secret\ndata:\n",
                "Failed to execute iptables-save\" err=",
                "]: ",
                "{\"msg\":",
                "a: &a [*a]\n",
                "' : ",
                "\ue000",
                "E1124 08:15:42.1 1 a.go:1] x",
                ".go:",
                "==> kube-proxy <==\n",
                "[0m",
                "&#x27;",
                "{\"log\":\"{",
                "a b c d e f g\n",
                "Error\n",
                "NAME  STATUS  VERSION\n",
                "CONFIG_NF_TABLES=m\n",
                "net.x = 1\n",
                "| 1 | E1124 08:15:42.1 1 a.go:1] x\n"
            })
    void anyTextGivesAReportInTime(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    Doctor doctor = new Doctor();
                    doctor.text(text);
                    assertTrue(
                            ReportJson.write(doctor.report()).startsWith("{\"schemaVersion\":1,"));
                });
    }
}
