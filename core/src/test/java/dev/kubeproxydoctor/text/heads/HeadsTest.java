package dev.kubeproxydoctor.text.heads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kubeproxydoctor.text.Traced;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each head of a line says, and where it ends. */
class HeadsTest {
    private static final String KLOG = "E1124 08:15:42.137482       1 server.go:558] ";

    @Test
    void klog() {
        assertEquals(new KlogHead('E', "server.go", 558, 45), KlogHead.at(KLOG + "x", 0));
        assertEquals(new KlogHead('E', "server.go", 558, 48), KlogHead.at("a: " + KLOG + "x", 3));
        assertEquals("server.go", KlogHead.at("E1124 08:15:42.1 1 app/server.go:558]", 0).file());
        assertNull(KlogHead.at("E1124 08:15:42.1 something else that is long", 0));
        assertNull(KlogHead.at("E1124", 0));
    }

    @Test
    void klogWhoseBeginningIsCutOff() {
        assertEquals(
                new KlogHead(' ', "proxier.go", 205, 34),
                KlogHead.cut("7:21.806317 32957 proxier.go:205] x"));
        assertEquals(
                new KlogHead('E', "server.go", 134, 21), KlogHead.cut("E0712 server.go:134] x"));
        assertNull(KlogHead.cut("see server.go:134] x"));
    }

    @Test
    void klogFurtherOn() {
        assertEquals(11, KlogHeads.first("| node-1 | " + KLOG + "x", 0));
        assertEquals(0, KlogHeads.first("| node-1 | x", 0));
        assertEquals(47, KlogHeads.next(KLOG + "x " + KLOG + "y", 45));
        assertEquals(46, KlogHeads.next(KLOG + "x", 45));
    }

    @Test
    void times() {
        for (String time :
                List.of(
                        "2026-07-14T08:15:42.123456789Z ",
                        "2026-07-14T08:15:42.123456789+02:00 ",
                        "2026-07-14 08:15:42 ",
                        "2026/07/14 08:15:42,123 ",
                        "<30>")) {
            assertEquals(time.length(), TimeHead.end(time + "x", 0), time);
        }
        for (String other : List.of("2026-07-14", "20260714T08:15:42 x", "<x>", "")) {
            assertEquals(0, TimeHead.end(other, 0), other);
        }
    }

    @Test
    void cri() {
        assertEquals(9, CriHead.end("stderr F x", 0));
        assertEquals(9, CriHead.end("stdout P ", 0));
        assertEquals(true, CriHead.isPartial("stdout P ", 9));
        assertEquals(false, CriHead.isPartial("stdout F ", 9));
        assertEquals(0, CriHead.end("stderr X x", 0));
    }

    @Test
    void pods() {
        assertEquals(
                new PodHead("kube-proxy-x7k2p", "kube-proxy", 34),
                PodHead.at("[pod/kube-proxy-x7k2p/kube-proxy] x", 0));
        assertEquals(
                new PodHead("kube-proxy-x7k2p", "", 19), PodHead.at("[kube-proxy-x7k2p] x", 0));
        assertNull(PodHead.at("[pod/kube-proxy", 0));
        assertNull(PodHead.at("[other] x", 0));
    }

    @Test
    void journal() {
        assertEquals(
                new JournalHead("node-1", "kube-proxy", 40),
                JournalHead.at("Nov 24 08:15:42 node-1 kube-proxy[812]: x", 0));
        assertEquals(
                new JournalHead("node-1", "kube-proxy", 44),
                JournalHead.at("2026-11-24T08:15:42 node-1 kube-proxy[812]: x", 20));
        assertNull(JournalHead.at("say node-1 kube-proxy[812]: x", 0));
    }

    @Test
    void whateverStandsThere() {
        assertEquals(
                new Head("node-1", "", "kube-proxy", false, 40),
                Head.at("Nov 24 08:15:42 node-1 kube-proxy[812]: x", 0));
        assertEquals(
                new Head("", "kube-proxy-x7k2p", "", false, 19),
                Head.at("[kube-proxy-x7k2p] x", 0));
        assertEquals(new Head("", "", "", true, 30), Head.at("2026-07-14T08:15:42Z stderr P x", 0));
        assertNull(Head.at("mode: ipvs", 0));
    }

    /** Every head that a log's reader takes off stands in the margin of YAML's columns too. */
    @Test
    void marginOfYaml() {
        for (String heads :
                List.of(
                        "",
                        "> > ",
                        KLOG,
                        "Nov 24 08:15:42 node-1 kube-proxy[812]: ",
                        "2026-07-14 08:15:42 ",
                        "2026-07-14T08:15:42Z stderr F ",
                        "[pod/kube-proxy-x7k2p/kube-proxy] 2026-07-14T08:15:42Z ",
                        "{\"log\":\"")) {
            String text = "a: b\n" + heads + "  mode: ipvs\n";
            assertEquals(5 + heads.length(), Margin.end(text, 5), heads);
            assertEquals(2, Margin.indent(text, 5), heads);
        }
        assertEquals(0, Margin.end("I am a line", 0));
        assertEquals(true, Margin.isPartial("x\n2026-07-14T08:15:42Z stderr P y", 2));
    }

    @Test
    void membersOfJson() {
        String line = "{\"log\":\"a \\\"b\\\"\", \"n\": [1,2],\"cut\":\"of";
        List<JsonMember> members = JsonMember.of(line, 0);
        assertEquals(List.of("log", "n", "cut"), members.stream().map(JsonMember::key).toList());
        assertEquals(
                List.of("a \"b\"", "[1,2]", "of"),
                members.stream().map(m -> m.value(Traced.of(line)).text()).toList());
        assertEquals(List.of(), JsonMember.of("no object", 0));
    }
}
