package dev.kubeproxydoctor.sourcegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and messages are compiled, or refused with file, line and reason. */
class UpstreamFolderTest {
    private static final String FILES =
            "# a comment\nown proxier.go\nshared server.go\nlinked run.go\n";

    @TempDir private Path folder;

    private List<String> problems(String files, String messages) throws IOException {
        Files.writeString(folder.resolve("files.txt"), files);
        Files.writeString(folder.resolve("messages.txt"), messages);
        Problems problems = new Problems();
        UpstreamFolder.compile(folder, folder.resolve("out"), problems);
        return problems.all();
    }

    private void refuses(String reason, String files, String messages) throws IOException {
        List<String> problems = problems(files, messages);
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains(reason), problems.get(0));
    }

    @Test
    void whatIsRightIsCompiled() throws IOException {
        String messages =
                """
                I server.go 23-37 [23:10 24-25:12,40] "Starting"
                I @server.go 23-37 "Ending"
                - proxier.go error creating chain %q: %v
                """;
        assertEquals(List.of(), problems(FILES, messages));
        Path table = folder.resolve("out/dev/kubeproxydoctor/upstream/UpstreamTable.java");
        assertTrue(Files.readString(table).contains("String OWN = \""));
    }

    @Test
    void whatIsWrongIsRefusedWithItsPlace() throws IOException {
        refuses("files.txt:5: a file is one of", FILES + "any a.go\n", "");
        refuses("files.txt:5: a file is one of", FILES + "own a.txt\n", "");
        refuses("files.txt:5: the file, or one", FILES + "own run.go\n", "");
        refuses("messages.txt:1: a message is its level", FILES, "X server.go 23 \"a\"\n");
        refuses("messages.txt:1: files.txt has no a.go", FILES, "I a.go 23 \"a\"\n");
        refuses("messages.txt:1: 16 is not a range", FILES, "I server.go 16 \"a\"\n");
        refuses("messages.txt:1: 25-24 is not a range", FILES, "I server.go 25-24 \"a\"\n");
        refuses("messages.txt:1: 23:a is not", FILES, "I server.go 23 [23:a] \"a\"\n");
        refuses("messages.txt:1: a message needs two words", FILES, "I server.go 23 a %v\n");
        refuses("messages.txt:1: what is not kube-proxy's", FILES, "I run.go 23 \"a\"\n");
        refuses("messages.txt:1: only in a file", FILES, "E @run.go 23 [23:74] \"a\"\n");
        refuses(
                "messages.txt:2: the lines of this message",
                FILES,
                "E run.go 23 [23:74] \"a\"\nE run.go 24 [24:75] \"a\"\n");
    }

    @Test
    void aLineTellsTheVersionsAroundItIfItsFileIsKubeProxys() {
        UpstreamMessage message =
                UpstreamMessage.of("E server.go 23-27 [23:100 24:110 26-27:200] \"a\"");
        UpstreamMessage.MinorRange all = UpstreamMessage.MinorRange.ALL;
        assertEquals(
                Map.of(
                        100,
                        new UpstreamMessage.MinorRange(23, 24),
                        111,
                        all,
                        200,
                        new UpstreamMessage.MinorRange(26, 27),
                        201,
                        all),
                message.steps(UpstreamMessage.MOVES));
        assertEquals(new UpstreamMessage.MinorRange(24, 24), message.steps(0).get(110));
    }
}
