package dev.kubeproxydoctor.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final String CONFIG_MAP =
            "apiVersion: v1\nkind: ConfigMap\ndata:\n  config.conf: |-\n    kind: KubeProxyConfiguration\n    conntrack:\n      maxPerCore: 32768 # kept\nmetadata:\n  name: kube-proxy\n";
    private static final String LOG =
            "E1124 08:15:42.137501       1 server.go:558] \"Error running ProxyServer\" err=\"open /proc/sys/net/netfilter/nf_conntrack_max: permission denied\"\n";

    @TempDir Path directory;

    private static CliRun run(String input, String... arguments) {
        return CliRun.of(input, arguments);
    }

    @Test
    void exitsWithZeroOneOrTwo() {
        assertEquals(
                0,
                run(
                                "I1124 08:15:42.1 1 server_linux.go:145] \"Using iptables Proxier\"\n",
                                "examine")
                        .status());
        assertEquals(1, run(LOG, "examine", "-").status());
        assertEquals(1, run("kind: KubeProxyConfiguration\nmode: IPVS\n", "examine").status());
        CliRun missing = run("", "examine", directory.resolve("nothing.log").toString());
        assertEquals(2, missing.status());
        assertEquals(
                "kube-proxy-doctor: cannot read "
                        + directory.resolve("nothing.log")
                        + System.lineSeparator(),
                missing.err());
        assertEquals(2, run("", "examine", "--format", "xml").status());
        assertEquals(2, run("", "nonsense").status());
        assertEquals(2, run("").status());
        assertEquals(2, run("", "examine", directory.toString()).status());
    }

    @Test
    void writesOneArchiveThatIsTheSameEveryTime() throws Exception {
        Path log = Files.writeString(directory.resolve("kube-proxy.log"), LOG);
        Path map = Files.writeString(directory.resolve("cm.yaml"), CONFIG_MAP);
        Path zip = directory.resolve("fix.zip");
        String[] arguments = {
            "examine", "--format", "json", "--out", zip.toString(), log.toString(), map.toString()
        };
        assertEquals(1, run("", arguments).status());
        byte[] first = Files.readAllBytes(zip);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertEquals("README.md", file.entries().nextElement().getName());
            assertTrue(file.getEntry("patched-cm.yaml") != null);
        }
        assertEquals(1, run("", arguments).status());
        assertArrayEquals(first, Files.readAllBytes(zip));
        Files.writeString(zip, "mine");
        assertEquals(2, run("", arguments).status());
        assertEquals("mine", Files.readString(zip));
    }

    @Test
    void writesEveryArtefactAndThePatchedFileAndOverwritesNothing() throws Exception {
        Path log = Files.writeString(directory.resolve("kube-proxy.log"), LOG);
        Path map =
                Files.writeString(directory.resolve("cm.yaml"), CONFIG_MAP.replace("\n", "\r\n"));
        Path out = directory.resolve("out");
        String[] arguments = {
            "examine", "--format", "json", "--out", out.toString(), log.toString(), map.toString()
        };
        CliRun first = run("", arguments);
        assertEquals(1, first.status(), first.err());
        assertTrue(first.out().contains("\"conntrack-max-permission-denied\""));
        assertEquals(
                CONFIG_MAP.replace("32768", "0").replace("\n", "\r\n"),
                Files.readString(out.resolve("patched-cm.yaml")));
        assertTrue(Files.exists(out.resolve("README.md")));
        assertEquals(1, run("", arguments).status());
        Files.writeString(out.resolve("README.md"), "mine");
        CliRun refused = run("", arguments);
        assertEquals(2, refused.status());
        assertEquals("mine", Files.readString(out.resolve("README.md")));
        assertEquals(CONFIG_MAP.replace("\n", "\r\n"), Files.readString(map));
    }

    @Test
    void redactsAsTextAndAsSpans() {
        String secret = String.join("", "s3cr", "etVa", "lue0", "1234");
        assertEquals("token: REDACTED_token_1\n", run("token: " + secret + "\n", "redact").out());
        CliRun json = run("x \ud83d\ude00 token: " + secret + "\n", "redact", "--format", "json");
        assertEquals(
                "[{\"file\":\"-\",\"start\":12,\"end\":28,\"kind\":\"token\",\"tier\":\"secret\"}]",
                json.out().strip());
        assertFalse(json.out().contains(secret));
    }

    @Test
    void readsUtf16ByItsByteOrderMark() throws Exception {
        Path file = directory.resolve("log.txt");
        Files.write(file, ("\ufeff" + LOG).getBytes(StandardCharsets.UTF_16LE));
        assertTrue(
                run("", "examine", file.toString())
                        .out()
                        .contains("conntrack-max-permission-denied"));
    }

    @Test
    void listsTheCatalogue() {
        assertTrue(
                run("", "failures")
                        .out()
                        .contains("nft-kernel-too-old  nftables mode needs Linux 5.13 or later"));
        String json = run("", "failures", "--format", "json").out();
        assertTrue(json.startsWith("[{\"id\":\""), json);
        assertTrue(json.contains("{\"id\":\"iptables-legacy-table-missing\""), json);
    }

    @Test
    void readsGzipAndUtf16() throws IOException {
        Path packed = directory.resolve("config.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("CONFIG_NF_TABLES=m\n".getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(run("", "examine", packed.toString()).out().contains("nftables, IPv4: unknown"));
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_16,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
            Path log = directory.resolve(charset.name() + ".log");
            Files.writeString(log, LOG, charset);
            CliRun run = run("", "examine", log.toString());
            assertTrue(run.out().contains("conntrack-max-permission-denied"), charset.name());
        }
        Files.write(packed, new byte[] {0x1f, (byte) 0x8b, 1});
        assertEquals(2, run("", "examine", packed.toString()).status());
    }

    @Test
    void writesFindingsForAPipeline() throws IOException {
        Path bad = directory.resolve("a b.yaml");
        Files.writeString(
                bad,
                "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: nftables\n");
        Path good = directory.resolve("good.yaml");
        Files.writeString(good, CONFIG_MAP);
        CliRun old =
                run(
                        "",
                        "examine",
                        "--format",
                        "sarif",
                        "--kubernetes",
                        "1.28",
                        good.toString(),
                        bad.toString());
        assertEquals(1, old.status());
        assertTrue(old.out().startsWith("{\"$schema\":"), old.out());
        assertTrue(old.out().contains("\"ruleId\":\"nftables-mode-not-enabled\""), old.out());
        assertTrue(old.out().contains("\"startLine\":3,\"startColumn\":7"), old.out());
        assertTrue(old.out().contains("file://" + directory + "/a%20b.yaml"), old.out());
        assertEquals(
                0,
                run("", "examine", "--format", "sarif", "--kubernetes", "v1.33.2", bad.toString())
                        .status());
        assertEquals(2, run("", "examine", "--kubernetes", "new").status());
    }
}
