package dev.kubeproxydoctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Programs of Debian that the tests run: found on the path, else installed where that may be done.
 */
public final class Tools {
    /**
     * Ends what hangs, in the browser or in a program. No test depends on how fast a machine is:
     * they wait for states, and this only bounds a state that never comes.
     */
    public static final int HANG_SECONDS = 600;

    private static boolean updated;

    private Tools() {}

    /**
     * What a program said.
     *
     * @param output standard output and error together
     */
    public record Finished(int status, String output) {}

    /** The program, installed from {@code debianPackage} if it is not there. */
    public static synchronized Path path(String program, String debianPackage) {
        Path found = find(program);
        if (found == null) {
            install(debianPackage);
            found = find(program);
        }
        if (found == null) {
            throw new IllegalStateException(
                    "The tests need "
                            + program
                            + " and cannot install it. Debian: sudo apt-get install --no-install-recommends "
                            + debianPackage);
        }
        return found;
    }

    /** Installs a package where that may be done; whether it was, the caller has to look. */
    public static synchronized void install(String debianPackage) {
        if (!updated) {
            run(List.of("apt-get", "-q", "update"), "");
            updated = true;
        }
        run(
                List.of(
                        "env",
                        "DEBIAN_FRONTEND=noninteractive",
                        "apt-get",
                        "-q",
                        "-y",
                        "--no-install-recommends",
                        "install",
                        debianPackage),
                "");
    }

    private static Path find(String program) {
        for (String directory : List.of("/usr/bin", "/usr/sbin", "/bin", "/sbin")) {
            Path path = Path.of(directory, program);
            if (Files.isExecutable(path)) {
                return path;
            }
        }
        return null;
    }

    /** Runs a command to its end; a program that is not there gives 127, one that hangs 124. */
    public static Finished run(List<String> command, String input) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // It did not read to the end; what it says tells why.
            }
            CompletableFuture<Process> limit = endIfItHangs(process);
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return new Finished(
                    limit.isCompletedExceptionally() ? 124 : process.exitValue(), output);
        } catch (IOException e) {
            return new Finished(127, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finished(130, "");
        }
    }

    /** Ends a program that does not end itself, and so the reading of what it says. */
    public static CompletableFuture<Process> endIfItHangs(Process process) {
        return process.onExit()
                .orTimeout(HANG_SECONDS, TimeUnit.SECONDS)
                .whenComplete(
                        (p, late) -> {
                            if (late != null) {
                                process.destroyForcibly();
                            }
                        });
    }
}
