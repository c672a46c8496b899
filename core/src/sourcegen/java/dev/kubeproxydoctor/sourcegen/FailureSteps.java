package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.failure.FalseFriends;
import dev.kubeproxydoctor.failure.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lists of a failure: what to do, what does not help, what to ask. An item is written out, or
 * is the name of something that many failures share: {@code `load-modules` ip_vs}.
 */
final class FailureSteps {
    private static final Pattern NAMED = Pattern.compile("`([a-z-]+)`(?: (.+))?");
    private static final Pattern SUMMARY = Pattern.compile("\\*\\*(.+)\\*\\*");

    private final MarkdownFile file;
    private final Problems problems;
    private final NamedSteps names;

    private FailureSteps(MarkdownFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
        names = new NamedSteps(file, problems);
    }

    /** The steps of the fix, as Java. */
    static List<String> java(MarkdownFile file, Problems problems) {
        FailureSteps reader = new FailureSteps(file, problems);
        List<String> steps = new ArrayList<>();
        for (List<Markdown.Block> item : reader.items("Fix", true)) {
            steps.add(reader.step(item));
        }
        return steps;
    }

    /** What looks like a fix, as Java. */
    static List<String> doesNotFix(MarkdownFile file, Problems problems) {
        FailureSteps reader = new FailureSteps(file, problems);
        List<String> lines = new ArrayList<>();
        for (List<Markdown.Block> item : reader.items("Not a fix", false)) {
            String text = reader.prose(item, 0);
            Matcher named = NAMED.matcher(text);
            lines.add(
                    named.matches()
                            ? reader.names.constant(FalseFriends.class, named.group(1), item.get(0))
                            : JavaSource.literal(text));
            reader.nothingAfter(item, 1);
        }
        return lines;
    }

    /** The questions, as Java. */
    static List<String> questions(MarkdownFile file, Problems problems) {
        FailureSteps reader = new FailureSteps(file, problems);
        List<String> questions = new ArrayList<>();
        for (List<Markdown.Block> item : reader.items("To be sure", false)) {
            String text = reader.prose(item, 0);
            Matcher named = NAMED.matcher(text);
            if (named.matches()) {
                questions.add(reader.names.constant(Question.class, named.group(1), item.get(0)));
                reader.nothingAfter(item, 1);
            } else {
                List<String> commands = reader.commands(item, 1);
                reader.check(commands.size() == 1, item.get(0), "a question has one command");
                questions.add(
                        "new Question("
                                + JavaSource.literal(text)
                                + ", "
                                + JavaSource.literal(String.join("", commands))
                                + ")");
            }
        }
        return questions;
    }

    private String step(List<Markdown.Block> item) {
        String text = prose(item, 0);
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            nothingAfter(item, 1);
            String[] words = named.group(2) == null ? new String[0] : named.group(2).split(" ");
            return names.step(named.group(1), words, item.get(0));
        }
        Matcher summary = SUMMARY.matcher(text);
        check(
                summary.matches(),
                item.get(0),
                "a step is a `name`, or **what to do** alone in a paragraph");
        boolean explained = item.size() > 1 && item.get(1) instanceof Markdown.Prose;
        List<String> commands = commands(item, explained ? 2 : 1);
        String detail = explained ? prose(item, 1) : "";
        check(
                explained || !commands.isEmpty(),
                item.get(0),
                "a step says how: a paragraph, a command, or both");
        List<String> arguments =
                new ArrayList<>(List.of(summary.matches() ? summary.group(1) : "", detail));
        arguments.addAll(commands);
        return "advise(" + JavaSource.literals(arguments) + ")";
    }

    /** What is to be copied, from a block on: each fence is one. */
    private List<String> commands(List<Markdown.Block> item, int from) {
        List<String> commands = new ArrayList<>();
        for (Markdown.Block block : item.subList(Math.min(from, item.size()), item.size())) {
            if (block instanceof Markdown.Fence fence
                    && fence.language().matches("sh|powershell|yaml|ini")) {
                String command = fence.text().replaceFirst("\\n$", "");
                check(!command.isBlank(), block, "a command is missing");
                fence.checkCommands(file.path(), problems);
                boolean closed = command.chars().filter(c -> c == '\'').count() % 2 == 0;
                check(closed, block, "a quote is not closed: " + command);
                commands.add(command);
            } else {
                problems.add(
                        file.path(),
                        block.line(),
                        "commands stand in fences: sh, powershell, yaml or ini");
            }
        }
        return commands;
    }

    private List<List<Markdown.Block>> items(String heading, boolean required) {
        List<List<Markdown.Block>> items = new ArrayList<>();
        List<Markdown.Block> blocks =
                file.section(2, heading).map(Markdown.HeadedSection::blocks).orElse(List.of());
        for (Markdown.Block block : blocks) {
            if (block instanceof Markdown.Items list) {
                items.addAll(list.items());
            } else {
                problems.add(file.path(), block.line(), heading + " takes a list");
            }
        }
        if (required && items.isEmpty()) {
            problems.add(file.path(), 1, "## " + heading + " is missing or empty");
        }
        items.removeIf(List::isEmpty);
        return items;
    }

    private String prose(List<Markdown.Block> item, int index) {
        if (item.get(index) instanceof Markdown.Prose prose) {
            return prose.text();
        }
        problems.add(file.path(), item.get(index).line(), "an item begins with a paragraph");
        return "";
    }

    private void nothingAfter(List<Markdown.Block> item, int from) {
        check(item.size() <= from, item.get(0), "nothing may follow this in its item");
    }

    private void check(boolean holds, Markdown.Block at, String reason) {
        if (!holds) {
            problems.add(file.path(), at.line(), reason);
        }
    }
}
