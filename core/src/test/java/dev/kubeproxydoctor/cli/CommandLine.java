package dev.kubeproxydoctor.cli;

import java.nio.file.Path;

/** The command line, for tests of other packages and modules. */
public final class CommandLine {
    private CommandLine() {}

    /** The report of a file as JSON, or what was complained of. */
    public static String json(Path file) {
        CliRun run = CliRun.of("", "examine", "--format", "json", file.toString());
        return (run.out() + run.err()).stripTrailing();
    }
}
