package dev.kubeproxydoctor.sourcegen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A section of a platform's file: its paragraphs, its code, and the sections below it. */
final class PlatformSection {
    final int line;
    final String title;
    final List<String> paragraphs = new ArrayList<>();
    final List<Markdown.Fence> codes = new ArrayList<>();
    final Map<String, PlatformSection> below = new LinkedHashMap<>();

    private PlatformSection(int line, String title) {
        this.line = line;
        this.title = title;
    }

    /** One that says that it is missing. */
    static PlatformSection missing(String title) {
        PlatformSection section = new PlatformSection(1, title);
        section.paragraphs.add("none, missing");
        return section;
    }

    /** The sections of the second level by title, with those of the third below them. */
    static Map<String, PlatformSection> of(
            Path file, List<Markdown.HeadedSection> sections, Problems problems) {
        PlatformSection root = new PlatformSection(0, "");
        PlatformSection above = root;
        for (Markdown.HeadedSection section : sections) {
            PlatformSection made = new PlatformSection(section.line(), section.heading());
            PlatformSection parent = section.level() == 3 ? above : root;
            if (parent.below.put(made.title, made) != null) {
                problems.add(file, made.line, "there are two sections \"" + made.title + "\"");
            }
            above = section.level() == 3 ? above : made;
            section.blocks().forEach(block -> made.add(file, block, problems));
        }
        return root.below;
    }

    private void add(Path file, Markdown.Block block, Problems problems) {
        if (block instanceof Markdown.Prose prose) {
            paragraphs.add(prose.text());
        } else if (block instanceof Markdown.Fence fence) {
            codes.add(fence);
            fence.checkCommands(file, problems);
        } else {
            problems.add(file, block.line(), "here may stand paragraphs and code in fences");
        }
    }
}
