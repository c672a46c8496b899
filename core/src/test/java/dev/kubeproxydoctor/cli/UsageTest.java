package dev.kubeproxydoctor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked or happens: a report, or one line and exit 2. */
class UsageTest {
    @TempDir Path directory;

    private static void check(String line, String... arguments) {
        CliRun run = CliRun.of("", arguments);
        String all = Arrays.toString(arguments);
        assertEquals("kube-proxy-doctor: " + line + System.lineSeparator(), run.err(), all);
        assertEquals("", run.out(), all);
        assertEquals(2, run.status(), all);
    }

    @Test
    void refusesInOneLineWhatItDoesNotTake() {
        check("unknown command nonsense; try --help", "nonsense");
        check("unknown command no\\nsense\\x1b[2J; try --help", "no\nsense\u001b[2J");
        check("unknown option --nonsense; try --help", "examine", "--nonsense");
        check("examine does not take --share; try --help", "examine", "--share");
        check("redact does not take --out; try --help", "redact", "--out", "x");
        check("redact does not take --kubernetes; try --help", "redact", "--kubernetes", "1.30");
        check("failures does not take --force; try --help", "failures", "--force");
        check("failures takes no FILE; try --help", "failures", "a.log");
        check("failures takes no FILE; try --help", "failures", "--", "--format");
        check("--format takes text, json or sarif, not xml", "examine", "--format", "xml");
        check("--format takes text or json, not sarif", "redact", "--format", "sarif");
        check("--format takes text or json, not sarif", "failures", "--format", "sarif");
        check("--format needs a value", "examine", "--format");
        check("--out needs a value, not --force", "examine", "--out", "--force", "x");
        check("--out needs a value", "examine", "--out", "");
        check("--kubernetes takes a version such as 1.30", "examine", "--kubernetes", "new");
        for (String command : List.of("examine", "redact")) {
            check("standard input, -, can be read once only", command, "-", "-");
            check("cannot read /: it is a directory", command, "/");
            check("cannot read ", command, "");
            check("cannot read no\\nthing\\u202e", command, "no\nthing\u202e");
            check("cannot read --help", command, "--", "--help");
            check("cannot read a\\x00b", command, "a\u0000b");
            check("cannot read \ufffd" + Inputs.UNNAMEABLE, command, "\ufffd");
        }
        check("cannot write into a\\x00b" + Inputs.UNNAMEABLE, "examine", "--out", "a\u0000b");
    }

    @Test
    void helpsWhereverItIsAsked() {
        for (List<String> arguments :
                List.of(
                        List.of("--help"),
                        List.of("help"),
                        List.of("-h"),
                        List.of("examine", "--help"),
                        List.of("redact", "-h"),
                        List.of("failures", "x", "--help"))) {
            CliRun run = CliRun.of("", arguments.toArray(String[]::new));
            assertEquals(new CliRun(0, Main.USAGE, ""), run);
        }
        assertEquals(2, CliRun.of("").status());
        assertTrue(CliRun.of("").err().startsWith("usage: "));
        assertTrue(Main.USAGE.contains("Exit status: 0 "));
    }

    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead") // It only throws.
    void whateverIsThrownIsOneLine() {
        for (Throwable thrown :
                List.of(
                        new StackOverflowError(),
                        new OutOfMemoryError(),
                        new NullPointerException("secret\n"),
                        new AssertionError("secret\n"))) {
            InputStream in =
                    new InputStream() {
                        @Override
                        public int read() {
                            throw UsageTest.<RuntimeException>sneaky(thrown);
                        }
                    };
            for (String command : List.of("examine", "redact")) {
                CliRun run = CliRun.of(in, List.of(command));
                assertEquals(2, run.status());
                assertEquals(1, run.err().lines().count(), run.err());
                assertTrue(run.err().startsWith("kube-proxy-doctor: "), run.err());
                assertTrue(!run.err().contains("secret"), run.err());
                assertEquals("", run.out());
            }
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void anOutputThatCannotBeWrittenIsAnError() {
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        for (String command : List.of("examine", "redact", "failures", "help")) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int status =
                    Main.run(
                            List.of(command),
                            new java.io.ByteArrayInputStream(
                                    "x\n".getBytes(StandardCharsets.UTF_8)),
                            new PrintStream(full, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8));
            assertEquals(2, status, command);
            assertEquals(
                    "kube-proxy-doctor: cannot write to standard output" + System.lineSeparator(),
                    err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aCallLeavesNothingForTheNext() throws IOException {
        Path log = Files.writeString(directory.resolve("a.log"), "kind: KubeProxyConfiguration\n");
        String file = log.toString();
        CliRun first = CliRun.of("", "examine", "--format", "json", file);
        CliRun.of("", "examine", "--kubernetes", "1.20", "--out", file + ".d", file);
        CliRun.of("", "redact", "--private-addresses", file);
        CliRun.of("", "examine", "--nonsense");
        assertEquals(first, CliRun.of("", "examine", "--format", "json", file));
    }

    @Test
    void inputsOfOneNameAreToldApart() {
        assertEquals(
                List.of("cm.yaml", "standard input"), InputNames.of(List.of("x/cm.yaml", "-")));
        assertEquals(
                List.of("a/cm.yaml", "b/cm.yaml", "log"),
                InputNames.of(List.of("x/a/cm.yaml", "x/b/cm.yaml", "/y/log")));
        assertEquals(
                List.of("cm.yaml", "a/cm.yaml", "/a/cm.yaml", "cm.yaml"),
                InputNames.of(List.of("cm.yaml", "a/cm.yaml", "/a/cm.yaml", "cm.yaml")));
        assertEquals(
                List.of("/", ".", "/dev/fd/63", "a\\x1b\\n.log", ""),
                InputNames.of(List.of("/", ".", "/dev/fd/63", "x/a\u001b\n.log", "")));
        List<String> many = Stream.iterate("x", x -> "x/" + x).limit(200).toList();
        assertEquals(200, InputNames.of(many).size());
    }
}
