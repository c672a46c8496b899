package dev.kubeproxydoctor.sourcegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compiles the platforms: one file each, of a node's system or of what sets up kube-proxy. */
final class Platforms {
    /** The file that answers for systems that no other file names. */
    static final String UNKNOWN = "unknown";

    static final String PACKAGE = "dev.kubeproxydoctor.platform";

    private final Map<String, PlatformFile> files = new LinkedHashMap<>();

    private Platforms(List<PlatformFile> read) {
        read.stream()
                .sorted(Comparator.comparing((PlatformFile f) -> f.order).thenComparing(f -> f.id))
                .forEach(file -> files.put(file.id, file));
    }

    /** Compiles all of them and gives their ids. */
    static Set<String> compile(Path from, Path to, Problems problems) throws IOException {
        List<PlatformFile> read = new ArrayList<>();
        try (Stream<Path> paths = Files.list(from)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
                if (path.endsWith("README.md")) {
                    continue;
                }
                PlatformFile.read(path, problems).ifPresent(read::add);
            }
        }
        Platforms platforms = new Platforms(read);
        if (!platforms.files.containsKey(UNKNOWN)) {
            problems.add(from, 1, "there is no " + UNKNOWN + ".md");
        }
        platforms.check();
        if (problems.all().isEmpty()) {
            JavaSource.write(to, PACKAGE, "PlatformLayouts", LayoutSource.of(platforms));
            JavaSource.write(to, PACKAGE, "PlatformFiles", PlatformSource.of(platforms));
            JavaSource.write(to, PACKAGE, "PlatformNames", NamesSource.of(platforms));
            JavaSource.write(to, PACKAGE, "PlatformScript", ScriptSource.of(platforms));
        }
        return platforms.files.keySet();
    }

    /** All of them in their order. */
    List<PlatformFile> all() {
        return List.copyOf(files.values());
    }

    /** Those that a node runs, but for the unknown one. */
    List<PlatformFile> systems() {
        return all().stream().filter(f -> f.system.isPresent() && !f.id.equals(UNKNOWN)).toList();
    }

    /** Those that set up kube-proxy. */
    List<PlatformFile> clusters() {
        return all().stream().filter(f -> f.cluster.isPresent()).toList();
    }

    PlatformFile file(String id) {
        return files.get(id);
    }

    private void check() {
        Set<String> taken = new LinkedHashSet<>();
        for (PlatformFile file : files.values()) {
            if (file.system.isEmpty() && file.cluster.isEmpty()) {
                file.problem(1, "it is neither a system nor does it set up kube-proxy");
            }
            file.system.ifPresent(system -> check(file, system, taken));
            file.cluster.ifPresent(cluster -> check(file, cluster, taken));
        }
    }

    private void check(PlatformFile file, SystemPart system, Set<String> taken) {
        if (!system.choice.isEmpty() && !system.ids.contains(system.choice) && !isPattern(system)) {
            file.problem(1, "the choice \"" + system.choice + "\" is none of its ids");
        }
        for (String mark : system.ids) {
            once(file, "the id " + mark, taken);
        }
        for (String mark : system.kernels) {
            once(file, "the kernel " + mark, taken);
        }
        if (!system.mostly.isEmpty()) {
            known(file, system.mostly, f -> f.cluster.isPresent(), "sets up kube-proxy");
        }
        if (!system.packagesAs.isEmpty()) {
            known(
                    file,
                    system.packagesAs,
                    f -> f.system.map(s -> !s.packages.isEmpty()).orElse(false),
                    "has packages");
        }
        if (system.summary.isEmpty() && file.id.equals(UNKNOWN)) {
            file.problem(1, "this is what is everywhere");
        }
    }

    private void check(PlatformFile file, ClusterPart cluster, Set<String> taken) {
        for (ClusterPart.Shape shape : cluster.shapes) {
            once(file, "the layout " + shape.word(), taken);
        }
        for (String word : cluster.mayBe) {
            if (LayoutSource.constant(this, word).isEmpty()) {
                file.problem(1, "there is no layout \"" + word + "\"");
            }
        }
        for (Optional<String> as :
                List.of(
                        ChangeText.as(cluster.where),
                        Optional.of(cluster.change.as()).filter(id -> !id.isEmpty()))) {
            as.ifPresent(id -> known(file, id, f -> f.cluster.isPresent(), "sets up kube-proxy"));
        }
        if (cluster.change.as().isEmpty() == cluster.heading.isEmpty()) {
            file.problem(
                    1, "a change of its own has a heading, and that of another platform has not");
        }
    }

    private static boolean isPattern(SystemPart system) {
        return system.ids.stream()
                .anyMatch(
                        id ->
                                id.endsWith("*")
                                        && system.choice.startsWith(
                                                id.substring(0, id.length() - 1)));
    }

    private static void once(PlatformFile file, String what, Set<String> taken) {
        if (!taken.add(what)) {
            file.problem(1, what + " is another file's already");
        }
    }

    private void known(
            PlatformFile file,
            String id,
            java.util.function.Predicate<PlatformFile> fits,
            String what) {
        if (!files.containsKey(id) || !fits.test(files.get(id))) {
            file.problem(1, "there is no platform \"" + id + "\" that " + what);
        }
    }
}
