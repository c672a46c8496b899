package dev.kubeproxydoctor.sourcegen;

import static dev.kubeproxydoctor.sourcegen.JavaSource.literal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes {@code PlatformScript}: the functions of {@code fix-node.sh} that differ by the node's
 * system, in which $os is its id, $release that of the kernel, $1 the module.
 */
final class ScriptSource {
    private ScriptSource() {}

    static String of(Platforms platforms) {
        return """
                package %s;

                /** Made from the platforms' files: functions of fix-node.sh. */
                public final class PlatformScript {
                    /** Which package brings a module. */
                    public static final String PACKAGE = %s;

                    /** What is said where no list is read at boot. */
                    public static final String BOOT = %s;

                    private PlatformScript() {}
                }
                """
                .formatted(
                        Platforms.PACKAGE,
                        literal(
                                function(
                                        "The package that brings the modules of the running kernel here; $1 is a module that is not on the disk.",
                                        "package",
                                        "$os:$release",
                                        packages(platforms))),
                        literal(
                                function(
                                        "Says what this system wants in place of a file in /etc/modules-load.d; fails where it wants nothing else.",
                                        "own_way_at_boot",
                                        "$os",
                                        boot(platforms))));
    }

    /** A kernel that tells its system comes first: os-release may be a container's. */
    private static String packages(Platforms platforms) {
        StringBuilder cases = new StringBuilder();
        for (boolean byKernel : new boolean[] {true, false}) {
            for (PlatformFile file : platforms.systems()) {
                SystemPart system = file.system.orElseThrow();
                if (system.kernels.isEmpty() != byKernel && !system.isImage()) {
                    packages(cases, platforms, system);
                }
            }
        }
        SystemPart unknown = platforms.file(Platforms.UNKNOWN).system.orElseThrow();
        return cases + line("*", "echo " + quoted(unknown.packages.get(0).install()));
    }

    private static void packages(StringBuilder cases, Platforms platforms, SystemPart system) {
        String as = system.packagesAs;
        if (as.equals(Platforms.UNKNOWN) && system.kernels.isEmpty()) {
            return;
        }
        SystemPart from = as.isEmpty() ? system : platforms.file(as).system.orElseThrow();
        for (SystemPart.Pack pack : from.packages) {
            List<String> patterns = new ArrayList<>();
            if (from.kernels.contains(pack.kernel())) {
                // On every system, and said where the system stands that has the mark.
                if (from != system) {
                    continue;
                }
                patterns.add("*:*" + pack.kernel() + "*");
            } else {
                String kernel = pack.kernel().isEmpty() ? "*" : "*" + pack.kernel() + "*";
                system.ids.forEach(id -> patterns.add(id + ":" + kernel));
                system.kernels.stream()
                        .filter(mark -> pack.kernel().isEmpty() && !isOfAPackage(from, mark))
                        .forEach(mark -> patterns.add("*:*" + mark + "*"));
            }
            cases.append(line(String.join(" | ", patterns), "echo " + quoted(pack.install())));
        }
    }

    private static boolean isOfAPackage(SystemPart system, String mark) {
        return system.packages.stream().anyMatch(pack -> pack.kernel().equals(mark));
    }

    private static String boot(Platforms platforms) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (PlatformFile file : platforms.systems()) {
            Optional.of(file.system.orElseThrow().atBoot)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(
                            text ->
                                    said.computeIfAbsent(text, t -> new ArrayList<>())
                                            .addAll(file.system.orElseThrow().ids));
        }
        StringBuilder cases = new StringBuilder();
        said.forEach(
                (text, ids) -> cases.append(line(String.join(" | ", ids), "say " + quoted(text))));
        return cases + line("*", "return 1");
    }

    private static String function(String comment, String name, String word, String cases) {
        return "# "
                + comment
                + "\n"
                + name
                + "() {\n    case "
                + word
                + " in\n"
                + cases
                + "    esac\n}\n";
    }

    private static String line(String pattern, String command) {
        return "        " + pattern + ") " + command + " ;;\n";
    }

    /** In double quotes; the compiler refuses $ and `. */
    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("@RELEASE@", "$release")
                        .replace("@MODULE@", "$1")
                + '"';
    }
}
