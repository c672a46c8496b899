package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Stage;
import dev.kubeproxydoctor.sourcegen.MarkdownFile.HeaderValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the file of a failure. What the headings mean: {@code core/src/main/failures/README.md}.
 */
final class FailureReader {
    private static final Set<String> KEYS =
            Set.of(
                    "severity",
                    "stage",
                    "role",
                    "modes",
                    "modules",
                    "platforms",
                    "explains",
                    "when");
    private static final List<String> HEADINGS =
            List.of(
                    "Messages",
                    "Cause",
                    "Fix",
                    "Not a fix",
                    "To be sure",
                    "Background",
                    "Sources",
                    "Examples",
                    "Not this");

    private final MarkdownFile file;
    private final Problems problems;

    private FailureReader(MarkdownFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads one; {@code platforms} are the ids of the platforms that there are. */
    static FailureText read(MarkdownFile file, Set<String> platforms, Problems problems) {
        return new FailureReader(file, problems).read(platforms);
    }

    private FailureText read(Set<String> platforms) {
        Path path = file.path();
        String id = path.getFileName().toString().replaceFirst("\\.md$", "");
        check(
                id.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                1,
                "a name has small letters, digits and hyphens");
        file.header().forEach((k, v) -> check(KEYS.contains(k), v.line(), "there is no key " + k));
        for (Markdown.HeadedSection section : file.sections()) {
            boolean group = section.level() == 3;
            check(
                    group || (section.level() == 2 && HEADINGS.contains(section.heading())),
                    section.line(),
                    "there is no heading " + section.heading() + "; there are " + HEADINGS);
        }
        Map<String, List<String>> messages = messages();
        HeaderValue when = file.header().get("when");
        List<String> matching = fences("Examples");
        boolean silent = messages.isEmpty() && when != null && when.texts().get(0).equals("never");
        boolean shown =
                silent ? matching.isEmpty() || id.equals("not-kube-proxy") : !matching.isEmpty();
        check(
                shown,
                1,
                silent ? "a failure without messages has no example" : "an example is missing");
        HeaderValue explains = file.header().get("explains");
        List<String> sources = items("Sources", true);
        return new FailureText(
                path,
                path.getParent().getFileName().toString(),
                id,
                file.title(),
                SeverityWords.java(value("severity", true), file, problems),
                word("stage", Stage.RUNNING, Stage.values()),
                word("role", Role.CAUSE, Role.values()),
                modes(),
                list("modules", "none"),
                platforms(platforms),
                explains == null ? List.of() : explains.texts(),
                explains == null ? 1 : explains.line(),
                WhenWords.java(when, messages, file, problems),
                prose("Cause", true),
                FailureSteps.java(file, problems),
                FailureSteps.doesNotFix(file, problems),
                FailureSteps.questions(file, problems),
                prose("Background", false),
                sources,
                matching,
                fences("Not this"));
    }

    /** The groups of messages: those of the section itself, then those of its subheadings. */
    private Map<String, List<String>> messages() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        boolean inside = false;
        for (Markdown.HeadedSection section : file.sections()) {
            inside = section.level() == 3 ? inside : section.heading().equals("Messages");
            check(inside || section.level() != 3, section.line(), "only messages have groups");
            if (!inside) {
                continue;
            }
            List<String> group = new ArrayList<>();
            for (Markdown.Block block : section.blocks()) {
                if (block instanceof Markdown.Fence fence) {
                    group.addAll(MessageLines.of(fence, file.path(), problems));
                } else {
                    problems.add(
                            file.path(), block.line(), "messages stand in a fence, one a line");
                }
            }
            if (!group.isEmpty()) {
                groups.put(section.level() == 3 ? section.heading() : "messages", group);
            }
        }
        return groups;
    }

    private List<Mode> modes() {
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

    private List<String> platforms(Set<String> known) {
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

    private String prose(String heading, boolean required) {
        List<String> paragraphs = new ArrayList<>();
        for (Markdown.Block block : blocks(heading, required)) {
            if (block instanceof Markdown.Prose prose) {
                paragraphs.add(prose.text());
            } else {
                problems.add(file.path(), block.line(), heading + " takes paragraphs");
            }
        }
        return String.join(" ", paragraphs);
    }

    private List<String> fences(String heading) {
        List<String> texts = new ArrayList<>();
        for (Markdown.Block block : blocks(heading, false)) {
            if (block instanceof Markdown.Fence fence && !fence.text().isBlank()) {
                texts.add(fence.text());
            } else {
                problems.add(file.path(), block.line(), heading + " takes fences with a text");
            }
        }
        return texts;
    }

    private List<String> items(String heading, boolean required) {
        List<String> texts = new ArrayList<>();
        for (Markdown.Block block : blocks(heading, required)) {
            if (block instanceof Markdown.Items list
                    && list.items().stream()
                            .allMatch(i -> i.size() == 1 && i.get(0) instanceof Markdown.Prose)) {
                list.items().forEach(item -> texts.add(((Markdown.Prose) item.get(0)).text()));
            } else {
                problems.add(file.path(), block.line(), heading + " takes a list of lines");
            }
        }
        return texts;
    }

    private List<Markdown.Block> blocks(String heading, boolean required) {
        List<Markdown.Block> blocks =
                file.section(2, heading).map(Markdown.HeadedSection::blocks).orElse(List.of());
        check(!required || !blocks.isEmpty(), 1, "## " + heading + " is missing or empty");
        return blocks;
    }

    private void check(boolean holds, int line, String reason) {
        if (!holds) {
            problems.add(file.path(), line, reason);
        }
    }
}
