package dev.kubeproxydoctor.sourcegen;

import static dev.kubeproxydoctor.sourcegen.JavaSource.literal;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code PlatformNames}: what platforms are called, for pages; the engine has none of it.
 */
final class NamesSource {
    private static final String HEAD =
            """
            package %s;

            import java.util.LinkedHashMap;
            import java.util.List;
            import java.util.Map;

            /** Made from the platforms' files: their names, for pages. */
            public final class PlatformNames {
                private PlatformNames() {}

            """;

    private NamesSource() {}

    static String of(Platforms platforms) {
        StringBuilder java = new StringBuilder(HEAD.formatted(Platforms.PACKAGE));
        List<String> systems = new ArrayList<>();
        List<String> clusters = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (PlatformFile file : platforms.all()) {
            file.system
                    .filter(system -> !system.choice.isEmpty())
                    .ifPresent(system -> put(systems, system.choice, literal(system.choiceName)));
            file.cluster
                    .filter(cluster -> cluster.isOffered)
                    .ifPresent(cluster -> put(clusters, file.id, literal(file.names())));
            if (!file.id.equals(Platforms.UNKNOWN)) {
                List<String> names = new ArrayList<>(List.of(file.name));
                names.addAll(file.aliases);
                put(all, file.id, "List.of(" + JavaSource.literals(names) + ")");
            }
        }
        method(
                java,
                "The systems of a chooser: ID of os-release, and name.",
                "String",
                "systems",
                systems);
        method(
                java,
                "What sets up kube-proxy, in a chooser: id and name.",
                "String",
                "clusters",
                clusters);
        method(
                java,
                "Every platform by the id of its file, with its names.",
                "List<String>",
                "all",
                all);
        return java.append("}\n").toString();
    }

    private static void put(List<String> into, String key, String value) {
        into.add("        names.put(" + literal(key) + ", " + value + ");\n");
    }

    private static void method(
            StringBuilder java, String comment, String type, String name, List<String> puts) {
        java.append("    /** ").append(comment).append(" */\n");
        java.append("    public static Map<String, ").append(type).append("> ").append(name);
        java.append("() {\n        Map<String, ").append(type);
        java.append("> names = new LinkedHashMap<>();\n");
        puts.forEach(java::append);
        java.append("        return names;\n    }\n\n");
    }
}
