package dev.kubeproxydoctor.sourcegen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the file of a failure. What the headings mean: {@code core/src/main/failures/README.md}.
 */
final class FailureReader {
    private static final List<String> HEADINGS =
            List.of(
                    "Messages",
                    "Errors",
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
        checkHeadings();
        FailureHeader header = new FailureHeader(file, problems);
        Map<String, List<String>> messages = messages();
        List<String> matching = fences("Examples");
        List<String> traits = TraitLines.of(file, problems);
        checkExamples(id, messages.isEmpty() && traits.isEmpty() && header.isNever(), matching);
        return new FailureText(
                path,
                path.getParent().getFileName().toString(),
                id,
                file.title(),
                header.severity(),
                header.stage(),
                header.role(),
                header.modes(),
                header.modules(),
                header.platforms(platforms),
                header.explains().texts(),
                header.explains().line(),
                header.when(messages, traits),
                prose("Cause", true),
                FailureSteps.java(file, problems),
                FailureSteps.doesNotFix(file, problems),
                FailureSteps.questions(file, problems),
                prose("Background", false),
                items("Sources", true),
                matching,
                fences("Not this"));
    }

    private void checkHeadings() {
        for (Markdown.HeadedSection section : file.sections()) {
            boolean group = section.level() == 3;
            check(
                    group || (section.level() == 2 && HEADINGS.contains(section.heading())),
                    section.line(),
                    "there is no heading " + section.heading() + "; there are " + HEADINGS);
        }
    }

    private void checkExamples(String id, boolean silent, List<String> matching) {
        boolean shown =
                silent ? matching.isEmpty() || id.equals("not-kube-proxy") : !matching.isEmpty();
        check(
                shown,
                1,
                silent ? "a failure without messages has no example" : "an example is missing");
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
