package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.sourcegen.MarkdownFile.HeaderValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The severity of a failure in words: {@code fatal}; {@code fatal, warning before 1.26}; {@code
 * warning, benign unless ipvs}; {@code fatal, warning where table is mangle}.
 */
final class SeverityWords {
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\w+)(?:, (\\w+) (?:before 1\\.(\\d+)|unless (\\w+)|where (\\w+) is (\\w+)))?");

    private SeverityWords() {}

    static String java(HeaderValue value, MarkdownFile file, Problems problems) {
        String words = String.join(", ", value.texts());
        Matcher form = FORM.matcher(words);
        if (!form.matches()) {
            problems.add(file.path(), value.line(), "\"" + words + "\" is not a severity");
            return "";
        }
        String rule = "SeverityRule.of(" + severity(form.group(1), value, file, problems) + ")";
        if (form.group(2) == null) {
            return rule;
        }
        String then = severity(form.group(2), value, file, problems);
        if (form.group(3) != null) {
            return rule + ".before(" + form.group(3) + ", " + then + ")";
        }
        if (form.group(4) != null) {
            Optional<Mode> mode = Mode.of(form.group(4));
            if (mode.isEmpty()) {
                problems.add(file.path(), value.line(), "there is no mode " + form.group(4));
            }
            return rule + ".unless(Mode." + mode.orElse(Mode.IPTABLES) + ", " + then + ")";
        }
        return rule + ".where(\"" + form.group(5) + "\", \"" + form.group(6) + "\", " + then + ")";
    }

    private static String severity(
            String word, HeaderValue value, MarkdownFile file, Problems problems) {
        for (Severity severity : Severity.values()) {
            if (severity.word().equals(word)) {
                return "Severity." + severity;
            }
        }
        problems.add(file.path(), value.line(), "there is no severity " + word);
        return "null";
    }
}
