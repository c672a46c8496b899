package dev.kubeproxydoctor.general;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is said where a known message ends in an error that nobody met there: each line of {@link
 * Openings} with the sentence of each errno.
 */
public final class Errnos {
    /** What was answered. */
    enum Reply {
        /**
         * A failure of the subsystem that says it, or of the errno whoever says it; or that the
         * message is harmless or only worth knowing.
         */
        NAMED,
        /** That it is not known; the verdict is bad. */
        SILENT,
        /** Another subsystem. */
        OTHER,
        /** That no line is kube-proxy's. */
        DISOWNED,
        /** That nothing is wrong. */
        HEALTHY
    }

    /** As libc and Go say them; those of one line mean the same to whoever meets them. */
    static final List<List<String>> GROUPS =
            List.of(
                    List.of(
                            "no such file or directory",
                            "protocol not supported",
                            "operation not supported",
                            "address family not supported by protocol"),
                    List.of(
                            "permission denied",
                            "operation not permitted",
                            "read-only file system"),
                    List.of(
                            "device or resource busy",
                            "address already in use",
                            "resource temporarily unavailable"),
                    List.of(
                            "too many open files",
                            "too many open files in system",
                            "no space left on device"),
                    List.of("cannot allocate memory"),
                    List.of("connection refused", "no route to host", "i/o timeout", "EOF"),
                    List.of("exit status 1", "signal: killed", "context deadline exceeded"));

    /** What every failure of kube-proxy goes through. */
    private static final String ANYWHERE =
            "E1124 08:15:42.137482       1 server.go:558] \"Error running ProxyServer\" err=\"";

    private Errnos() {}

    /** Asks for each of the lines with one error of each group, or with every error. */
    static Tally ask(Watch watch, boolean every) {
        Tally tally = new Tally(Reply.values());
        Map<String, Set<String>> openings = Openings.all();
        for (List<String> group : GROUPS) {
            for (String errno : every ? group : group.subList(0, 1)) {
                List<String> anyone = Examined.of(with(ANYWHERE, errno)).all();
                openings.forEach(
                        (opening, families) -> {
                            String line = with(opening, errno);
                            Examined examined = watch.examine(line.strip(), line);
                            String[] parts = opening.split("\\s+\\d+ |:\\d+\\] ", 3);
                            tally.add(
                                    parts[1],
                                    parts[2] + examined.all(),
                                    answer(examined, families, anyone));
                        });
            }
        }
        return tally;
    }

    /** Each of the lines with one error of each group. */
    public static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String opening : Openings.all().keySet()) {
            GROUPS.forEach(group -> texts.add(with(opening, group.get(0))));
        }
        return texts;
    }

    /** The line that ends with this error. */
    private static String with(String opening, String errno) {
        return opening + errno + (opening.endsWith("\"") ? "\"\n" : "\n");
    }

    private static Reply answer(Examined examined, Set<String> families, List<String> anyone) {
        if (examined.all().contains("not-kube-proxy")) {
            return Reply.DISOWNED;
        }
        Set<String> named =
                examined.wrong().stream()
                        .filter(id -> !anyone.contains(id))
                        .map(Errnos::family)
                        .collect(Collectors.toSet());
        if (!families.isEmpty() && !families.containsAll(named)) {
            return Reply.OTHER;
        }
        if (!examined.all().isEmpty() || !examined.ignored().isEmpty()) {
            return Reply.NAMED;
        }
        boolean healthy = examined.report().verdict() == Verdict.HEALTHY;
        return healthy ? Reply.HEALTHY : Reply.SILENT;
    }

    private static String family(String id) {
        return Catalogue.file(Catalogue.byId(id).orElseThrow()).family();
    }
}
