package dev.kubeproxydoctor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no plain file is read, and what cannot be written is said; in processes of their own. */
class PipesTest {
    private static final String MAP =
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kube-proxy\ndata:\n  config.conf: |-\n    kind: KubeProxyConfiguration\n    mode: IPVS\n";

    @TempDir Path directory;

    @BeforeEach
    void givenAShell() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Files.writeString(directory.resolve("cm.yaml"), MAP);
    }

    private CliRun shell(String line) throws Exception {
        return CliRun.inShell(directory, line);
    }

    private void reads(String line) throws Exception {
        CliRun run = shell(line);
        assertEquals(1, run.status(), run.err());
        assertTrue(run.out().contains("config-mode-invalid"), run.out());
    }

    @Test
    void readsPipesAndDevices() throws Exception {
        reads("mkfifo fifo && { cat cm.yaml > fifo & } && $DOCTOR examine fifo");
        reads("cat cm.yaml | $DOCTOR examine /dev/stdin");
        reads("cat cm.yaml | $DOCTOR examine - ");
        reads("$DOCTOR examine /dev/stdin < cm.yaml");
        reads("gzip -c cm.yaml | $DOCTOR examine /dev/stdin");
        reads(
                "{ (cat cm.yaml; printf '# slow\\n') | gzip -c > p.gz; cat p.gz p.gz | $DOCTOR examine; } | grep config-mode-invalid && exit 1");
        assumeTrue(Files.isReadable(Path.of("/proc/version")));
        assertEquals(0, shell("$DOCTOR examine /proc/version /dev/null").status());
    }

    @Test
    void patchesWhatCameThroughAPipe() throws Exception {
        reads("cat cm.yaml | $DOCTOR examine --out in");
        String fixed = MAP.replace("IPVS", "ipvs");
        assertEquals(fixed, Files.readString(directory.resolve("in/patched-standard-input.yaml")));
        reads("mkfifo p.yaml && { cat cm.yaml > p.yaml & } && $DOCTOR examine --out p p.yaml");
        assertEquals(fixed, Files.readString(directory.resolve("p/patched-p.yaml")));
    }

    @Test
    @Tag("slow")
    void anEndlessLineIsRefusedWithinItsMemory() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/dev/zero")));
        for (String command : List.of("examine", "redact")) {
            CliRun run = shell("$DOCTOR " + command + " /dev/zero");
            assertEquals(2, run.status());
            assertEquals(
                    "kube-proxy-doctor: cannot read /dev/zero: a line of it has more than 67108864 characters\n",
                    run.err());
        }
    }

    @Test
    void aFullDeviceIsAnErrorAndAClosedPipeIsQuiet() throws Exception {
        assumeTrue(Files.isWritable(Path.of("/dev/full")));
        for (String command : List.of("redact cm.yaml", "examine cm.yaml", "failures", "--help")) {
            CliRun run = shell("$DOCTOR " + command + " > /dev/full");
            assertEquals(2, run.status(), command);
            assertEquals("kube-proxy-doctor: cannot write to standard output\n", run.err());
        }
        // More than any pipe holds.
        CliRun run =
                shell(
                        "for i in 1 2 3 4 5; do cat cm.yaml; done > five.yaml; for i in 1 2 3; do cat five.yaml five.yaml five.yaml five.yaml > more.yaml; cat more.yaml more.yaml more.yaml more.yaml more.yaml > five.yaml; done; { $DOCTOR redact five.yaml; echo $? >&2; } | head -c 1");
        assertEquals("a", run.out());
        assertEquals("2\n", run.err());
    }

    @Test
    void aNameThatTheLocaleDoesNotHaveIsOneLine() throws Exception {
        for (String line :
                List.of(
                        "cp cm.yaml \u00fc.yaml; LC_ALL=C $DOCTOR examine \u00fc.yaml",
                        "LC_ALL=C $DOCTOR examine --format json --out \u00f6ut cm.yaml > /dev/null")) {
            CliRun run = shell(line);
            assertTrue(run.status() == 2 || (run.status() == 1 && run.err().isEmpty()), run.err());
            assertTrue(run.err().lines().count() <= 1, run.err());
        }
    }

    /** Gives a megabyte of a log again and again. */
    @SuppressWarnings("InputStreamSlowMultibyteRead") // Fast enough for a few megabytes.
    private static InputStream log(int megabytes, String end) {
        byte[] line =
                "I1124 08:15:42.1 1 server_linux.go:145] \"Using iptables Proxier\"\n"
                        .getBytes(StandardCharsets.UTF_8);
        int[] left = {(megabytes << 20) / line.length * line.length};
        InputStream lines =
                new InputStream() {
                    @Override
                    public int read() {
                        return left[0] == 0 ? -1 : line[line.length - 1 - --left[0] % line.length];
                    }
                };
        return new SequenceInputStream(
                lines, new ByteArrayInputStream(end.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @Tag("slow")
    void moreThanIsHeldIsExaminedAndNotPatched() throws Exception {
        List<String> arguments = List.of("examine", "--out", directory.resolve("o").toString());
        CliRun run = CliRun.of(log(65, MAP), arguments);
        assertEquals(1, run.status());
        assertEquals(
                "kube-proxy-doctor: patched-standard-input.yaml is not written: more than 64 MB would have to be held for it."
                        + System.lineSeparator(),
                run.err());
    }
}
