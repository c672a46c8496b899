package dev.kubeproxydoctor.sourcegen;

import java.util.List;
import java.util.Optional;

/**
 * The commands of a change with the restart that it needs.
 *
 * @param as the platform whose change it is, or {@code ""}; then the rest is empty
 * @param mode where the mode alone is changed
 * @param fields where other fields are changed
 */
record ChangeText(String as, String mode, String fields, String check, String undo) {
    private static final String AS_ON = "As on ";

    /** By the sections Change, Restart, Check and Undo. */
    static ChangeText of(PlatformFile file) {
        PlatformSection change = file.section("Change");
        PlatformSection restart = file.section("Restart");
        PlatformSection check = file.section("Check");
        PlatformSection undo = file.section("Undo");
        Optional<String> as = as(change);
        if (as.isPresent()) {
            for (PlatformSection section : List.of(restart, check, undo)) {
                if (!as(section).equals(as)) {
                    file.problem(
                            section.line,
                            "the change is that of another platform, and this is not");
                }
            }
            return new ChangeText(as.get(), "", "", "", "");
        }
        String everywhere = String.join(" ", check.paragraphs);
        if (check.codes.isEmpty() && !everywhere.equals("As everywhere.") && !isNone(check)) {
            file.problem(check.line, "\"As everywhere.\", or commands in a fence, or none");
        }
        return new ChangeText(
                "",
                text(file, change, restart, "mode"),
                text(file, change, restart, "fields"),
                text(file, check, ""),
                String.join(" ", undo.paragraphs));
    }

    /** {@code As on k3s.} names k3s. */
    static Optional<String> as(PlatformSection section) {
        String text = section.paragraphs.isEmpty() ? "" : section.paragraphs.get(0);
        return text.startsWith(AS_ON)
                ? Optional.of(text.substring(AS_ON.length(), text.length() - 1))
                : Optional.empty();
    }

    private static String text(
            PlatformFile file, PlatformSection change, PlatformSection restart, String which) {
        String first = isNone(change) ? said(change) : text(file, change, which);
        return first.isEmpty() ? "" : first + text(file, restart, which);
    }

    private static String text(PlatformFile file, PlatformSection section, String which) {
        if (section.codes.isEmpty() && !isNone(section) && !which.isEmpty()) {
            file.problem(section.line, "commands in a fence, or none with the reason");
        }
        StringBuilder text = new StringBuilder();
        for (Markdown.Fence code : section.codes) {
            int blank = code.language().indexOf(' ');
            String only = blank < 0 ? "" : code.language().substring(blank + 1);
            if (!List.of("", "mode", "fields").contains(only)) {
                file.problem(
                        code.line(),
                        "a fence is for \"mode\" or for \"fields\", not \"" + only + "\"");
            }
            if (only.isEmpty() || only.equals(which)) {
                text.append(code.text());
            }
        }
        return text.toString();
    }

    private static boolean isNone(PlatformSection section) {
        return !section.paragraphs.isEmpty() && section.paragraphs.get(0).startsWith("none, ");
    }

    /** The reason why there is no change, as the comment that stands in place of its commands. */
    private static String said(PlatformSection change) {
        StringBuilder said = new StringBuilder();
        for (String paragraph : change.paragraphs) {
            String text = said.isEmpty() ? "None: " + paragraph.substring(6) : paragraph;
            said.append("# ").append(text).append('\n');
        }
        return said.toString();
    }
}
