package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.sourcegen.MarkdownFile.HeaderValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the header of a failure's file says: {@code severity: fatal}, {@code modes: [iptables,
 * ipvs]}. A word that is not known is noted by its line, and something takes its place.
 */
final class FailureHeader {
    private static final Set<String> KEYS =
            Set.of(
                    "severity",
                    "stage",
                    "role",
                    "modes",
                    "modules",
                    "platforms",
                    "explains",
                    "presupposes",
                    "when");

    private final MarkdownFile file;
    private final Problems problems;

    FailureHeader(MarkdownFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
        file.header().forEach((k, v) -> check(KEYS.contains(k), v.line(), "there is no key " + k));
    }

    String severity() {
        return SeverityWords.java(value("severity", true), file, problems);
    }

    Stage stage() {
        return word("stage", Stage.RUNNING, Stage.values());
    }

    Role role() {
        return word("role", Role.CAUSE, Role.values());
    }

    List<String> modules() {
        return list("modules", "none");
    }

    /** The failures that it causes. */
    HeaderValue explains() {
        return value("explains", false);
    }

    /** Whether no text shows it. */
    boolean isNever() {
        return value("when", false).texts().equals(List.of("never"));
    }

    /** The condition, as Java. */
    String when(Map<String, List<String>> messages, List<String> traits) {
        return FailureWhen.java(messages, traits, file, problems);
    }

    List<Mode> modes() {
        HeaderValue value = value("modes", true);
        List<Mode> modes = new ArrayList<>();
        for (String word : value.texts()) {
            if (word.equals("every")) {
                return List.of(Mode.values());
            }
            Mode.of(word)
                    .ifPresentOrElse(
                            modes::add,
                            () ->
                                    problems.add(
                                            file.path(), value.line(), "there is no mode " + word));
        }
        return modes;
    }

    /** Which of the {@code known} it names; none where it may be on every one. */
    List<String> platforms(Set<String> known) {
        List<String> ids = list("platforms", "every");
        for (String id : ids) {
            check(
                    known.contains(id),
                    file.header().get("platforms").line(),
                    "there is no platform " + id + "; there are " + known);
        }
        return ids;
    }

    /** The words of a key that must be there; empty for the word that says none or all. */
    private List<String> list(String key, String empty) {
        List<String> texts = value(key, true).texts();
        return texts.equals(List.of(empty)) ? List.of() : texts;
    }

    private HeaderValue value(String key, boolean required) {
        HeaderValue value = file.header().get(key);
        check(value != null || !required, 1, "the key " + key + " is missing");
        return value == null ? new HeaderValue(List.of(), false, 1) : value;
    }

    private <E extends Enum<E>> E word(String key, E otherwise, E[] all) {
        HeaderValue value = file.header().get(key);
        if (value == null) {
            return otherwise;
        }
        List<String> words = new ArrayList<>();
        for (E one : all) {
            String word = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (value.texts().equals(List.of(word))) {
                return one;
            }
            words.add(word);
        }
        problems.add(
                file.path(),
                value.line(),
                "there is no " + key + " " + value.texts() + "; there are " + words);
        return otherwise;
    }

    private void check(boolean holds, int line, String reason) {
        if (!holds) {
            problems.add(file.path(), line, reason);
        }
    }
}
