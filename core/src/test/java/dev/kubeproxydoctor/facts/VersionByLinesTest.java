package dev.kubeproxydoctor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.report.Doctor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines of a log tell kube-proxy's version, unless somebody else may have written them. */
class VersionByLinesTest {
    private static final String START = line("server_linux.go", 134, "\"Using iptables Proxier\"");
    private static final String SYNC =
            line("shared_informer.go", 349, "\"Waiting for caches to sync\" controller=\"a\"");
    private static final String OLD =
            line("shared_informer.go", 240, "Waiting for caches to sync for service config");
    private static final String KUBELET = line("kubelet.go", 2862, "\"Error updating node\"");
    private static final String CONFIGURATION =
            """
            apiVersion: kubeproxy.config.k8s.io/v1alpha1
            kind: KubeProxyConfiguration
            mode: userspace
            """;

    private static String line(String file, int line, String text) {
        return "I0714 09:12:31.482913       1 " + file + ":" + line + "] " + text + "\n";
    }

    private static void check(String told, String text) {
        assertEquals(told.isEmpty() ? List.of() : List.of(told), values(text));
    }

    private static List<String> values(String text) {
        return Examined.of(text).report().facts().stream()
                .filter(fact -> fact.key().equals(Key.KUBERNETES_BY_LINES))
                .map(Fact::value)
                .toList();
    }

    @Test
    void linesThatAgreeTellMoreThanEach() {
        check("1.34 to 1.35, by shared_informer.go:349", START + SYNC);
        check("1.34 to 1.35, by shared_informer.go:349", SYNC + START);
    }

    @Test
    void aLibrarysLineAloneIsNobodys() {
        check("", SYNC);
        check("", SYNC + line("run.go", 72, "\"command failed\" err=\"a\""));
    }

    @Test
    void besideAnotherProgramALibrarysLineTellsNothing() {
        assertEquals(values(START), values(START + SYNC + KUBELET));
        assertEquals(values(START), values(KUBELET + START + SYNC));
    }

    @Test
    void linesThatContradictEachOtherTellNothing() {
        check("", START + SYNC + OLD);
        check("", OLD + START);
    }

    @Test
    void eachPodHasItsOwn() {
        String other = line("proxier.go", 1, "whatever it says");
        String pods =
                ("[pod/kube-proxy-aaaaa/kube-proxy] " + START)
                        + ("[pod/kube-proxy-aaaaa/kube-proxy] " + SYNC)
                        + ("[pod/kube-proxy-bbbbb/kube-proxy] " + other)
                        + ("[pod/kube-proxy-bbbbb/kube-proxy] " + OLD);
        assertEquals(
                List.of(
                        "1.34 to 1.35, by shared_informer.go:349",
                        "1.19 to 1.23, by shared_informer.go:240"),
                values(pods));
    }

    @Test
    void itDecidesWhatAVersionDecides() {
        assertEquals(
                List.of("config-mode-userspace-removed"),
                Examined.of(START + SYNC + "---\n" + CONFIGURATION).wrong());
        String old = line("proxier.go", 1, "whatever it says") + OLD;
        assertEquals(List.of(), Examined.of(old + "---\n" + CONFIGURATION).wrong());
    }

    @Test
    void aVersionThatIsStatedOutranksIt() {
        String stated = line("server.go", 1, "\"Version info\" version=\"v1.24.3\"");
        assertEquals(
                List.of(), Examined.of(START + SYNC + stated + "---\n" + CONFIGURATION).wrong());
        Doctor doctor = new Doctor();
        doctor.input("paste");
        doctor.text(START + SYNC);
        doctor.fact(Key.KUBERNETES, "1.24");
        assertEquals(
                List.of("1.24"),
                doctor.report().facts().stream()
                        .filter(fact -> fact.key().name().startsWith("kubernetes.version"))
                        .map(Fact::value)
                        .toList());
    }
}
