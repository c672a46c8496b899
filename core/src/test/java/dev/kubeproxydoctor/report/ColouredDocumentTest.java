package dev.kubeproxydoctor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kubeproxydoctor.config.Edit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ConfigMap as a terminal colours it is read as the plain one, and its patched file is plain. */
class ColouredDocumentTest {
    private static final String PLAIN = FramedDocumentTest.PLAIN;

    private static String coloured(String how) {
        StringBuilder text = new StringBuilder();
        for (String line : PLAIN.split("\n")) {
            int key = line.indexOf(':');
            switch (how) {
                case "lines" -> text.append("\u001b[33m").append(line).append("\u001b[0m");
                case "lost" -> text.append("[33m").append(line).append("[0m");
                case "keys" ->
                        text.append(line, 0, line.length() - line.stripLeading().length())
                                .append("\u001b[1;34m")
                                .append(line.substring(0, key).stripLeading())
                                .append("\u001b[0m")
                                .append(line.substring(key));
                default ->
                        text.append(line, 0, key + 1)
                                .append(
                                        line.length() > key + 1
                                                ? " \u001b[38;5;114m"
                                                        + line.substring(key + 2)
                                                        + "\u001b[0m"
                                                : "");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static Report examined(String text) {
        Doctor doctor = new Doctor();
        doctor.text(text);
        return doctor.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines", "lost", "keys", "values"})
    void itIsReadAndPatchedAsThePlainOne(String how) {
        String text = coloured(how);
        Report plain = examined(PLAIN);
        Report report = examined(text);
        assertEquals(Verdict.FATAL, plain.verdict());
        assertEquals(plain.verdict(), report.verdict());
        assertEquals(
                plain.configurations().get(0).findings(),
                report.configurations().get(0).findings());
        assertEquals(plain.configurations().get(0).diff(), report.configurations().get(0).diff());
        assertEquals(patched(plain, PLAIN), patched(report, text));
        assertFalse(patched(plain, PLAIN).isEmpty());
        List<Edit> edits = report.configurations().get(0).edits();
        assertEquals("IPTABLES", text.substring(edits.get(0).start(), edits.get(0).end()));
    }

    private static String patched(Report report, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return report.patches()
                .get(0)
                .applyTo(new String(bytes, StandardCharsets.ISO_8859_1))
                .bytes();
    }
}
