package dev.kubeproxydoctor.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands behind a command.
 *
 * @param json whether the output is JSON
 * @param out the directory for artefacts, or {@code ""}
 * @param force whether a file that differs may be overwritten
 * @param share whether identifiers get pseudonyms
 * @param files the inputs; {@code -} is standard input
 */
record Options(boolean json, String out, boolean force, boolean share, List<String> files) {

    static Options parse(List<String> arguments) {
        boolean json = false;
        String out = "";
        boolean force = false;
        boolean share = false;
        List<String> files = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--format" -> {
                    String format = valueOf(arguments, ++i, "--format");
                    if (!format.equals("text") && !format.equals("json")) {
                        throw new UsageException("--format takes text or json, not " + format);
                    }
                    json = format.equals("json");
                }
                case "--out" -> out = valueOf(arguments, ++i, "--out");
                case "--force" -> force = true;
                case "--share" -> share = true;
                default -> {
                    if (argument.startsWith("-") && !argument.equals("-")) {
                        throw new UsageException("unknown option " + argument + "; try --help");
                    }
                    files.add(argument);
                }
            }
        }
        return new Options(json, out, force, share, files.isEmpty() ? List.of("-") : files);
    }

    private static String valueOf(List<String> arguments, int i, String option) {
        if (i >= arguments.size()) {
            throw new UsageException(option + " needs a value");
        }
        return arguments.get(i);
    }
}
