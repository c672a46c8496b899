package dev.kubeproxydoctor.general;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.report.Report;
import dev.kubeproxydoctor.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said where other programs, and nobody that is known, tell errors in the common words. */
public final class Strangers {
    /** What was answered. */
    enum Blame {
        /** Nothing is wrong with kube-proxy, or it may be. */
        RIGHT,
        /** A failure of kube-proxy; of what nobody says, one that ended it. */
        BLAMED,
        /** That kube-proxy speaks, or that it is healthy. */
        TAKEN_FOR_OURS
    }

    /** How programs write a line. */
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

    static {
        String klog = "E1124 08:15:42.137482       1 ";
        String journal = "Nov 24 08:15:42 node-1 ";
        String logrus = "time=\"2026-11-24T08:15:42Z\" level=error msg=\"%s\"";
        PROGRAMS.put("dockerd", journal + "dockerd[812]: " + logrus);
        PROGRAMS.put("containerd", journal + "containerd[812]: " + logrus);
        PROGRAMS.put("kubelet", journal + "kubelet[812]: " + klog + "kubelet.go:2456] %s");
        PROGRAMS.put("kube-controller-manager", klog + "controllermanager.go:279] %s");
        PROGRAMS.put("felix", "2026-11-24 08:15:42.123 [ERROR][71] felix/table.go 770: %s");
        PROGRAMS.put("coredns", "[ERROR] plugin/errors: 2 %s");
        PROGRAMS.put(
                "etcd",
                "{\"level\":\"error\",\"ts\":\"2026-11-24T08:15:42Z\",\"caller\":\"etcdserver/server.go:1\",\"msg\":\"%s\"}");
        PROGRAMS.put("python", "2026-11-24 08:15:42,137 ERROR app.main: %s");
        PROGRAMS.put("logrus alone", logrus);
    }

    /** How lines read that any program may have written. */
    private static final Map<String, String> NOBODY = new LinkedHashMap<>();

    static {
        NOBODY.put("nobody, alone", "%s");
        NOBODY.put("nobody, panic", "panic: %s\n\ngoroutine 1 [running]:\nmain.main()");
        NOBODY.put("nobody, Error", "Error: %s");
        NOBODY.put(
                "nobody, component-base",
                "E1124 08:15:42.137482       1 run.go:74] \"command failed\" err=\"%s\"");
        NOBODY.put("nobody, main.go", "F1124 08:15:42.137482       1 main.go:12] %s");
    }

    /** Where an error is met. */
    private static final List<String> PLACES =
            List.of(
                    "open /var/lib/x/config: %s",
                    "dial tcp 10.96.0.1:443: connect: %s",
                    "listen tcp 0.0.0.0:8080: bind: %s",
                    "fork/exec /usr/sbin/iptables: %s",
                    "failed to run iptables-restore: exit status 1: %s",
                    "write /proc/sys/net/ipv4/ip_forward: %s");

    private Strangers() {}

    /** Asks for every error at every place, said by each of them. */
    static Tally ask(Watch watch) {
        Tally tally = new Tally(Blame.values());
        for (boolean known : List.of(true, false)) {
            (known ? PROGRAMS : NOBODY)
                    .forEach(
                            (speaker, line) -> {
                                for (String place : PLACES) {
                                    for (String error : errors(place)) {
                                        String text = line.formatted(error) + "\n";
                                        Examined said = watch.examine(text.strip(), text);
                                        tally.add(
                                                speaker, place + said.wrong(), answer(said, known));
                                    }
                                }
                            });
        }
        return tally;
    }

    /** All of these lines. */
    public static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Map<String, String> speakers : List.of(PROGRAMS, NOBODY)) {
            for (String line : speakers.values()) {
                for (String place : PLACES) {
                    errors(place).forEach(error -> texts.add(line.formatted(error) + "\n"));
                }
            }
        }
        return texts;
    }

    /** One error of each group there. */
    private static List<String> errors(String place) {
        return Errnos.GROUPS.stream().map(group -> place.formatted(group.get(0))).toList();
    }

    private static Blame answer(Examined said, boolean known) {
        Report report = said.report();
        if (known ? !said.wrong().isEmpty() : report.verdict() == Verdict.FATAL) {
            return Blame.BLAMED;
        }
        boolean chip =
                report.inputs().get(0).sections().stream()
                        .anyMatch(s -> s.kind().equals(Kind.KUBE_PROXY_LOG.label()));
        return report.verdict() == Verdict.HEALTHY || (known && chip)
                ? Blame.TAKEN_FOR_OURS
                : Blame.RIGHT;
    }
}
