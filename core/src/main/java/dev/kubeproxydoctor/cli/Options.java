package dev.kubeproxydoctor.cli;

import dev.kubeproxydoctor.facts.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands behind a command.
 *
 * @param format {@code text}, {@code json} or {@code sarif}
 * @param out the directory for artefacts, or a file {@code .zip} that holds all, or {@code ""}
 * @param force whether a file that differs may be overwritten
 * @param share whether identifiers get pseudonyms
 * @param privateAddresses whether private addresses get them too
 * @param kubernetes the version of Kubernetes that a configuration is for, or {@code ""}
 * @param files the inputs; {@code -} is standard input
 */
record Options(
        String format,
        String out,
        boolean force,
        boolean share,
        boolean privateAddresses,
        String kubernetes,
        List<String> files) {

    private static final Map<String, List<String>> FORMATS =
            Map.of(
                    "examine", List.of("text", "json", "sarif"),
                    "redact", List.of("text", "json"),
                    "failures", List.of("text", "json"));

    private static final Map<String, List<String>> TAKES =
            Map.of(
                    "examine", List.of("--format", "--kubernetes", "--out", "--force"),
                    "redact", List.of("--format", "--share", "--private-addresses"),
                    "failures", List.of("--format"));

    /** What takes a value. */
    private static final List<String> VALUED = List.of("--format", "--kubernetes", "--out");

    /** Whether help is asked for, by a command or by an option of any command. */
    static boolean asksForHelp(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.equals("--")) {
                return false;
            }
            if (argument.equals("--help") || argument.equals("-h")) {
                return true;
            }
        }
        return arguments.get(0).equals("help");
    }

    /**
     * Reads a known command and what stands behind it; of an option given twice the last counts.
     */
    static Options parse(List<String> arguments) {
        String command = arguments.get(0);
        Map<String, String> given = new HashMap<>();
        List<String> files = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--")) {
                files.addAll(arguments.subList(i + 1, arguments.size()));
                break;
            }
            if (!argument.startsWith("-") || argument.equals("-")) {
                files.add(argument);
            } else {
                check(command, argument);
                boolean valued = VALUED.contains(argument);
                given.put(argument, valued ? valueOf(command, arguments, ++i) : "");
            }
        }
        if (command.equals("failures") && !files.isEmpty()) {
            throw new UsageException("failures takes no FILE; try --help");
        }
        boolean privateAddresses = given.containsKey("--private-addresses");
        return new Options(
                given.getOrDefault("--format", "text"),
                given.getOrDefault("--out", ""),
                given.containsKey("--force"),
                given.containsKey("--share") || privateAddresses,
                privateAddresses,
                given.getOrDefault("--kubernetes", ""),
                files.isEmpty() ? List.of("-") : files);
    }

    /** Whether the output is JSON. */
    boolean isJson() {
        return format.equals("json");
    }

    @SuppressWarnings("NullAway") // Every command takes some options.
    private static void check(String command, String option) {
        if (!TAKES.get(command).contains(option)) {
            throw new UsageException(refusal(command, option));
        }
    }

    private static String refusal(String command, String option) {
        boolean known = TAKES.values().stream().anyMatch(options -> options.contains(option));
        return (known ? command + " does not take " : "unknown option ") + option + "; try --help";
    }

    @SuppressWarnings("NullAway") // Every command has its formats.
    private static String format(String command, String value) {
        List<String> formats = FORMATS.get(command);
        if (!formats.contains(value)) {
            String last = formats.get(formats.size() - 1);
            throw new UsageException(
                    "--format takes "
                            + String.join(", ", formats.subList(0, formats.size() - 1))
                            + " or "
                            + last
                            + ", not "
                            + value);
        }
        return value;
    }

    private static String version(String value) {
        if (Version.parse(value).isEmpty()) {
            throw new UsageException("--kubernetes takes a version such as 1.30");
        }
        return value;
    }

    /** The value of the option before it; a name that begins with a dash is written ./-name. */
    private static String valueOf(String command, List<String> arguments, int i) {
        String option = arguments.get(i - 1);
        if (i >= arguments.size() || arguments.get(i).isEmpty()) {
            throw new UsageException(option + " needs a value");
        }
        if (arguments.get(i).startsWith("-")) {
            throw new UsageException(option + " needs a value, not " + arguments.get(i));
        }
        return switch (option) {
            case "--format" -> format(command, arguments.get(i));
            case "--kubernetes" -> version(arguments.get(i));
            default -> arguments.get(i);
        };
    }
}
