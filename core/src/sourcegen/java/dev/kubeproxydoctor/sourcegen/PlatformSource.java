package dev.kubeproxydoctor.sourcegen;

import static dev.kubeproxydoctor.sourcegen.JavaSource.literal;
import static dev.kubeproxydoctor.sourcegen.JavaSource.literals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes {@code PlatformFiles}: what the engine asks platforms for. */
final class PlatformSource {
    private PlatformSource() {}

    static String of(Platforms platforms) {
        StringBuilder java =
                new StringBuilder(
                        """
                        package %s;

                        import java.util.List;

                        /** Made from the platforms' files: their answers. */
                        final class PlatformFiles {
                        """
                                .formatted(Platforms.PACKAGE));
        PlatformFile unknown = platforms.file(Platforms.UNKNOWN);
        java.append("    static final NodeSystem UNKNOWN =\n            ")
                .append(system(platforms, unknown))
                .append(";\n\n    static final List<NodeSystem> SYSTEMS =\n            List.of(\n")
                .append(
                        joined(
                                platforms.systems().stream()
                                        .map(f -> system(platforms, f))
                                        .toList()))
                .append(");\n\n");
        for (PlatformFile file : platforms.clusters()) {
            if (file.cluster.get().change.as().isEmpty()) {
                java.append("    private static final Change ")
                        .append(constant(file.id))
                        .append(" =\n            ")
                        .append(change(file.cluster.get()))
                        .append(";\n\n");
            }
        }
        return java.append("    static final List<Platform> PLATFORMS =\n            List.of(\n")
                .append(
                        joined(
                                platforms.clusters().stream()
                                        .map(f -> platform(platforms, f))
                                        .toList()))
                .append(");\n\n    private PlatformFiles() {}\n}\n")
                .toString();
    }

    /** Where a setting lasts: in the file's own words, or in those of the one that it names. */
    static String where(Platforms platforms, PlatformFile file) {
        PlatformSection where = file.cluster.get().where;
        return ChangeText.as(where)
                .map(id -> where(platforms, platforms.file(id)))
                .orElseGet(() -> String.join(" ", where.paragraphs));
    }

    private static String system(Platforms platforms, PlatformFile file) {
        SystemPart system = file.system.orElseThrow();
        PlatformFile unknown = platforms.file(Platforms.UNKNOWN);
        SystemPart everywhere = unknown.system.orElseThrow();
        SystemPart loads = system.summary.isEmpty() ? everywhere : system;
        boolean own = system.packagesAs.isEmpty() || system.packagesAs.equals(Platforms.UNKNOWN);
        SystemPart packages = own ? system : platforms.file(system.packagesAs).system.orElseThrow();
        return "new NodeSystem(List.of(%s), List.of(%s), List.of(%s), %s, %s, %s, %s, %s, %s, %s, List.of(%s), List.of(%s), %s)"
                .formatted(
                        literals(system.ids),
                        literals(lower(system.images)),
                        literals(lower(system.kernels)),
                        system.isImage(),
                        system.hasShell,
                        system.hasModules,
                        literal(file.cluster.isPresent() ? file.id : ""),
                        literal(system.mostly),
                        literal(loads.summary),
                        literal(loads.detail),
                        system.forms.stream()
                                .map(PlatformSource::form)
                                .collect(Collectors.joining(", ")),
                        packages.packages.stream()
                                .map(
                                        pack ->
                                                pack(
                                                        pack,
                                                        file == unknown
                                                                ? elsewhere(platforms)
                                                                : pack.note()))
                                .collect(Collectors.joining(", ")),
                        notes(system.notes));
    }

    private static String form(SystemPart.Form form) {
        return "new ModuleFile(%s)"
                .formatted(
                        literals(
                                List.of(
                                        form.name(),
                                        form.mediaType(),
                                        form.purpose(),
                                        form.template())));
    }

    private static String pack(SystemPart.Pack pack, String note) {
        return "new ModulePackage(%s)"
                .formatted(literals(List.of(pack.kernel(), pack.instead(), pack.install(), note)));
    }

    /** Where the system is not known: what it would be on those that are. */
    private static String elsewhere(Platforms platforms) {
        StringBuilder all = new StringBuilder();
        for (PlatformFile file : platforms.systems()) {
            List<SystemPart.Pack> packages = file.system.orElseThrow().packages;
            if (!packages.isEmpty()) {
                List<String> names = new ArrayList<>(List.of(file.name));
                platforms.systems().stream()
                        .filter(other -> other.system.orElseThrow().packagesAs.equals(file.id))
                        .forEach(other -> names.add(other.name));
                SystemPart.Pack usual = packages.get(packages.size() - 1);
                all.append(all.isEmpty() ? "" : " ").append(String.join(", ", names));
                all.append(": ").append(usual.install()).append('.');
            }
        }
        return all.toString();
    }

    private static String change(ClusterPart cluster) {
        ChangeText change = cluster.change;
        return "new Change(%s, %s, %s)"
                .formatted(
                        literal(cluster.heading),
                        cluster.isOffered,
                        literals(
                                List.of(
                                        change.mode(),
                                        change.fields(),
                                        change.check(),
                                        change.undo())));
    }

    private static String platform(Platforms platforms, PlatformFile file) {
        ClusterPart cluster = file.cluster.orElseThrow();
        String as = cluster.change.as();
        return "new Platform(%s, List.of(%s), %s, %s, List.of(%s), List.of(%s), List.of(%s), %s, %s)"
                .formatted(
                        literal(file.id),
                        literals(cluster.versions),
                        literal(where(platforms, file)),
                        constant(as.isEmpty() ? file.id : as),
                        literals(cluster.mayBe),
                        literals(cluster.spelling),
                        literals(cluster.otherModes),
                        notes(cluster.notes),
                        literal(cluster.log));
    }

    private static String notes(List<ModeNotesReader.Note> notes) {
        return notes.stream()
                .map(
                        note ->
                                "new ModeNote(%s, %s, %s, %s)"
                                        .formatted(
                                                literal(note.mode()),
                                                note.pro(),
                                                note.since(),
                                                literal(note.text())))
                .collect(Collectors.joining(", ", "List.of(", ")"));
    }

    private static String joined(List<String> items) {
        return "                    " + String.join(",\n                    ", items);
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    private static String constant(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
