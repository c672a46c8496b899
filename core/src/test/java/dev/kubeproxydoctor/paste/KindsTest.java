package dev.kubeproxydoctor.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.FactReader;
import dev.kubeproxydoctor.facts.Statements;
import dev.kubeproxydoctor.facts.Subject;
import dev.kubeproxydoctor.paste.kinds.Output;
import dev.kubeproxydoctor.paste.kinds.Properties;
import dev.kubeproxydoctor.paste.kinds.Property;
import dev.kubeproxydoctor.paste.kinds.Rows;
import dev.kubeproxydoctor.redact.Redactor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of output: its example is of that kind wherever it stands, and states what it says. */
class KindsTest {
    private static final String LOG =
            "I1124 08:15:42.137482       1 server.go:1062] \"Using iptables Proxier\"\n";

    private static final String COMPLAINT =
            "E1124 08:15:42.137482       1 server.go:558] \"Error running ProxyServer\"\n";

    /** What may stand above or below an example. */
    private static final List<String> NEIGHBOURS =
            List.of(
                    "",
                    "Since the upgrade nothing works, see below.\n\n",
                    LOG,
                    "$ true\n",
                    "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: ipvs\n```\n");

    static Stream<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(kind -> kind.output() != null);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itsExampleIsOfThatKindWhereverItStands(Kind kind) {
        String example = kind.output().example();
        for (String above : NEIGHBOURS) {
            for (String below : NEIGHBOURS) {
                if (kind != Kind.TOOL_OUTPUT || !above.equals(LOG)) {
                    check(kind, above, example, below);
                }
            }
        }
    }

    /** kube-proxy quotes the tools that it runs, and any line behind its own may be one of them. */
    @ParameterizedTest
    @MethodSource("kinds")
    void aComplaintInALogHasTheLinesThatItQuotes(Kind kind) {
        String example = kind.output().example();
        boolean quoted = kind.output().isQuoted() || kind == Kind.TOOL_OUTPUT;
        check(quoted ? Kind.KUBE_PROXY_LOG : kind, COMPLAINT, example, "");
    }

    /** One kind follows another without an empty line, as outputs of one script do. */
    @ParameterizedTest
    @MethodSource("kinds")
    void itsExampleIsOfThatKindBehindAnyOther(Kind kind) {
        kinds().filter(other -> !goesOn(other, kind))
                .forEach(
                        other ->
                                check(kind, other.output().example(), kind.output().example(), ""));
    }

    /** Whether the lines of one cannot be told from the rows of what stands above them. */
    private static boolean goesOn(Kind above, Kind kind) {
        boolean open = above == Kind.DESCRIBE || above == Kind.PODS || above == Kind.NODES;
        boolean table = open || above == Kind.EVENTS;
        boolean command = above == Kind.PROMPT || above == Kind.MODULE_TREE;
        return above == kind || (table && kind != Kind.PROMPT) || command;
    }

    private static void check(Kind kind, String above, String example, String below) {
        List<Kind> lines = lines(above + example + below);
        int from = (int) above.lines().count();
        int to = from + (int) example.lines().count();
        List<Kind> own = new ArrayList<>(lines.subList(from, to));
        own.removeIf(k -> k == Kind.PROMPT && kind == Kind.MODULE_TREE);
        assertEquals(Set.of(kind), Set.copyOf(own), "between\n" + above + "and\n" + below + own);
    }

    /** The kind of each line, as the sections say. */
    private static List<Kind> lines(String paste) {
        List<Kind> lines = new ArrayList<>();
        read(
                paste,
                new Parts() {
                    @Override
                    public void section(int input, Kind kind, int firstLine, int lastLine) {
                        for (int i = firstLine; i <= lastLine; i++) {
                            lines.add(kind);
                        }
                    }
                });
        return lines;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itsRowsStateWhatItSays(Kind kind) {
        Output output = kind.output();
        Set<Property> stated = EnumSet.noneOf(Property.class);
        Rows rows = output.rows();
        Properties out = new Noting(stated);
        output.example().lines().forEach(row -> rows.read(row, out));
        rows.end(out);
        assertEquals(Set.copyOf(output.states()), stated);
    }

    /** A property that the reader of facts left out would be lost in silence. */
    @Test
    void eachPropertyBecomesAFact() {
        Statements statements = new Statements();
        FactReader facts = new FactReader(statements);
        kinds().forEach(
                        kind ->
                                read(
                                        kind.output().example(),
                                        new Parts() {
                                            @Override
                                            public void event(Event event) {
                                                String unused = facts.read(event);
                                            }

                                            @Override
                                            public void section(
                                                    int input, Kind kind, int first, int last) {
                                                facts.end(kind);
                                            }
                                        }));
        Set<String> names =
                Set.copyOf(statements.all().stream().map(Fact::key).map(Object::toString).toList());
        assertTrue(
                names.containsAll(
                        List.of(
                                "kernel.release",
                                "kernel.architecture",
                                "kernel.trees",
                                "kernel.config.NF_TABLES",
                                "kernel.config.version",
                                "sysctl.net.netfilter.nf_conntrack_max",
                                "os.id",
                                "os.version",
                                "os.variant",
                                "os.name",
                                "kubelet.version",
                                "container.runtime",
                                "pod.node",
                                "pod.status",
                                "pod.ready",
                                "pod.restarts",
                                "container.last.reason",
                                "container.last.exit-code",
                                "container.state",
                                "ipvs.servers",
                                "nft.tables",
                                "iptables.backend",
                                "iptables.nat.kube-chains",
                                "fix-node")),
                names.toString());
        assertTrue(statements.about(Subject.UNNAMED).moduleListSeen());
    }

    private static void read(String paste, Listener listener) {
        Recogniser recogniser = new Recogniser(0, "paste", listener);
        recogniser.next(new Redactor().next(paste));
        recogniser.end();
    }

    /** A listener that hears nothing. */
    private static class Parts implements Listener {
        @Override
        public void event(Event event) {}

        @Override
        public void document(Document document) {}

        @Override
        public void section(int input, Kind kind, int firstLine, int lastLine) {}
    }

    private record Noting(Set<Property> stated) implements Properties {
        @Override
        public void add(Property property, String value) {
            if (!value.isEmpty()) {
                stated.add(property);
            }
        }

        @Override
        public void add(Property property, String name, String value) {
            add(property, value);
        }

        @Override
        public void addOfNode(String node, Property property, String value) {
            assertEquals("node-1", node);
            add(property, value);
        }

        @Override
        public void addOfPod(String pod, Property property, String value) {
            assertEquals("kube-proxy-x7k2p", pod);
            add(property, value);
        }

        @Override
        public void say(String sentence) {}
    }
}
