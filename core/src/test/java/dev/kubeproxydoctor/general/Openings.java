package dev.kubeproxydoctor.general;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of level E and W up to the error that they tell, with the families of failures that may be
 * named by them; where there are none, any may.
 */
final class Openings {
    private static final String TIME = "1124 08:15:42.137482       1 ";

    /** A head in klog's form, a message, and the error that it ends with. */
    private static final Pattern LINE =
            Pattern.compile(
                    "(?m)^([EW]\\d{4} [\\d:.]+ +\\d+ \\S+:\\d+\\] (?:\"[^\"]*\".* err=\"|[^\"\n]*?: )).*$");

    /** Level, file, versions, lines of the source, and a message that ends in an error. */
    private static final Pattern MESSAGE =
            Pattern.compile(
                    "([EW]) (\\S+) [-\\d]+ (?:\\[\\S*?:(\\d+).*?\\] )?(?:(\".*\")|(.*)%(?:v|\\+v|w))");

    /** What these files of upstream's write is about one family only. */
    private static final Map<String, Set<String>> FAMILIES =
            Map.of(
                    "ipset.go", Set.of("ipvs"),
                    "graceful_termination.go", Set.of("ipvs"),
                    "ipvs_linux.go", Set.of("ipvs"),
                    "conntrack.go", Set.of("conntrack"),
                    "reflector.go", Set.of("api"),
                    "node.go", Set.of("node", "api"));

    private final Map<String, Set<String>> families = new LinkedHashMap<>();

    private Openings() {}

    /** Those of the catalogue's examples, and of upstream's messages. */
    static Map<String, Set<String>> all() {
        Openings openings = new Openings();
        openings.ofExamples();
        Path messages = Path.of("..", "core", "src", "main", "upstream", "messages.txt");
        try {
            Files.readAllLines(messages).forEach(openings::ofUpstream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return openings.families;
    }

    private void ofExamples() {
        for (Failure failure : Catalogue.ALL) {
            for (String example : Catalogue.file(failure).matching()) {
                Matcher line = LINE.matcher(example);
                while (line.find()) {
                    families.computeIfAbsent(line.group(1), o -> new TreeSet<>())
                            .add(Catalogue.file(failure).family());
                }
            }
        }
    }

    private void ofUpstream(String line) {
        Matcher message = MESSAGE.matcher(line);
        if (message.matches()) {
            String at = message.group(3) == null ? "100" : message.group(3);
            String head = message.group(1) + TIME + message.group(2) + ":" + at + "] ";
            boolean structured = message.group(4) != null;
            String text = structured ? message.group(4) + " err=\"" : message.group(5);
            families.putIfAbsent(
                    head + text.replaceAll("%[+#]?\\w", "x"),
                    FAMILIES.getOrDefault(message.group(2), Set.of()));
        }
    }
}
