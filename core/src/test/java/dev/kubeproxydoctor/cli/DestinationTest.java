package dev.kubeproxydoctor.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --out} writes all or nothing, and the patched files are the opened ones. */
class DestinationTest {
    private static final String MAP =
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kube-proxy\ndata:\n  config.conf: |-\n    kind: KubeProxyConfiguration\n    mode: IPVS\n    clusterCIDR: 10.244.0.0/16\n";
    private static final String FIXED = MAP.replace("IPVS", "ipvs");

    @TempDir Path directory;
    private Path map;
    private Path out;

    @BeforeEach
    void givenAConfigMap() throws IOException {
        map = Files.writeString(directory.resolve("cm.yaml"), MAP);
        out = directory.resolve("out");
    }

    private CliRun run(String... more) {
        return CliRun.of(
                "",
                Stream.concat(
                                Stream.of("examine", "--out", out.toString()),
                                Stream.of(more.length == 0 ? new String[] {map.toString()} : more))
                        .toArray(String[]::new));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void refused(String reason) throws IOException {
        CliRun run = run();
        assertEquals(2, run.status());
        assertEquals("kube-proxy-doctor: " + reason + System.lineSeparator(), run.err());
    }

    @Test
    void aConflictIsFoundBeforeAnythingIsWritten() throws IOException {
        Files.createDirectory(out);
        Path last = Files.writeString(out.resolve("patched-cm.yaml"), "mine");
        refused(last + " exists and differs; use --force to overwrite it");
        assertEquals(List.of("patched-cm.yaml"), names(out));
        assertEquals("mine", Files.readString(last));
        assertEquals(1, run("--force", map.toString()).status());
        assertEquals(FIXED, Files.readString(last));
        assertTrue(names(out).stream().noneMatch(name -> name.startsWith(".")), "no rest");
        assertEquals(1, run().status());
        assertEquals(MAP, Files.readString(map));
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        Path elsewhere = directory.resolve("elsewhere.txt");
        Files.createDirectory(out);
        Path link = Files.createSymbolicLink(out.resolve("README.md"), elsewhere);
        refused(link + " is a link, which is not followed; remove it first");
        assertFalse(Files.exists(elsewhere));
        Files.writeString(elsewhere, "mine");
        refused(link + " is a link, which is not followed; remove it first");
        assertEquals(2, run("--force", map.toString()).status());
        assertEquals("mine", Files.readString(elsewhere));
        assertEquals(List.of("README.md"), names(out));
        out = directory.resolve("out.zip");
        Files.createSymbolicLink(out, elsewhere);
        refused(out + " is a link, which is not followed; remove it first");
        assertEquals("mine", Files.readString(elsewhere));
    }

    @Test
    void whatIsNoFileIsNotReplaced() throws IOException {
        Files.createDirectories(out.resolve("README.md"));
        refused(out.resolve("README.md") + " exists and is not a file; remove it first");
        out = Files.createDirectory(directory.resolve("dir.zip"));
        refused(out + " exists and is not a file; remove it first");
        out = map;
        refused("cannot write into " + map + ": it is not a directory");
        out = map.resolve("below");
        assertEquals(2, run().status());
    }

    /** A limit on the length of files stands for a disk that has no room. */
    @Test
    void aFullDiskLeavesWhatWasThere() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Path before = Files.createDirectory(out).resolve("README.md");
        Files.writeString(before, "mine");
        for (String target : List.of("out", "new", "all.zip")) {
            CliRun run =
                    CliRun.inShell(
                            directory,
                            "ulimit -f 1; exec $DOCTOR examine --format json --force --out "
                                    + target
                                    + " cm.yaml > /dev/null");
            assertEquals(2, run.status(), run.err());
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(
                    run.err().startsWith("kube-proxy-doctor: cannot write into " + target),
                    run.err());
        }
        assertEquals("mine", Files.readString(before));
        assertEquals(List.of("README.md"), names(out));
        assertEquals(List.of("cm.yaml", "out"), names(directory));
    }

    @Test
    void everyEditIsInTheFileOfItsInput() throws IOException {
        Path a = Files.createDirectory(directory.resolve("a")).resolve("cm.yaml");
        Path b = Files.createDirectory(directory.resolve("b")).resolve("cm.yaml");
        Files.writeString(a, MAP + "---\n" + MAP.replace("name: kube-proxy", "name: other"));
        Files.writeString(b, MAP.replace("10.244", "10.99"));
        assertEquals(1, run(a.toString(), b.toString()).status());
        assertEquals(
                Files.readString(a).replace("IPVS", "ipvs"),
                Files.readString(out.resolve("patched-a-cm.yaml")));
        assertEquals(
                Files.readString(b).replace("IPVS", "ipvs"),
                Files.readString(out.resolve("patched-b-cm.yaml")));
    }

    @Test
    void aPatchedFileIsTheOpenedOne() throws IOException {
        byte[] bytes =
                ("\u00ef\u00bb\u00bf# caf\u00e9\r\n" + MAP.replace("\n", "\r\n"))
                        .getBytes(StandardCharsets.ISO_8859_1);
        byte[] fixed =
                new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace("IPVS", "ipvs")
                        .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(map, bytes);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        Path gzip = Files.write(directory.resolve("packed.yaml.gz"), packed.toByteArray());
        assertEquals(1, run(map.toString(), gzip.toString()).status());
        assertArrayEquals(fixed, Files.readAllBytes(out.resolve("patched-cm.yaml")));
        assertArrayEquals(fixed, Files.readAllBytes(out.resolve("patched-packed.yaml")));
    }

    @Test
    void saysWhyThereIsNoPatchedFile() throws IOException {
        Files.write(
                map, MAP.replace("IPVS", "IPVS # caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        CliRun run = run();
        assertEquals(1, run.status());
        assertEquals(
                "kube-proxy-doctor: patched-cm.yaml is not written: line 8, which has to change, holds bytes that are not UTF-8. Save the file as UTF-8 and examine it again."
                        + System.lineSeparator(),
                run.err());
        assertTrue(names(out).contains("README.md"));
        assertFalse(names(out).contains("patched-cm.yaml"));
    }
}
