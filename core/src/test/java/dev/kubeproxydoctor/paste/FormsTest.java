package dev.kubeproxydoctor.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The forms in which people paste: none of them changes what is diagnosed. */
class FormsTest {
    private static final String LINE =
            "E1124 08:15:42.137482       1 server.go:558] \"Error running ProxyServer\" err=\"can't use the IPVS proxier: error getting ipset version, error: executable file not found in $PATH\"";

    private static final List<UnaryOperator<String>> FORMS =
            List.of(
                    line -> "> " + line,
                    line -> "\u001b[31m" + line + "\u001b[0m",
                    line -> line.replace("\"", "&quot;").replace("'", "&#39;"),
                    line -> "\ufeff" + line,
                    line -> line.replace("server", "ser\u200bver"),
                    line -> line.replaceAll(" +", " "),
                    line -> "`" + line + "`",
                    line -> "kube-proxy-x7k2p kube-proxy " + line,
                    line -> "kube-proxy-1  | " + line,
                    line -> "[pod/kube-proxy-x7k2p/kube-proxy] 2026-11-24T08:15:42.1Z " + line,
                    line -> "11\u670824 08:15:42 node-1 kube-proxy[812]: " + line,
                    line -> "Nov 24 08:15:42.123 | node-1 | kube-proxy | " + line,
                    line ->
                            "2026-11-24T08:15:42.1Z stderr P "
                                    + line.substring(0, 100)
                                    + "\n2026-11-24T08:15:42.1Z stderr F "
                                    + line.substring(100));

    @Test
    void everyFormOfALineMeansTheSame() {
        for (UnaryOperator<String> form : FORMS) {
            assertEquals(
                    List.of("ipset-binary-missing"),
                    Examined.of(form.apply(LINE) + "\n").wrong(),
                    form.apply(LINE));
        }
    }

    @Test
    void lineEndsAreOfAnyKind() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertEquals(
                    List.of("ipset-binary-missing"),
                    Examined.of("I1124 08:15:41.1       1 server.go:1] \"x\"" + end + LINE + end)
                            .wrong());
        }
    }

    @Test
    void aFenceEndsADocument() {
        Examined examined =
                Examined.of(
                        "```yaml\nkind: KubeProxyConfiguration\nmode: ipvs\n```\nSome words.\n```\n"
                                + LINE
                                + "\n```\n");
        assertEquals(List.of("ipset-binary-missing"), examined.wrong());
        assertEquals("ipvs", examined.report().configurations().get(0).mode());
    }

    /**
     * Two examples in one paste, each in a wrapper drawn at random: the wrapper changes nothing.
     */
    @Test
    void wrappersNeverChangeTheDiagnosis() {
        Random random = new Random(20261124);
        List<String> logs =
                Catalogue.ALL.stream()
                        .map(Failure::examples)
                        .flatMap(e -> e.matching().stream())
                        .filter(e -> e.matches("[IWEF]\\d{4} [^\n]*\n?"))
                        .toList();
        for (int i = 0; i < 400; i++) {
            String first = logs.get(random.nextInt(logs.size())).strip();
            String second = logs.get(random.nextInt(logs.size())).strip();
            String prefix =
                    List.of(
                                    "2026-11-24T08:15:42.137482000Z ",
                                    "[pod/kube-proxy-x7k2p/kube-proxy] ",
                                    "2026-11-24T08:15:42.1Z stderr F ",
                                    "Nov 24 08:15:42 node-1 kube-proxy[812]: ")
                            .get(random.nextInt(4));
            String plain =
                    "[pod/kube-proxy-x7k2p/kube-proxy] "
                            + first
                            + "\n[pod/kube-proxy-x7k2p/kube-proxy] "
                            + second
                            + "\n";
            String wrapped = prefix + first + "\n" + prefix + second + "\n";
            List<String> expected =
                    Examined.of(
                                    prefix.contains("kube-proxy")
                                            ? plain
                                            : first + "\n" + second + "\n")
                            .all();
            assertEquals(expected, Examined.of(wrapped).all(), wrapped);
        }
    }
}
