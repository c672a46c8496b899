package dev.kubeproxydoctor.e2e;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What terminals put around and into lines, and what is left of it on its way into a paste. */
final class ColouredForms {
    private static final String ESC = "\u001b";
    private static final String RED = ESC + "[31m";
    private static final String OFF = ESC + "[0m";

    private ColouredForms() {}

    static Map<String, UnaryOperator<String>> all() {
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>();
        around(forms, "whole line in colour", RED, OFF);
        around(forms, "bold and bright", ESC + "[1;97;41m", ESC + "[m");
        around(forms, "256 colours", ESC + "[38;5;208m", OFF);
        around(forms, "24 bit", ESC + "[38;2;255;100;0m", OFF);
        around(forms, "24 bit with colons", ESC + "[38:2::255:100:0m", OFF);
        around(forms, "C1", "\u009b31m", "\u009b0m");
        around(forms, "erased to the end", "", ESC + "[K");
        around(forms, "erased and written anew", ESC + "[2K" + ESC + "[1G", "");
        around(forms, "cursor moves", ESC + "[3;1H" + ESC + "[?25l", ESC + "[?25h" + ESC + "[1A");
        around(forms, "tput", ESC + "[33m", ESC + "(B" + ESC + "[m");
        around(forms, "title", ESC + "]0;root@node-1: ~\u0007", "");
        around(forms, "title, ended by ST", ESC + "]2;node-1" + ESC + "\\", "");
        around(forms, "cut off ESC", "", ESC);
        around(forms, "cut off sequence", "", ESC + "[38;5");
        around(forms, "cut off OSC", "", ESC + "]8;;https://kubernetes.io/");
        around(forms, "lost ESC", "[31m", "[0m");
        around(forms, "caret", "^[[31m", "^[[0m");
        around(forms, "written as \\x1b", "\\x1b[31m", "\\x1b[0m");
        around(forms, "written as \\u001b", "\\u001b[31m", "\\u001b[0m");
        around(forms, "written as \\033", "\\033[31m", "\\033[0m");
        around(forms, "ESC as a picture", "\u241b[31m", "\u241b[0m");
        around(forms, "ESC as U+FFFD", "\ufffd[31m", "\ufffd[0m");
        around(forms, "HTML", "<span style=\"color:#d00\">", "</span>");
        words(forms, "level in colour", 0, 1, RED, OFF);
        words(forms, "two sequences in a line", 0, 2, ESC + "[33m", OFF + " " + ESC + "[36m");
        words(forms, "two that lost ESC", 0, 2, "[33m", "[0m [36m");
        words(forms, "every word", 0, 1000, RED, OFF);
        words(forms, "middle in colour", 2, 3, ESC + "[1;31m", OFF);
        words(forms, "grep", 3, 4, ESC + "[01;31m" + ESC + "[K", ESC + "[m" + ESC + "[K");
        words(
                forms,
                "link",
                1,
                2,
                ESC + "]8;;https://kubernetes.io/" + ESC + "\\",
                ESC + "]8;;" + ESC + "\\");
        words(
                forms,
                "link, ended by BEL",
                1,
                2,
                ESC + "]8;;file://node-1/a\u0007",
                ESC + "]8;;\u0007");
        return forms;
    }

    private static void around(
            Map<String, UnaryOperator<String>> forms, String name, String before, String after) {
        forms.put(name, text -> eachLine(text, line -> before + line + after));
    }

    /** Around the words {@code from} to {@code to} of each line, one by one. */
    private static void words(
            Map<String, UnaryOperator<String>> forms,
            String name,
            int from,
            int to,
            String before,
            String after) {
        forms.put(
                name,
                text ->
                        eachLine(
                                text,
                                line -> {
                                    String[] words = line.split(" ", -1);
                                    for (int i = from; i < Math.min(to, words.length); i++) {
                                        words[i] = before + words[i] + after;
                                    }
                                    return String.join(" ", words);
                                }));
    }

    static String eachLine(String text, UnaryOperator<String> form) {
        return Arrays.stream(text.split("\n", -1)).map(form).collect(Collectors.joining("\n"));
    }
}
