package dev.kubeproxydoctor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PatchTest {
    private static final String MAP =
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kube-proxy\ndata:\n  config.conf: |-\n    kind: KubeProxyConfiguration\n    conntrack:\n      maxPerCore: 32768 # kept\n";
    private static final String LOG =
            "E1124 08:15:42.137501       1 server.go:558] \"Error running ProxyServer\" err=\"open /proc/sys/net/netfilter/nf_conntrack_max: permission denied\"\n";
    private static final String REFUSED = "refused: ";

    /** The bytes of a text as characters. */
    private static String bytes(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static Report examined(String... namesAndTexts) {
        Doctor doctor = new Doctor();
        doctor.input("kube-proxy.log");
        doctor.text(LOG);
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            doctor.input(namesAndTexts[i]);
            doctor.text(namesAndTexts[i + 1]);
        }
        return doctor.report();
    }

    private static String patched(String name, String text, String bytes) {
        Report report = examined(name, text);
        assertEquals(1, report.patches().size());
        Patch.Outcome result = report.patches().get(0).applyTo(bytes);
        assertEquals(result.bytes().isEmpty(), !result.refusal().isEmpty());
        return result.bytes().isEmpty() ? REFUSED + result.refusal() : result.bytes();
    }

    /** As a file: decoded as a decoder does that replaces what is no text. */
    private static String patched(String bytes, Charset charset, String name) {
        ByteBuffer raw = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
        String text = charset.decode(raw).toString();
        return patched(name, text.startsWith("\ufeff") ? text.substring(1) : text, bytes);
    }

    private static void check(String bytes, Charset charset) {
        String old = bytes("32768", charset);
        assertTrue(bytes.contains(old));
        assertEquals(bytes.replace(old, bytes("0", charset)), patched(bytes, charset, "cm.yaml"));
    }

    @Test
    void keepsEveryOtherByte() {
        Charset utf8 = StandardCharsets.UTF_8;
        String crlf = MAP.replace("\n", "\r\n");
        for (String map : List.of(MAP, crlf, MAP + "\n\n", MAP.strip(), MAP + "# a\r# b\r\n")) {
            check(map, utf8);
            check("\u00ef\u00bb\u00bf" + map, utf8);
            check("# caf\u00e9 \u00ff\u00fe \u00ed\u00a0\u0080 \u00f0\u009f\n" + map, utf8);
            check(bytes("# caf\u00e9 \ud83d\ude00 \u4e2d\n" + map, utf8), utf8);
            check(bytes(map, StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE);
            check(bytes(map, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
            check(bytes("\ufeff" + map, StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE);
            check(bytes("\ufeff" + map, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        }
        check(bytes(MAP.replace("kept", "\ud83d\ude00 \u4e2d \u00e9"), utf8), utf8);
        check(
                bytes(MAP.replace("kept", "\ud83d\ude00 \u4e2d"), StandardCharsets.UTF_16LE),
                StandardCharsets.UTF_16LE);
    }

    @Test
    void findsThePlaceThoughATextFieldChangedTheLineEnds() {
        String inserted = MAP.replace("      maxPerCore: 32768 # kept\n", "      min: 1\n");
        for (String end : List.of("\r\n", "\r")) {
            assertEquals(
                    MAP.replace("32768", "0").replace("\n", end),
                    patched("paste", MAP, MAP.replace("\n", end)));
            String plain = patched("paste", inserted, inserted);
            assertTrue(plain.contains("maxPerCore: 0\n"), plain);
            assertEquals(
                    plain.replace("\n", end),
                    patched("paste", inserted, inserted.replace("\n", end)));
        }
    }

    @Test
    void refusesWhereAByteWouldHaveToBeGuessed() {
        assertEquals(
                REFUSED
                        + "line 9, which has to change, holds bytes that are not UTF-8. Save the file as UTF-8 and examine it again.",
                patched(MAP.replace("kept", "caf\u00e9"), StandardCharsets.UTF_8, "cm.yaml"));
        for (String other : List.of("", MAP.substring(1), MAP.replace("conntrack", "konntrack"))) {
            assertEquals(
                    REFUSED + "this is not the text that was examined.",
                    patched("cm.yaml", MAP, other));
        }
    }

    @Test
    void knowsNoSecretAndNeedsNone() {
        String secret = String.join("", "s3cr", "etVa", "lue0", "1234");
        check(MAP + "  token: " + secret + "\n", StandardCharsets.UTF_8);
    }

    @Test
    void makesAllEditsOfOneInput() {
        String second = MAP.replace("name: kube-proxy", "name: other");
        String two = MAP + "---\n" + second;
        String list =
                "apiVersion: v1\nkind: List\nitems:\n- "
                        + MAP.strip().replace("\n", "\n  ")
                        + "\n- "
                        + second.strip().replace("\n", "\n  ")
                        + "\n";
        String keys = MAP + MAP.substring(MAP.indexOf("  config.conf")).replace("config.conf", "b");
        String alias = MAP.replace("config.conf: |-", "config.conf: &c |-") + "  b: *c\n";
        for (String file : List.of(two, list, keys, alias)) {
            String patched = patched("cm.yaml", file, file);
            assertEquals(file.replace("32768", "0"), patched);
            assertEquals(List.of(), examined("cm.yaml", patched).patches());
        }
    }

    @Test
    void leavesOutTheLogAroundTheDocuments() {
        String zero = MAP.replace("32768", "0");
        assertEquals(zero, patched("paste", LOG + MAP + LOG, LOG + MAP + LOG));
        String odd = LOG.replace("open", "\u0000 \u00e9 open") + "\r";
        assertEquals(zero, patched(odd + MAP + odd, StandardCharsets.UTF_8, "paste"));
        String two = LOG + MAP + LOG + MAP + LOG;
        assertEquals(zero + "---\n" + zero, patched("paste", two, two));
        String around = "\n# what follows\n\n" + MAP + "\n  # what was\n";
        assertEquals(around.replace("32768", "0"), patched("paste", around, around));
    }

    private static List<String> names(String... paths) {
        List<String> inputs = new ArrayList<>();
        for (String path : paths) {
            inputs.add(path);
            inputs.add(MAP);
        }
        Report report = examined(inputs.toArray(String[]::new));
        Set<String> all = new HashSet<>();
        report.artefacts().forEach(file -> assertTrue(all.add(file.fileName())));
        for (Patch patch : report.patches()) {
            assertTrue(all.add(patch.fileName().toLowerCase(Locale.ROOT)), patch.fileName());
            assertTrue(patch.fileName().matches("[\\w][\\w.-]*"), patch.fileName());
        }
        return report.patches().stream().map(Patch::fileName).toList();
    }

    @Test
    void tellsFilesOfOneNameApart() {
        String deep = "x/".repeat(100);
        assertEquals(List.of("patched-cm.yaml"), names("a/cm.yaml"));
        assertEquals(
                List.of("patched-z-a-cm.yaml", "patched-b-cm.yaml", "patched-other.yml"),
                names("z/a/cm.yaml", "b/cm.yaml.gz", "y/other.yml"));
        assertEquals(
                List.of("patched-a-cm.yaml", "patched-b-CM.yaml", "patched-a-cm-2.yaml"),
                names("a/cm.yaml", "b/CM.yaml", "a-cm.yaml"));
        assertEquals(
                List.of("patched-cm.yaml", "patched-cm-2.yaml", "patched-standard-input.yaml"),
                names("cm.yaml", "cm.yaml", "standard input"));
        assertEquals(
                List.of("patched-evil.bat", "patched-rf.yaml", "patched-other.json"),
                names("kube-proxy/..\\..\\evil.bat", "-rf", "\u202e\n.json"));
        assertEquals(3, names(deep + "cm.yaml", "y/" + deep + "cm.yaml", deep + "/cm.yaml").size());
    }
}
