package dev.kubeproxydoctor.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The command line, for tests of other packages and modules. */
public final class CommandLine {
    private CommandLine() {}

    /** The report of a file as JSON, or what was complained of. */
    public static String json(Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(
                List.of("examine", "--format", "json", file.toString()),
                InputStream.nullInputStream(),
                print,
                print);
        return out.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
