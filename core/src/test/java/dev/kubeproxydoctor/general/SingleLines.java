package dev.kubeproxydoctor.general;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose a line is that stands alone: each line of kube-proxy's logs among the examples, one of each
 * wording. What a library says that others link too belongs to nobody, unless it is about something
 * that is kube-proxy's. Examples of what no failure knows are made up, so their words are nobody's.
 */
final class SingleLines {
    /** What was answered. */
    enum Whose {
        /** It is kube-proxy's. */
        OURS,
        /** It cannot be told. */
        CANNOT_TELL,
        /** It is another program's, or not a line of a log. */
        DISOWNED
    }

    private static final Pattern LINE =
            Pattern.compile("[IWEF]\\d{4} [\\d:.]+ +\\d+ (([^:\\]]+):\\d+\\] .*)");

    private SingleLines() {}

    /** Asks about every line; a group for each kind of source file. */
    static Tally ask() throws IOException {
        Map<String, String> kinds = kinds();
        Map<String, Matcher> wordings = new LinkedHashMap<>();
        ExampleTexts.examples()
                .forEach(
                        (name, text) -> {
                            boolean madeUp = name.contains("unknown-error");
                            if (!madeUp && isOurs(text)) {
                                text.lines()
                                        .map(LINE::matcher)
                                        .filter(Matcher::matches)
                                        .forEach(m -> wordings.putIfAbsent(wording(m), m));
                            }
                        });
        Tally tally = new Tally(Whose.values());
        for (Matcher line : wordings.values()) {
            String kind = kinds.getOrDefault(line.group(2), "foreign");
            tally.add(kind, line.group(1), answer(line.group()));
        }
        return tally;
    }

    private static String wording(Matcher line) {
        return line.group(1).replaceAll("\\d+", "0");
    }

    private static Map<String, String> kinds() throws IOException {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("src/main/upstream/files.txt"))) {
            String[] words = line.split(" ");
            kinds.put(words[1], words[0]);
        }
        return kinds;
    }

    private static boolean isOurs(String text) {
        return !kindsIn(text).contains(Kind.OTHER_LOG.label()) && answer(text) == Whose.OURS;
    }

    private static Whose answer(String text) {
        List<String> kinds = kindsIn(text);
        if (kinds.contains(Kind.KUBE_PROXY_LOG.label())) {
            return Whose.OURS;
        }
        return kinds.contains(Kind.LOG.label()) ? Whose.CANNOT_TELL : Whose.DISOWNED;
    }

    private static List<String> kindsIn(String text) {
        return Examined.of(text + "\n").report().inputs().get(0).sections().stream()
                .map(Report.Section::kind)
                .toList();
    }
}
