package dev.kubeproxydoctor.sourcegen;

import static dev.kubeproxydoctor.sourcegen.JavaSource.literal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes {@code PlatformLayouts}: where the configurations of platforms stand. */
final class LayoutSource {
    /** Layouts that belong to no platform and may be named in its file. */
    private static final Map<String, String> SHARED =
            Map.of("configmap", "Layout.CONFIG_MAP", "daemonset", "Layout.DAEMON_SET_CONFIG");

    /** What is found, how much has to be there for it, and the expression for it. */
    private record Found(int weight, String expression) {}

    private LayoutSource() {}

    /** The expression for a layout; nothing where there is none of that name. */
    static Optional<String> constant(Platforms platforms, String word) {
        boolean own =
                platforms.clusters().stream()
                        .flatMap(file -> file.cluster.get().shapes.stream())
                        .anyMatch(shape -> shape.word().equals(word));
        return own
                ? Optional.of("PlatformLayouts." + name(word))
                : Optional.ofNullable(SHARED.get(word));
    }

    static String of(Platforms platforms) {
        StringBuilder java =
                new StringBuilder(
                        """
                        package %s;

                        import java.util.List;

                        /** Made from the platforms' files: where their configurations stand. */
                        public final class PlatformLayouts {
                        """
                                .formatted(Platforms.PACKAGE));
        List<Found> places = new ArrayList<>();
        List<Found> maps = new ArrayList<>();
        for (PlatformFile file : platforms.clusters()) {
            for (ClusterPart.Shape shape : file.cluster.get().shapes) {
                java.append(layout(platforms, file, shape));
                shape.settings().forEach(setting -> places.add(place(shape, setting)));
                shape.map().ifPresent(map -> maps.add(map(shape, map)));
            }
        }
        java.append("    /** The first one whose apiVersion, kind and path are there counts. */\n");
        java.append(list("Place", "PLACES", places));
        java.append("    /** The first one that fits counts. */\n");
        java.append(list("MapPlace", "MAPS", maps));
        return java.append("    private PlatformLayouts() {}\n}\n").toString();
    }

    private static String layout(Platforms platforms, PlatformFile file, ClusterPart.Shape shape) {
        String where =
                shape.where().equals("as the platform")
                        ? PlatformSource.where(platforms, file)
                        : shape.where();
        return "    public static final Layout %s = new Layout(%s, %s, %s, %s, %s, %s);\n\n"
                .formatted(
                        name(shape.word()),
                        literal(shape.word()),
                        literal(shape.tells() ? file.id : ""),
                        shape.map().isPresent(),
                        shape.lasts(),
                        literal(where),
                        literal(shape.ignored()));
    }

    private static Found place(ClusterPart.Shape shape, ClusterPart.Setting setting) {
        return new Found(
                (setting.api().isEmpty() ? 0 : 2) + (setting.kind().isEmpty() ? 0 : 1),
                "new Place(%s, %s, %s, %s)"
                        .formatted(
                                name(shape.word()),
                                literal(setting.api()),
                                literal(setting.kind()),
                                literal(setting.path())));
    }

    private static Found map(ClusterPart.Shape shape, ClusterPart.Map map) {
        int name = map.name().isEmpty() ? 0 : map.name().endsWith("*") ? 2 : 4;
        return new Found(
                (map.namespace().isEmpty() ? 0 : 8) + name + (map.key().isEmpty() ? 0 : 1),
                "new MapPlace(%s, %s, %s, %s)"
                        .formatted(
                                name(shape.word()),
                                literal(map.namespace()),
                                literal(map.name()),
                                literal(map.key())));
    }

    /** Those that ask for most come first. */
    private static String list(String type, String name, List<Found> found) {
        List<String> sorted =
                found.stream()
                        .sorted(Comparator.comparing(f -> -f.weight()))
                        .map(Found::expression)
                        .toList();
        return "    public static final List<%s> %s =\n            List.of(\n                    %s);\n\n"
                .formatted(type, name, String.join(",\n                    ", sorted));
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
