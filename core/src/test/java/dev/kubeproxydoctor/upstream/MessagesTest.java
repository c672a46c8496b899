package dev.kubeproxydoctor.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every message of the files is known again, at every line and in every version of it. */
class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/upstream");

    private static final Pattern MESSAGE =
            Pattern.compile(
                    "([IWEF]) @?(\\S+) (\\d+)(?:-(\\d+))?(?: \\[([^]]*)])? (\\S.*)|- (\\S+) (\\S.*)");

    /** Source files of other programs that write klog's heads. */
    private static final List<String> FOREIGN =
            List.of(
                    "kubelet.go",
                    "kubelet_node_status.go",
                    "kuberuntime_manager.go",
                    "pod_workers.go",
                    "reconciler_common.go",
                    "operation_generator.go",
                    "eviction_manager.go",
                    "attach_detach_controller.go",
                    "garbagecollector.go",
                    "replica_set.go",
                    "schedule_one.go",
                    "leaderelection.go",
                    "available_controller.go",
                    "secure_serving.go",
                    "cacher.go",
                    "clientconn.go",
                    "network_policy_controller.go",
                    "vxlan_network.go",
                    "nginx.go",
                    "main.go");

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(FOLDER.resolve(name)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static Map<String, String> kinds() throws IOException {
        Map<String, String> kinds = new HashMap<>();
        lines("files.txt").forEach(line -> kinds.put(line.split(" ")[1], line.split(" ")[0]));
        return kinds;
    }

    /** With values in place of Go's verbs, as a log has it. */
    private static String written(String message) {
        return message.startsWith("\"")
                ? message + " err=\"exit status 1\""
                : message.replaceAll("%[+#]?[a-z]", "10.0.0.1");
    }

    @Test
    void everyMessageOfItsOwnIsKubeProxys() throws IOException {
        Map<String, String> kinds = kinds();
        List<String> wrong = new ArrayList<>();
        for (String line : lines("messages.txt")) {
            Matcher matcher = MESSAGE.matcher(line);
            assertEquals(true, matcher.matches(), line);
            boolean error = matcher.group(1) == null;
            if (line.contains(" @")) {
                continue;
            }
            String file = matcher.group(error ? 7 : 2);
            String text = written(matcher.group(error ? 8 : 6));
            boolean own = !"linked".equals(kinds.get(file));
            check(wrong, own ? Source.KUBE_PROXY : Source.LIBRARY, file, text);
            check(wrong, own ? Source.KUBE_PROXY : Source.UNKNOWN, "", text);
            if (own && !text.startsWith("\"")) {
                String wrapped = "\"command failed\" err=\"" + text + "\"";
                check(wrong, Source.KUBE_PROXY, "run.go", wrapped);
                check(wrong, Source.KUBE_PROXY, "run.go", "\"Unhandled Error\" err=\"a: " + text);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatOthersSayTooIsKubeProxysInItsFileAndAtItsLines() {
        String golang = "\"Golang settings\" GOGC=\"\"";
        for (int line : new int[] {657, 663, 874}) {
            assertEquals(Source.KUBE_PROXY, Messages.source("server.go", line, golang));
        }
        // The API server, the scheduler, and the kubelet of 1.27 to 1.35.
        for (int line : new int[] {0, 150, 156, 417, 469, 489, 493, 523, 531}) {
            assertEquals(Source.LIBRARY, Messages.source("server.go", line, golang));
        }
        String lenient = "\"Using lenient decoding as strict decoding failed\" err=\"a\"";
        assertEquals(Source.KUBE_PROXY, Messages.source("options.go", 1, lenient));
        assertEquals(Source.OTHER, Messages.source("configfile.go", 1, lenient));
        assertEquals(Source.UNKNOWN, Messages.source("", 0, lenient));
    }

    private static void check(List<String> wrong, Source source, String file, String text) {
        if (Messages.source(file, 0, text) != source) {
            wrong.add(Messages.source(file, 0, text) + " " + file + " " + text);
        }
    }

    @Test
    void itsVersionsHoldEachThatWritesIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : lines("messages.txt")) {
            Matcher matcher = MESSAGE.matcher(line);
            if (!matcher.matches() || matcher.group(1) == null) {
                continue;
            }
            String last = matcher.group(4) == null ? matcher.group(3) : matcher.group(4);
            String file = matcher.group(2);
            String text = written(matcher.group(6));
            hold(wrong, matcher.group(3), last, file, 9999, text);
            String places = matcher.group(5) == null ? "" : matcher.group(5);
            for (String place : places.isEmpty() ? new String[0] : places.split(" ")) {
                String[] parts = place.split(":");
                String[] ends = parts[0].split("-");
                for (String at : parts[1].split(",")) {
                    int number = Integer.parseInt(at);
                    hold(wrong, ends[0], ends[ends.length - 1], file, number, text);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void hold(
            List<String> wrong, String first, String last, String file, int line, String text) {
        Minors told = Messages.versions(file, line, text);
        if (told.first() > Integer.parseInt(first) || told.last() < Integer.parseInt(last)) {
            wrong.add(told + " " + file + ":" + line + " " + text);
        }
    }

    @Test
    void linesTellVersionsApart() {
        check("1.30 to 1.32", "shared_informer.go", 313, "Waiting for caches to sync for x");
        check("1.26", "shared_informer.go", 273, "Waiting for caches to sync for x");
        check("1.31 or later", "run.go", 72, "\"command failed\" err=\"a\"");
        check("1.30", "reflector.go", 547, "informers/factory.go:160: failed to list *v1.Node: a");
        check("1.17 or earlier", "reflector.go", 150, "Starting reflector *v1.Node (1s) from a");
    }

    private static void check(String versions, String file, int line, String text) {
        assertEquals(versions, Messages.versions(file, line, text).toString());
    }

    @Test
    void whatIsNotKnownTellsNothing() {
        assertEquals(Minors.ALL, Messages.versions("run.go", 73, "\"command failed\" err=\"a\""));
        assertEquals(Minors.ALL, Messages.versions("run.go", 72, "\"command succeeded\""));
        assertEquals(Minors.ALL, Messages.versions("", 0, ""));
    }

    @Test
    void aFileThatKubeProxyDoesNotLinkIsAnothers() {
        for (String file : FOREIGN) {
            assertEquals(
                    Source.OTHER, Messages.source(file, 0, "\"Using iptables Proxier\""), file);
        }
        assertEquals(
                Source.LIBRARY, Messages.source("reflector.go", 0, "failed to list *v1.Pod: a"));
        assertEquals(Source.LIBRARY, Messages.source("server.go", 0, "\"Golang settings\""));
        assertEquals(Source.KUBE_PROXY, Messages.source("proxier.go", 0, "whatever it says"));
    }

    @Test
    void wordsThatAnybodySaysAreNobodys() {
        for (String text :
                List.of(
                        "",
                        " ",
                        "\"",
                        "Error",
                        "command failed",
                        "\"command failed\" err=\"exit status 1\"",
                        "failed to list *v1.Node: Unauthorized",
                        "dial tcp 10.96.0.1:443: connect: connection refused",
                        "x509: certificate signed by unknown authority",
                        "modprobe: FATAL: Module ip_vs not found",
                        "Starting")) {
            assertEquals(Source.UNKNOWN, Messages.source("", 0, text), text);
        }
    }

    @Test
    void rangesAreReadAsTheyAreWritten() {
        for (int first = Minors.OLDEST; first <= Minors.NEWEST; first++) {
            for (int last = first; last <= Minors.NEWEST; last++) {
                Minors minors = new Minors(first, last);
                if (!minors.equals(Minors.ALL)) {
                    assertEquals(minors, Minors.of(minors + ", by run.go:74").orElseThrow());
                }
            }
        }
        for (String text : List.of("", "1.", "1.x", "2.30", "1.300", "v1.30")) {
            assertEquals(true, Minors.of(text).isEmpty(), text);
        }
    }
}
