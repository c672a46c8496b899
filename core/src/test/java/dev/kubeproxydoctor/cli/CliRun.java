package dev.kubeproxydoctor.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run of the command line leaves. */
record CliRun(int status, String out, String err) {
    /** Runs it in this process. */
    static CliRun of(String input, String... arguments) {
        return of(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                List.of(arguments));
    }

    static CliRun of(InputStream in, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status =
                Main.run(
                        arguments,
                        in,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CliRun(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /**
     * Runs a line of a POSIX shell in a directory, in which {@code $DOCTOR} is the command line in
     * a process of its own.
     */
    static CliRun inShell(Path directory, String line) throws IOException, InterruptedException {
        String classes =
                Stream.of(Main.class, org.snakeyaml.engine.v2.api.Load.class)
                        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                        .map(location -> Path.of(URI.create(location.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator));
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", line)
                        .directory(directory.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment()
                .put(
                        "DOCTOR",
                        Path.of(System.getProperty("java.home"), "bin", "java")
                                + " -Xmx512m -XX:TieredStopAtLevel=1 -cp "
                                + classes
                                + " "
                                + Main.class.getName());
        int status = builder.start().waitFor();
        CliRun run = new CliRun(status, Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return run;
    }
}
