package dev.kubeproxydoctor.sourcegen;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compiles the artefacts: scripts, manifests, policies as files with an ending of their own. {@code
 * gate/unit.conf} becomes the constant {@code GATE_UNIT}; a file with placeholders becomes a method
 * that takes their values, in the order of the alphabet.
 */
final class TextsSource {
    private static final String PACKAGE = "dev.kubeproxydoctor.artefact";

    private static final Pattern NAME =
            Pattern.compile("([a-z][a-z0-9-]*)/([a-z0-9-]+)[.]([a-z.]+)");

    private TextsSource() {}

    /**
     * Writes the class {@code Texts}.
     *
     * @param from the folder of the groups, each a folder of files; what begins with a dot is for
     *     tools and is passed over
     * @param to where generated sources stand
     */
    static void compile(Path from, Path to, Problems problems) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        for (Path file : files(from)) {
            String name = from.relativize(file).toString().replace('\\', '/');
            Matcher parts = NAME.matcher(name);
            if (!parts.matches()) {
                problems.add(file, 0, "is not named GROUP/NAME.ENDING of a-z, 0-9 and -");
                continue;
            }
            String constant =
                    (parts.group(1) + "-" + parts.group(2))
                            .replace('-', '_')
                            .toUpperCase(Locale.ROOT);
            String member = member(name, file, constant, parts.group(3), problems);
            if (members.putIfAbsent(constant, member) != null) {
                problems.add(file, 0, "another file has the constant " + constant + " already");
            }
        }
        JavaSource.write(
                to,
                PACKAGE,
                "Texts",
                "package "
                        + PACKAGE
                        + ";\n\n/** The files of core/src/main/artefacts. */\nfinal class Texts {\n    private Texts() {}\n"
                        + String.join("", members.values())
                        + "}\n");
    }

    private static List<Path> files(Path from) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static String member(
            String name, Path file, String constant, String endings, Problems problems)
            throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            problems.add(file, 0, "is not UTF-8");
            return "";
        }
        String ending = endings.substring(endings.lastIndexOf('.') + 1);
        new ArtefactForm(file, ending, problems).check(text);
        return "\n    /** {@code "
                + name
                + "} */\n    "
                + TextWithPlaceholders.of(text).member(constant);
    }
}
