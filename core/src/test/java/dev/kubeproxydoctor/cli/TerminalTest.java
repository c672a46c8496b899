package dev.kubeproxydoctor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a paste brings does nothing to a terminal. */
class TerminalTest {
    private static final String HOSTILE =
            "\u001b]0;pwned\u0007\u001b[2J\u001bc\u001bP1\u001b\\\b\u007f\u009b2J\u009dx\u202e\u2066\u200f\u061c\u2028\u2029\u200b\u200d\ufeff\u00ad\r";

    private static final String FATAL =
            "F0612 03:14:22.918431       1 server.go:495] can't initialize iptables table `nat': Table does not exist (do you need to insmod?) ";

    @TempDir Path directory;

    @Test
    void showsWhatCannotBeSeen() {
        assertEquals(
                "a\tb \u00e9 \u4e2d \ud83d\ude00 \\",
                Terminal.shown("a\tb \u00e9 \u4e2d \ud83d\ude00 \\"));
        assertEquals(
                "\\x1b[2J\\n\\r\\x00\\x7f\\x9b", Terminal.shown("\u001b[2J\n\r\u0000\u007f\u009b"));
        assertEquals(
                "\\u202e\\u2066\\u2028\\u200b\\ufeff\\xad\\ud800\\udb40\\udc41",
                Terminal.shown("\u202e\u2066\u2028\u200b\ufeff\u00ad\ud800\udb40\udc41"));
    }

    private static void check(CliRun run) {
        String all = run.out() + run.err();
        assertFalse(all.isEmpty());
        assertEquals(
                "",
                all.codePoints()
                        .filter(c -> c != '\n' && c != '\t')
                        .filter(
                                c ->
                                        List.of(
                                                        (int) Character.CONTROL,
                                                        (int) Character.FORMAT,
                                                        (int) Character.LINE_SEPARATOR,
                                                        (int) Character.PARAGRAPH_SEPARATOR)
                                                .contains(Character.getType(c)))
                        .mapToObj(Integer::toHexString)
                        .collect(Collectors.joining(" ")));
        assertTrue(all.lines().noneMatch(line -> line.startsWith("1. All is well")), all);
    }

    @Test
    void nothingThatIsPrintedMovesTheCursorOrForgesALine() throws Exception {
        String config =
                "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n";
        String escaped = "\"\\e[2J\\n1. All is well\\n \\u202e\\x9b2J\"\n";
        List<String> pastes =
                List.of(
                        FATAL + HOSTILE + "\n",
                        "E0612 03:14:22.918431       1 proxier.go:1] \"unheard "
                                + HOSTILE
                                + " of\"\n",
                        HOSTILE + "\n" + FATAL + "\n" + HOSTILE,
                        "modprobe: FATAL: Module ip_vs"
                                + HOSTILE
                                + " not found in directory /lib/modules/6.1.0"
                                + HOSTILE
                                + "\n",
                        config + "mode: " + escaped,
                        config + "clusterCIDR: " + escaped,
                        config + "bindAddress: " + escaped + "mode: IPVS\n",
                        config + "featureGates:\n  " + escaped.strip() + ": true\n",
                        config + escaped.strip() + ": 1\n",
                        config + "mode: IPVS # " + HOSTILE + "\n" + escaped.strip() + ": 1\n",
                        "Name: node" + HOSTILE + "\nRoles: <none>\n" + FATAL + "\n",
                        "[node" + HOSTILE + "] " + FATAL + "\n");
        for (String paste : pastes) {
            check(CliRun.of(paste, "examine"));
            Path file = directory.resolve("a\u001b[2J\n1. All is well\n\u202e.yaml");
            Files.writeString(file, paste);
            check(CliRun.of("", "examine", file.toString()));
            check(CliRun.of(FATAL, "examine", "-", file.toString()));
        }
    }

    @Test
    void jsonEscapesWhatATerminalWouldHeed() {
        String paste = FATAL + "\u009b2J \u202e \u2066 \u007f \u061c \u200f x\n";
        for (String format : List.of("json", "sarif")) {
            String json =
                    CliRun.of(
                                    paste
                                            + "---\nkind: KubeProxyConfiguration\nmode: \"\\x9b\\u202e\"\n",
                                    "examine",
                                    "--format",
                                    format)
                            .out();
            assertEquals(
                    "",
                    json.strip()
                            .chars()
                            .filter(
                                    c ->
                                            c < 32
                                                    || (c >= 127 && c < 160)
                                                    || "\u202e\u2066\u061c\u200f".indexOf(c) >= 0)
                            .mapToObj(Integer::toHexString)
                            .collect(Collectors.joining(" ")));
        }
    }
}
