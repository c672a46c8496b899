package dev.kubeproxydoctor.general;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is said where a known message ends in an error that nobody met there: each line of level E
 * or W of the examples that tells an error, with the sentence of each errno in its place.
 */
public final class Errnos {
    /** What was answered. */
    enum Answer {
        /**
         * A failure of the subsystem that says it, or of the errno whoever says it; or that the
         * message is known to be harmless.
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

    /** A head in klog's form, a message, and the error that it ends with. */
    private static final Pattern LINE =
            Pattern.compile(
                    "(?m)^([EW]\\d{4} [\\d:.]+ +\\d+ \\S+:\\d+\\] (?:\"[^\"]*\".* err=\"|[^\"\n]*?: )).*$");

    /** What every failure of kube-proxy goes through. */
    private static final String ANYWHERE =
            "E1124 08:15:42.137482       1 server.go:558] \"Error running ProxyServer\" err=\"";

    private Errnos() {}

    /** The lines up to their errors, with the families whose examples have them. */
    private static Map<String, Set<String>> openings() {
        Map<String, Set<String>> openings = new LinkedHashMap<>();
        for (Failure failure : Catalogue.ALL) {
            for (String example : Catalogue.file(failure).matching()) {
                Matcher line = LINE.matcher(example);
                while (line.find()) {
                    openings.computeIfAbsent(line.group(1), o -> new TreeSet<>())
                            .add(Catalogue.file(failure).family());
                }
            }
        }
        return openings;
    }

    /** Asks for each of the lines with each of the errors. */
    static Table ask(Watch watch) {
        Table table = new Table(Answer.values());
        Map<String, Set<String>> openings = openings();
        for (List<String> group : GROUPS) {
            for (String errno : group) {
                List<String> anyone = Examined.of(with(ANYWHERE, errno)).all();
                openings.forEach(
                        (opening, families) -> {
                            String line = with(opening, errno);
                            Examined examined = watch.examine(line.strip(), line);
                            table.add(
                                    group.get(0) + " ...",
                                    named(opening) + examined.all(),
                                    answer(examined, families, anyone));
                        });
            }
        }
        return table;
    }

    /** All of these lines. */
    public static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String opening : openings().keySet()) {
            GROUPS.forEach(group -> group.forEach(errno -> texts.add(with(opening, errno))));
        }
        return texts;
    }

    /** An opening without its time. */
    private static String named(String opening) {
        return opening.substring(opening.indexOf(" 1 ") + 3);
    }

    /** The line that ends with this error. */
    private static String with(String opening, String errno) {
        return opening + errno + (opening.endsWith("\"") ? "\"\n" : "\n");
    }

    private static Answer answer(Examined examined, Set<String> families, List<String> anyone) {
        if (examined.report().verdict() == Verdict.HEALTHY) {
            return examined.ignored().isEmpty() ? Answer.HEALTHY : Answer.NAMED;
        }
        if (examined.all().contains("not-kube-proxy")) {
            return Answer.DISOWNED;
        }
        Set<String> named =
                examined.wrong().stream()
                        .filter(id -> !anyone.contains(id))
                        .map(Errnos::family)
                        .collect(Collectors.toSet());
        if (!families.containsAll(named)) {
            return Answer.OTHER;
        }
        return examined.wrong().isEmpty() ? Answer.SILENT : Answer.NAMED;
    }

    private static String family(String id) {
        return Catalogue.file(Catalogue.byId(id).orElseThrow()).family();
    }
}
