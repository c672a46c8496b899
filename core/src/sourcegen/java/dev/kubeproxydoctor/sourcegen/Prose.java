package dev.kubeproxydoctor.sourcegen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A section of a platform's file: its paragraphs, its code, and the sections below it. */
final class Prose {
    final int line;
    final String title;
    final List<String> paragraphs = new ArrayList<>();
    final List<Markdown.Fence> codes = new ArrayList<>();
    final Map<String, Prose> below = new LinkedHashMap<>();

    private Prose(int line, String title) {
        this.line = line;
        this.title = title;
    }

    /** One that says that it is missing. */
    static Prose missing(String title) {
        Prose prose = new Prose(1, title);
        prose.paragraphs.add("none, missing");
        return prose;
    }

    /** The sections of the second level by title, with those of the third below them. */
    static Map<String, Prose> of(Path file, List<Markdown.Section> sections, Problems problems) {
        Prose root = new Prose(0, "");
        Prose above = root;
        for (Markdown.Section section : sections) {
            Prose made = new Prose(section.line(), section.heading());
            Prose parent = section.level() == 3 ? above : root;
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
