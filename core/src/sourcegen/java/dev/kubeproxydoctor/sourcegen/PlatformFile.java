package dev.kubeproxydoctor.sourcegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A platform's file, cut into its answers and its sections. */
final class PlatformFile {
    private static final List<String> OF_SYSTEM = List.of("Modules", "At boot");
    private static final List<String> OF_CLUSTER =
            List.of("Where it stands", "Change", "Restart", "Check", "Undo");

    final Path path;
    final String id;
    final String name;
    final List<String> aliases;
    final int order;
    final Optional<SystemPart> system;
    final Optional<ClusterPart> cluster;
    final Problems problems;

    private final Map<String, PlatformSection> sections;

    private PlatformFile(
            Path path, Answers answers, Map<String, PlatformSection> sections, Problems problems) {
        this.path = path;
        this.sections = sections;
        this.problems = problems;
        id = path.getFileName().toString().replaceFirst("[.]md$", "");
        name = answers.text("name");
        aliases = answers.words("aliases");
        order = answers.number("order");
        system = answers.part("system").map(part -> new SystemPart(this, part));
        cluster = answers.part("cluster").map(part -> new ClusterPart(this, part));
        answers.done();
        Set<String> known = new LinkedHashSet<>(system.isPresent() ? OF_SYSTEM : List.of());
        known.addAll(cluster.isPresent() ? OF_CLUSTER : List.of());
        sections.forEach(
                (title, section) -> {
                    if (!known.contains(title)) {
                        problem(section.line, "there is no section \"" + title + "\" here");
                    }
                });
    }

    /** Reads a file; nothing where it has no header, which is a problem. */
    static Optional<PlatformFile> read(Path path, Problems problems) throws IOException {
        return FrontMatter.read(path, problems)
                .map(
                        front ->
                                new PlatformFile(
                                        path,
                                        new Answers(path, front.answers(), problems),
                                        PlatformSection.of(
                                                path, Markdown.sections(front.text()), problems),
                                        problems));
    }

    /** A section; an empty one where it is missing, which is a problem. */
    PlatformSection section(String title) {
        PlatformSection section = sections.get(title);
        if (section == null || (section.paragraphs.isEmpty() && section.codes.isEmpty())) {
            problem(
                    section == null ? 1 : section.line,
                    "\"## "
                            + title
                            + "\" is not answered; where there is none, say \"none, \" and why");
            return PlatformSection.missing(title);
        }
        return section;
    }

    /** {@code RHEL, Rocky, Alma}: what a chooser shows. */
    String names() {
        return aliases.isEmpty()
                ? name
                : name + ", " + aliases.stream().collect(Collectors.joining(", "));
    }

    void problem(int line, String reason) {
        problems.add(path, line, reason);
    }
}
