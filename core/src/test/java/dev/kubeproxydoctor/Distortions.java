package dev.kubeproxydoctor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What else becomes of a log on its way, beyond {@link Forms}: not every answer survives it. */
public final class Distortions {
    /** The head of a line in klog's form: its level is the first group, its place the second. */
    private static final String HEAD = "(?m)^([IWEF])\\d{4} [\\d:.]+ +\\d+ (\\S+:\\d+\\] )";

    private static final String GOOD =
            """
            I1124 08:15:40.137482       1 shared_informer.go:320] Caches are synced for service config
            I1124 08:15:40.137482       1 shared_informer.go:320] Caches are synced for endpoint slice config
            """;

    private Distortions() {}

    /** All is still there for who knows how to read it: the answer has to be the same. */
    public static Map<String, UnaryOperator<String>> veiling() {
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>();
        forms.put("blanks that do not break", text -> text.replace(' ', '\u00a0'));
        forms.put("thin blanks", text -> text.replace(' ', '\u2009'));
        forms.put("tabs", text -> text.replace(' ', '\t'));
        forms.put("two blanks", text -> text.replace(" ", "  "));
        Forms.prefix(forms, "commented out", "# ");
        Forms.prefix(forms, "commented out, close", "#");
        Forms.prefix(forms, "list", "- ");
        Forms.prefix(forms, "added in a diff", "+");
        forms.put("at 80 between words", text -> text.replaceAll("(.{60,79}) ", "$1\n"));
        forms.put(
                "at 120 with a hanging indent",
                text -> text.replaceAll("(.{119})(?=.)", "$1\n        "));
        forms.put(
                "quoted and cut",
                text -> "> " + Forms.cut(text, 74).strip().replace("\n", "\n> ") + "\n");
        forms.put("at another time", text -> text.replaceAll(HEAD, "$10301 23:59:59.1 4711 $2"));
        return forms;
    }

    /**
     * What is wrong is said still, and what shows how bad it is is not the same: the levels are
     * gone and the files, which show whose a message is; another line is the last one, after which
     * kube-proxy ends or goes on; or kube-proxy speaks beside a tool of which nobody knew who ran
     * it. So the verdict may be another one.
     */
    public static Map<String, UnaryOperator<String>> blurring() {
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>();
        forms.put("without heads", text -> text.replaceAll(HEAD, ""));
        forms.put("last line first", Distortions::reversed);
        forms.put("among lines of a good start", text -> GOOD + text.strip() + "\n" + GOOD);
        return forms;
    }

    /** Something is lost. */
    public static Map<String, UnaryOperator<String>> losing() {
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>();
        forms.put("first half", text -> text.substring(0, text.length() / 2));
        forms.put("second half", text -> text.substring(text.length() / 2));
        forms.put("first half of the lines", text -> half(text, true));
        forms.put("second half of the lines", text -> half(text, false));
        Forms.each(forms, "lost beyond 80", line -> line.substring(0, Math.min(80, line.length())));
        return forms;
    }

    /** All of them. */
    public static Map<String, UnaryOperator<String>> all() {
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>(veiling());
        forms.putAll(blurring());
        forms.putAll(losing());
        return forms;
    }

    /** Lines that all have a head tell the same in any order. */
    private static String reversed(String text) {
        List<String> lines = new ArrayList<>(List.of(text.strip().split("\n")));
        if (!lines.stream().allMatch(line -> line.matches(HEAD + ".*"))) {
            return text;
        }
        Collections.reverse(lines);
        return String.join("\n", lines) + "\n";
    }

    private static String half(String text, boolean first) {
        List<String> lines = List.of(text.strip().split("\n"));
        int middle = lines.size() / 2;
        return String.join(
                "\n",
                first
                        ? lines.subList(0, lines.size() - middle)
                        : lines.subList(middle, lines.size()));
    }
}
