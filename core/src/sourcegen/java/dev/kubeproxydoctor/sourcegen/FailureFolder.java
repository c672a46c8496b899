package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.cause.Trait;
import dev.kubeproxydoctor.failure.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compiles the files of failures, family by family. */
final class FailureFolder {
    private FailureFolder() {}

    static void compile(Path from, Path to, Set<String> platforms, Problems problems)
            throws IOException {
        Map<String, List<FailureText>> families = new TreeMap<>();
        Map<String, FailureText> ids = new HashMap<>();
        for (Path path : markdown(from)) {
            if (path.getParent().equals(from)) {
                continue;
            }
            MarkdownFile file = MarkdownFile.read(path, problems);
            FailureText failure = FailureReader.read(file, platforms, problems);
            families.computeIfAbsent(failure.family(), f -> new ArrayList<>()).add(failure);
            FailureText other = ids.put(failure.id(), failure);
            if (other != null) {
                problems.add(path, 1, failure.id() + " is there already: " + other.path());
            }
        }
        for (FailureText failure : ids.values()) {
            for (String id : failure.explains()) {
                if (failure.role() == Role.NOISE && Trait.problem("group=" + id).isEmpty()) {
                    continue;
                }
                boolean known = ids.containsKey(id) && !id.equals(failure.id());
                if (!known || ids.get(id).explains().contains(failure.id())) {
                    String reason =
                            known ? "they explain each other: " : "there is no other failure ";
                    problems.add(failure.path(), failure.explainsLine(), reason + id);
                }
            }
        }
        String net = NetFile.read(from.resolve("net.txt"), ids.keySet(), problems);
        if (problems.all().isEmpty()) {
            new FailureSource(families, net).write(to);
        }
    }

    private static List<Path> markdown(Path from) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            return paths.filter(p -> p.toString().endsWith(".md")).sorted().toList();
        }
    }
}
