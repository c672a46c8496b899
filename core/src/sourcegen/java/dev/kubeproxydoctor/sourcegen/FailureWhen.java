package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.sourcegen.MarkdownFile.HeaderValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** When a failure is present: by its messages, as {@code when} says, or by one of its errors. */
final class FailureWhen {
    private FailureWhen() {}

    static String java(
            Map<String, List<String>> messages,
            List<String> traits,
            MarkdownFile file,
            Problems problems) {
        List<String> parts = new ArrayList<>();
        if (traits.isEmpty() || !messages.isEmpty()) {
            String said = WhenWords.java(file.header().get("when"), messages, file, problems);
            parts.add(presupposesAbsent(file, problems) ? "presupposesAbsent(" + said + ")" : said);
        }
        if (!traits.isEmpty()) {
            parts.add("shows(" + JavaSource.literals(traits) + ")");
        }
        return parts.size() == 1 ? parts.get(0) : "anyOf(" + String.join(", ", parts) + ")";
    }

    private static boolean presupposesAbsent(MarkdownFile file, Problems problems) {
        HeaderValue value = file.header().get("presupposes");
        if (value != null && !value.texts().equals(List.of("absent"))) {
            problems.add(
                    file.path(), value.line(), "what is presupposed is \"absent\", or nothing");
        }
        return value != null;
    }
}
