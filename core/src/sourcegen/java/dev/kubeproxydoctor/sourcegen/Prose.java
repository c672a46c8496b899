package dev.kubeproxydoctor.sourcegen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A section of a file in Markdown: its paragraphs, its code, and the sections below it. */
final class Prose {
    /**
     * Code between fences.
     *
     * @param info what stands behind the opening fence: {@code sh mode}
     */
    record Code(int line, String info, String text) {}

    final int line;
    final String title;
    final List<String> paragraphs = new ArrayList<>();
    final List<Code> codes = new ArrayList<>();
    final Map<String, Prose> below = new LinkedHashMap<>();

    private Prose(int line, String title) {
        this.line = line;
        this.title = title;
    }

    /**
     * The sections of a text, by title; code that ends in a blank or a pipe is a problem, since
     * something was left out there.
     *
     * @param before how many lines of the file stand before the text
     */
    static Map<String, Prose> of(Path file, String text, int before, Problems problems) {
        Parser parser = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
        List<String> lines = text.lines().toList();
        Prose root = new Prose(before, "");
        Prose section = root;
        Prose part = root;
        for (Node node = parser.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            List<SourceSpan> spans = node.getSourceSpans();
            int first = spans.get(0).getLineIndex();
            int at = before + first + 1;
            if (node instanceof Heading heading && heading.getLevel() <= 3) {
                Prose made = new Prose(at, lines.get(first).replaceFirst("^#+ +", ""));
                Prose above = heading.getLevel() == 2 ? root : section;
                if (above.below.put(made.title, made) != null) {
                    problems.add(file, at, "there are two sections \"" + made.title + "\"");
                }
                section = heading.getLevel() == 2 ? made : section;
                part = made;
            } else if (node instanceof Paragraph) {
                part.paragraphs.add(String.join(" ", lines.subList(first, first + spans.size())));
            } else if (node instanceof FencedCodeBlock code) {
                part.codes.add(new Code(at, code.getInfo(), code.getLiteral()));
                commands(file, at, code.getLiteral(), problems);
            } else {
                problems.add(file, at, "here may stand headings, paragraphs and code in fences");
            }
        }
        return root.below;
    }

    private static void commands(Path file, int fence, String code, Problems problems) {
        List<String> lines = code.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (isCutOff(lines.get(i))) {
                problems.add(file, fence + 1 + i, "a line of code ends in a blank or a pipe");
            }
        }
    }

    /** Whether a command ends where it cannot: {@code iptables-save | }. */
    static boolean isCutOff(String command) {
        return command.endsWith(" ")
                || (command.endsWith("|") && !command.endsWith(": |") && !command.equals("|"));
    }
}
