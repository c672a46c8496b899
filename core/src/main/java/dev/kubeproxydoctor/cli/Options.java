package dev.kubeproxydoctor.cli;

import dev.kubeproxydoctor.facts.Version;
import java.util.ArrayList;
import java.util.List;

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

    static Options parse(List<String> arguments) {
        String form = "text";
        String out = "";
        boolean force = false;
        boolean share = false;
        boolean privateAddresses = false;
        String kubernetes = "";
        List<String> files = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--format" -> {
                    String format = valueOf(arguments, ++i, "--format");
                    if (!List.of("text", "json", "sarif").contains(format)) {
                        throw new UsageException(
                                "--format takes text, json or sarif, not " + format);
                    }
                    form = format;
                }
                case "--out" -> out = valueOf(arguments, ++i, "--out");
                case "--kubernetes" -> {
                    kubernetes = valueOf(arguments, ++i, "--kubernetes");
                    if (Version.parse(kubernetes).isEmpty()) {
                        throw new UsageException("--kubernetes takes a version such as 1.30");
                    }
                }
                case "--force" -> force = true;
                case "--share" -> share = true;
                case "--private-addresses" -> privateAddresses = true;
                default -> {
                    if (argument.startsWith("-") && !argument.equals("-")) {
                        throw new UsageException("unknown option " + argument + "; try --help");
                    }
                    files.add(argument);
                }
            }
        }
        return new Options(
                form,
                out,
                force,
                share || privateAddresses,
                privateAddresses,
                kubernetes,
                files.isEmpty() ? List.of("-") : files);
    }

    /** Whether the output is JSON. */
    boolean isJson() {
        return format.equals("json");
    }

    private static String valueOf(List<String> arguments, int i, String option) {
        if (i >= arguments.size()) {
            throw new UsageException(option + " needs a value");
        }
        return arguments.get(i);
    }
}
