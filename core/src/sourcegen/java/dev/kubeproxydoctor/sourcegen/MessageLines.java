package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.text.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages of a fence, one a line; each must be a {@link Template}. */
final class MessageLines {
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)\\}|[{}]");
    private static final Pattern NAME = Pattern.compile("[a-z]+(:(word|name|lines))?");

    private MessageLines() {}

    static List<String> of(Markdown.Fence fence, Path path, Problems problems) {
        List<String> messages = new ArrayList<>();
        int line = fence.line();
        for (String message : fence.text().lines().toList()) {
            line++;
            Matcher holes = HOLE.matcher(message);
            while (holes.find()) {
                if (holes.group(1) == null || !NAME.matcher(holes.group(1)).matches()) {
                    String hole = holes.group();
                    problems.add(
                            path,
                            line,
                            "there is no placeholder "
                                    + hole
                                    + "; write {name}, {name:word} or {name:lines}");
                    return messages;
                }
            }
            try {
                messages.add(Template.of(message).source());
            } catch (IllegalArgumentException e) {
                problems.add(path, line, e.getMessage());
            }
        }
        return messages;
    }
}
