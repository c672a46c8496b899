package dev.kubeproxydoctor.sourcegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The net beneath the messages of failures, {@code net.txt}: {@code apiserver-unreachable:
 * group=network; text=failed to list}. The first line that fits says what an error may be about
 * that no failure knows; {@code #} begins a comment.
 */
final class NetFile {
    private NetFile() {}

    /** Its rules, one a line, each checked. */
    static String read(Path path, Set<String> ids, Problems problems) throws IOException {
        StringBuilder rules = new StringBuilder();
        Set<String> traits = new HashSet<>();
        int number = 0;
        for (String line : Files.exists(path) ? Files.readAllLines(path) : List.<String>of()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(": ");
            String id = line.substring(0, Math.max(colon, 0));
            String trait = line.substring(colon < 0 ? 0 : colon + 2);
            if (!ids.contains(id)) {
                problems.add(path, number, "there is no failure " + id);
            }
            if (!traits.add(trait)) {
                problems.add(path, number, "this was said before: " + trait);
            }
            TraitLines.check(trait, path, number, problems);
            rules.append(line).append('\n');
        }
        return rules.toString();
    }
}
