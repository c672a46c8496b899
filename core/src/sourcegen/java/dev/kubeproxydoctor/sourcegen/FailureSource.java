package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.facts.Mode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the failures as Java: what an examination needs, and apart from it what only pages, lists
 * and tests read, so that the browser's engine leaves that out.
 */
record FailureSource(Map<String, List<FailureText>> families, String net) {
    private static final String PACKAGE = "dev.kubeproxydoctor.catalogue";

    void write(Path to) throws IOException {
        List<String> all = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, List<FailureText>> family : families.entrySet()) {
            String name =
                    Character.toUpperCase(family.getKey().charAt(0)) + family.getKey().substring(1);
            StringBuilder failures =
                    new StringBuilder(head("failures", family.getKey(), name + "Failures"));
            StringBuilder texts = new StringBuilder(head("files", family.getKey(), name + "Files"));
            for (FailureText failure : family.getValue()) {
                failures.append(failure(failure));
                texts.append(file(failure));
                all.add(name + "Failures." + failure.method() + "()");
                files.add(
                        "case "
                                + JavaSource.literal(failure.id())
                                + " -> "
                                + name
                                + "Files."
                                + failure.method()
                                + "();");
            }
            JavaSource.write(to, PACKAGE, name + "Failures", failures + "}\n");
            JavaSource.write(to, PACKAGE, name + "Files", texts + "}\n");
        }
        JavaSource.write(to, PACKAGE, "Failures", named(all));
        JavaSource.write(
                to,
                PACKAGE,
                "AllFiles",
                head("all files", "every family", "AllFiles")
                        + "    static FailureFile of(String id) {\n        return switch (id) {\n            "
                        + String.join("\n            ", files)
                        + "\n            default -> throw new IllegalArgumentException(id);\n        };\n    }\n}\n");
    }

    /** The list of all, and a method for each: what nobody calls costs the engine nothing. */
    private String named(List<String> all) {
        StringBuilder java =
                new StringBuilder(head("all failures", "every family", "Failures"))
                        .append("    static final List<Failure> ALL = List.of(\n        ")
                        .append(String.join(",\n        ", all))
                        .append(");\n\n    static final String NET = ")
                        .append(JavaSource.literal(net))
                        .append(";\n");
        int index = 0;
        for (List<FailureText> family : families.values()) {
            for (FailureText failure : family) {
                java.append("\n    /** {@code ").append(failure.id()).append("}. */\n");
                java.append("    public static Failure ").append(failure.method());
                java.append("() {\n        return ALL.get(").append(index++).append(");\n    }\n");
            }
        }
        return java.append("}\n").toString();
    }

    private static String head(String what, String family, String name) {
        return "package "
                + PACKAGE
                + ";\n\n"
                + "import static dev.kubeproxydoctor.failure.Condition.*;\n"
                + "import static dev.kubeproxydoctor.failure.Step.*;\n\n"
                + "import dev.kubeproxydoctor.facts.Mode;\n"
                + "import dev.kubeproxydoctor.failure.*;\n"
                + "import java.util.List;\n\n"
                + "/** Made of core/src/main/failures: the "
                + what
                + " of "
                + family
                + ". */\n"
                + (name.equals("Failures") ? "public final class " : "final class ")
                + name
                + " {\n    private "
                + name
                + "() {}\n\n";
    }

    private static String failure(FailureText failure) {
        return "    static Failure "
                + failure.method()
                + "() {\n"
                + "        return new Failure(\n            "
                + String.join(
                        ",\n            ",
                        JavaSource.literal(failure.id()),
                        JavaSource.literal(failure.title()),
                        failure.severity(),
                        "Stage." + failure.stage().name(),
                        "Role." + failure.role().name(),
                        failure.when(),
                        list(JavaSource.literals(failure.explains())),
                        JavaSource.literal(failure.cause()),
                        list(String.join(", ", failure.fix())),
                        list(String.join(", ", failure.doesNotFix())),
                        list(String.join(", ", failure.questions())))
                + ");\n    }\n\n";
    }

    private static String file(FailureText failure) {
        List<String> modes = failure.modes().stream().map(mode -> "Mode." + mode.name()).toList();
        return "    static FailureFile "
                + failure.method()
                + "() {\n"
                + "        return new FailureFile(\n            "
                + String.join(
                        ",\n            ",
                        JavaSource.literal(failure.family()),
                        modes.size() == Mode.values().length
                                ? "List.of(Mode.values())"
                                : list(String.join(", ", modes)),
                        list(JavaSource.literals(failure.modules())),
                        list(JavaSource.literals(failure.platforms())),
                        JavaSource.literal(failure.background()),
                        list(JavaSource.literals(failure.sources())),
                        list(JavaSource.literals(failure.matching())),
                        list(JavaSource.literals(failure.ignoring())))
                + ");\n    }\n\n";
    }

    private static String list(String items) {
        return "List.of(" + items + ")";
    }
}
