package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.cause.Trait;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The errors of a section, one a line of its fences; each must be a {@link Trait}. */
final class TraitLines {
    private TraitLines() {}

    static List<String> of(MarkdownFile file, Problems problems) {
        List<String> traits = new ArrayList<>();
        List<Markdown.Block> blocks =
                file.section(2, "Errors").map(Markdown.HeadedSection::blocks).orElse(List.of());
        for (Markdown.Block block : blocks) {
            if (block instanceof Markdown.Fence fence) {
                int line = fence.line();
                for (String trait : fence.text().lines().toList()) {
                    check(trait, file.path(), ++line, problems);
                    traits.add(trait);
                }
            } else {
                problems.add(file.path(), block.line(), "errors stand in a fence, one a line");
            }
        }
        return traits;
    }

    static void check(String trait, Path path, int line, Problems problems) {
        String problem = Trait.problem(trait);
        if (!problem.isEmpty()) {
            problems.add(path, line, problem);
        }
    }
}
