package dev.kubeproxydoctor.sourcegen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The blocks of a Markdown text. Only blocks are read: inside a paragraph {@code *} and {@code _}
 * are themselves, since names of modules are full of them. Source: spec.commonmark.org.
 */
final class Markdown {
    private Markdown() {}

    /** A part of a section. */
    sealed interface Block {
        /** The line in the file, from 1. */
        int line();
    }

    /** A paragraph; its lines are joined by blanks. */
    record Prose(String text, int line) implements Block {}

    /** A fenced block: its language, and its text with the last line end. */
    record Fence(String language, String text, int line) implements Block {
        /** A line that ends in a blank or a pipe is a problem: something was left out there. */
        void checkCommands(Path file, Problems problems) {
            int at = line;
            for (String command : text.lines().toList()) {
                at++;
                if (isCutOff(command)) {
                    problems.add(file, at, "a command ends in a blank or a pipe: " + command);
                }
            }
        }
    }

    /** A list: the blocks of each item. */
    record Items(List<List<Block>> items, int line) implements Block {}

    /** What no file needs. */
    record Other(String what, int line) implements Block {}

    /** A heading and what stands under it, up to the next one of any level. */
    record HeadedSection(int level, String heading, List<Block> blocks, int line) {}

    /** Whether a command ends where it cannot: {@code iptables-save | }. */
    static boolean isCutOff(String command) {
        return command.endsWith(" ")
                || command.endsWith("\t")
                || (command.endsWith("|") && !command.endsWith(": |") && !command.equals("|"));
    }

    static List<HeadedSection> sections(String text) {
        Node document =
                Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build().parse(text);
        String[] lines = text.split("\n", -1);
        List<HeadedSection> sections = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                String words = source(node, lines).replaceFirst("^#+ *", "").strip();
                sections.add(
                        new HeadedSection(
                                heading.getLevel(), words, new ArrayList<>(), line(node)));
            } else {
                if (sections.isEmpty()) {
                    sections.add(new HeadedSection(0, "", new ArrayList<>(), line(node)));
                }
                sections.get(sections.size() - 1).blocks().add(block(node, lines));
            }
        }
        return sections;
    }

    private static Block block(Node node, String[] lines) {
        if (node instanceof Paragraph) {
            return new Prose(source(node, lines), line(node));
        }
        if (node instanceof FencedCodeBlock code) {
            return new Fence(code.getInfo(), code.getLiteral(), line(node));
        }
        if (node instanceof BulletList || node instanceof OrderedList) {
            List<List<Block>> items = new ArrayList<>();
            for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                if (item instanceof ListItem) {
                    List<Block> blocks = new ArrayList<>();
                    for (Node in = item.getFirstChild(); in != null; in = in.getNext()) {
                        blocks.add(block(in, lines));
                    }
                    items.add(blocks);
                }
            }
            return new Items(items, line(node));
        }
        return new Other(node.getClass().getSimpleName(), line(node));
    }

    private static String source(Node node, String[] lines) {
        List<String> parts = new ArrayList<>();
        for (SourceSpan span : node.getSourceSpans()) {
            String line = lines[span.getLineIndex()];
            int from = span.getColumnIndex();
            parts.add(line.substring(from, from + span.getLength()).strip());
        }
        return String.join(" ", parts);
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().get(0).getLineIndex() + 1;
    }
}
