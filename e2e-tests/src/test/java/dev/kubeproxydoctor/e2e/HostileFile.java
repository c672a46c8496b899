package dev.kubeproxydoctor.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A file that means harm, or that nobody would make on purpose.
 *
 * @param limit bytes of a file above which it is cut
 * @param says what the page has to say of it
 * @param inputs how many files are examined in the end
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record HostileFile(String name, byte[] content, int limit, String says, int inputs) {
    private static final int MEGABYTE = 1_000_000;
    private static final String DAMAGED = " is damaged or cut off and was not read to its end.";
    private static final byte[] LOG = Packed.utf8(Pastes.CONNTRACK_LOG);
    private static final byte[] BLOCK = Packed.utf8("I1124 ok\n".repeat(MEGABYTE / 9));
    private static final String OWN =
            "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n";

    @Override
    public String toString() {
        return name;
    }

    static List<HostileFile> all() {
        List<HostileFile> all = new ArrayList<>();
        all.addAll(bombs());
        all.addAll(brokenZips());
        all.addAll(brokenTars());
        all.addAll(oddTexts());
        all.addAll(hardTexts());
        return all;
    }

    private static HostileFile cut(String name, byte[] content, String says, int inputs) {
        return new HostileFile(name, content, MEGABYTE, says, inputs);
    }

    private static HostileFile of(String name, byte[] content, String says, int inputs) {
        return new HostileFile(name, content, 64 * MEGABYTE, says, inputs);
    }

    private static List<HostileFile> bombs() {
        String onlyEnd = " is larger than 1 MB, so only its end was read.";
        String tooMuch = " unpacks to too much; the rest of it was left out.";
        byte[] nested = LOG;
        for (int depth = 0; depth < 6; depth++) {
            nested = Packed.zip(Map.of("kube-proxy-" + depth + ".zip", nested));
        }
        byte[] pax = Packed.entry("x", 'x', new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, 0, 3}, BLOCK);
        byte[][] manyBombs = new byte[100][];
        for (int i = 0; i < manyBombs.length; i++) {
            manyBombs[i] = Packed.entry("kube-proxy-" + i + ".gz", Packed.gzip(BLOCK, 2));
        }
        return List.of(
                cut("bomb.gz", Packed.gzip(BLOCK, 40), "bomb.gz" + onlyEnd, 1),
                cut("endless.gz", Packed.gzip(BLOCK, 80), "endless.gz" + tooMuch, 1),
                cut(
                        "lying.zip",
                        Packed.lyingZip(BLOCK, 20, List.of("kube-proxy.log")),
                        "kube-proxy.log" + onlyEnd,
                        1),
                cut(
                        "pax.tar.gz",
                        Packed.gzip(Packed.joined(pax, BLOCK)),
                        "pax.tar.gz" + DAMAGED,
                        0),
                cut(
                        "nested.zip",
                        nested,
                        "lies in too many archives inside one another and was not opened.",
                        0),
                cut("many-bombs.tar", Packed.tar(manyBombs), "many-bombs.tar" + tooMuch, 2));
    }

    private static List<HostileFile> brokenZips() {
        byte[] good = Packed.zip(Map.of("kube-proxy.log", LOG));
        byte[] elsewhere = good.clone();
        Arrays.fill(elsewhere, good.length - 6, good.length - 2, (byte) 0x7f);
        byte[] onlyEnd = Arrays.copyOfRange(good, good.length - 22, good.length);
        Arrays.fill(onlyEnd, 12, 16, (byte) 0xff);
        Arrays.fill(onlyEnd, 16, 20, (byte) 0);
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            many.add("web-" + i);
        }
        return List.of(
                of("cut.zip", Arrays.copyOf(good, good.length - 30), "cut.zip" + DAMAGED, 0),
                of("elsewhere.zip", elsewhere, "elsewhere.zip" + DAMAGED, 0),
                of(
                        "only-end.zip",
                        Packed.joined(Packed.utf8("PK\3\4"), new byte[100], onlyEnd),
                        "only-end.zip" + DAMAGED,
                        0),
                of(
                        "overlapping.zip",
                        Packed.lyingZip(LOG, 1, List.of("kube-proxy-1.log", "kube-proxy-2.log")),
                        "overlapping.zip" + DAMAGED,
                        1),
                of(
                        "many.zip",
                        Packed.lyingZip(LOG, 1, many),
                        "many.zip holds too many files; some of them were left out.",
                        0));
    }

    private static List<HostileFile> brokenTars() {
        byte[] negative = new byte[12];
        Arrays.fill(negative, (byte) 0xff);
        byte[] huge = negative.clone();
        huge[0] = (byte) 0x80;
        return List.of(
                of("negative.tar", sized(negative), "negative.tar" + DAMAGED, 0),
                of("huge.tar", sized(huge), "huge.tar" + DAMAGED, 0),
                of(
                        "no-number.tar",
                        sized(Packed.utf8("zzzzzzzzzzz")),
                        "no-number.tar" + DAMAGED,
                        0),
                of(
                        "names.tar",
                        Packed.tar(
                                Packed.entry("kube-proxy-link", '2', new byte[12], new byte[0]),
                                Packed.entry("../../kube-proxy\n+++ b/x.yaml", bad()),
                                Packed.entry("kube-proxy/..\\..\\..\\evil.bat", bad()),
                                Packed.entry("kube-proxy/<img src=x onerror=alert(1)>.yaml", bad()),
                                Packed.entry("kube-proxy/-rf \u001b[2J\u202etxt.yaml", bad())),
                        "1 problem found",
                        4),
                of(
                        "long-name.tar",
                        Packed.tar(
                                Packed.entry(
                                        "././@LongLink", 'L', octal(100_000), new byte[100_000]),
                                Packed.entry("kube-proxy.log", LOG)),
                        "long-name.tar" + DAMAGED,
                        0),
                of(
                        "cut.tar.gz",
                        Arrays.copyOf(
                                Packed.gzip(Packed.tar(Packed.entry("kube-proxy.log", LOG))), 200),
                        "cut.tar.gz" + DAMAGED,
                        1));
    }

    private static List<HostileFile> oddTexts() {
        String unpaired = "\ud800".repeat(200_000);
        byte[] surrogates = new byte[2 * unpaired.length()];
        for (int i = 0; i < surrogates.length; i += 2) {
            surrogates[i + 1] = (byte) 0xd8;
        }
        return List.of(
                of("empty.log", new byte[0], "Nothing here is known", 1),
                of("mark.log", Packed.utf8("\ufeff"), "Nothing here is known", 1),
                of(
                        "odd.log",
                        Packed.joined(
                                Pastes.CONNTRACK_LOG.getBytes(StandardCharsets.UTF_16LE),
                                new byte[] {'x'}),
                        "1 problem found, 1 certain.",
                        1),
                of("line.log", Packed.utf8("x".repeat(20 * MEGABYTE)), "Nothing here is known", 1),
                of("shown.log", Packed.utf8("x y ".repeat(250_000)), "Nothing here is known", 1),
                of("zeros.log", new byte[MEGABYTE], "Nothing here is known", 1),
                of("surrogates.log", surrogates, "Nothing here is known", 1),
                of("osc.log", Packed.utf8("\u001b]".repeat(5_000)), "Nothing here is known", 1));
    }

    private static List<HostileFile> hardTexts() {
        String head =
                Base64.getUrlEncoder()
                        .encodeToString(Packed.utf8("{\"alg\":\"RS256\"}"))
                        .concat(".");
        String item =
                "- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: kube-proxy, namespace: kube-system}\n  data:\n    config.conf: |\n      "
                        + OWN.replace("\n", "\n      ").stripTrailing()
                        + "\n      mode: IPVS\n";
        return List.of(
                of("nest.yaml", Packed.utf8(OWN + "a: [".repeat(1_250_000)), "", 1),
                of("keys.yaml", Packed.utf8(OWN + "? ".repeat(20_000)), "", 1),
                of("heads.log", Packed.utf8(head.repeat(20_000)), "", 1),
                of(
                        "many.yaml",
                        Packed.utf8("apiVersion: v1\nkind: List\nitems:\n" + item.repeat(200)),
                        "1 problem found",
                        1));
    }

    private static byte[] sized(byte[] size) {
        return Packed.tar(Packed.entry("kube-proxy.log", '0', size, LOG));
    }

    private static byte[] octal(int size) {
        return Packed.utf8("%011o".formatted(size));
    }

    private static byte[] bad() {
        return Packed.utf8(OWN + "mode: IPTABLES\n");
    }
}
