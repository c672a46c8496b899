package dev.kubeproxydoctor.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.Forms;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.diagnose.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The forms in which people paste: none of them changes what is diagnosed. */
class FormsTest {
    private static final String LINE =
            "E1124 08:15:42.137482       1 server.go:558] \"Error running ProxyServer\" err=\"can't use the IPVS proxier: error getting ipset version, error: executable file not found in $PATH\"";

    @Test
    void whatHappensToSingleLinesOnTheirWay() {
        for (String form :
                List.of(
                        LINE.replace("server", "ser\u200bver"),
                        LINE.replaceAll("\"([^\"]*)\"", "\u201c$1\u201d"),
                        LINE.replace("  ", "\u00a0\u00a0"),
                        LINE.substring(7),
                        LINE.replace("E1124 08:15:42.137482       1", "E1124"),
                        "time=\"2026-11-24T08:15:42Z\" msg=\"" + LINE.replace("\"", "\\\"") + "\"",
                        "2026-11-24T08:15:42.1Z stderr P "
                                + LINE.substring(0, 100)
                                + "\n2026-11-24T08:15:42.1Z stderr F "
                                + LINE.substring(100))) {
            assertEquals(List.of("ipset-binary-missing"), Examined.of(form + "\n").wrong(), form);
        }
    }

    /** Words cut over lines by hand, without any header, as in the title of an issue. */
    @Test
    void aMessageCutOverPlainLinesIsOneMessage() {
        String first = "open /proc/sys/net/netfilter/nf_conntrack_max:";
        assertEquals(
                List.of("conntrack-max-permission-denied"),
                Examined.of(first + "\npermission denied\n").wrong());
        assertEquals(List.of(), Examined.of(first + "\n\npermission denied\n").wrong());
    }

    /** journalctl cuts lines at the width of the terminal. */
    @Test
    void aMessageCutAtItsEndIsKnownByWhatIsLeftIfOnlyOneFailureSaysIt() {
        String line =
                "F1124 08:15:42.137482       1 server.go:495] open /proc/sys/net/netfilter/nf_conntrack_max: permission";
        assertEquals(List.of("conntrack-max-permission-denied"), Examined.of(line).wrong());
        // Which error it was is lost, and that it is about connection tracking is not.
        List<String> left = Examined.of(line.replace("permission", "")).wrong();
        assertEquals(List.of("conntrack-unknown-error"), left);
    }

    @Test
    void linesThatLostTheirEndsArePartedAgain() {
        Examined examined =
                Examined.of(
                        "I1124 08:15:41.100000       1 server.go:1] \"a\""
                                + LINE
                                + " "
                                + LINE
                                + "\n");
        assertEquals(List.of("ipset-binary-missing"), examined.wrong());
        assertEquals(2, examined.report().diagnoses().get(0).diagnosis().evidence().get(0).count());
    }

    /** The place of the evidence is the place in the paste, whatever stood before it. */
    @Test
    void evidencePointsIntoTheWrappedLine() {
        String wrapped = "[pod/kube-proxy-x7k2p/kube-proxy] " + LINE;
        Evidence evidence =
                Examined.of(wrapped).report().diagnoses().get(0).diagnosis().evidence().get(0);
        assertEquals(
                "error getting ipset version, error: executable file not found",
                wrapped.substring(evidence.startColumn() - 1, evidence.endColumn()));
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
                        "```yaml\napiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: ipvs\n```\nSome words.\n```\n"
                                + LINE
                                + "\n```\n");
        assertEquals(List.of("ipset-binary-missing"), examined.wrong());
        assertEquals("ipvs", examined.report().configurations().get(0).mode());
    }

    /** Two examples in one paste, in a form drawn at random: the form changes nothing. */
    @Test
    void wrappersNeverChangeTheDiagnosis() {
        Random random = new Random(20261124);
        List<String> logs =
                Catalogue.ALL.stream()
                        .map(Catalogue::file)
                        .flatMap(e -> e.matching().stream())
                        .filter(e -> e.matches("[IWEF]\\d{4} [^\n]*\n?"))
                        .toList();
        Map<String, UnaryOperator<String>> naming = Forms.naming();
        Map<String, UnaryOperator<String>> all = Forms.all();
        List<String> names = new ArrayList<>(all.keySet());
        UnaryOperator<String> named = naming.get("kubectl --prefix");
        for (int i = 0; i < 1000; i++) {
            String first = logs.get(random.nextInt(logs.size())).strip();
            String second = logs.get(random.nextInt(logs.size())).strip();
            String text = first + "\n" + second + "\n";
            String name = names.get(random.nextInt(names.size()));
            String plain = naming.containsKey(name) ? named.apply(text) : text;
            assertEquals(
                    Examined.of(plain).all(),
                    Examined.of(all.get(name).apply(text)).all(),
                    name + "\n" + text);
        }
    }
}
