package dev.kubeproxydoctor.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code java -jar kube-proxy-doctor.jar examine|redact|failures}.
 *
 * <p>Exit status 0: nothing wrong found; 1: a fatal or degraded failure, or an invalid
 * configuration; 2: wrong usage, or something that cannot be read, written or examined, with one
 * line on standard error that names it. A reader of the output that goes before its end, as {@code
 * head} does, makes 2 without a line.
 */
public final class Main {
    private Main() {}

    /** What the command line takes. */
    public static final String USAGE =
            """
            usage: kube-proxy-doctor examine  [--format text|json|sarif] [--kubernetes VERSION] [--out DIR|FILE.zip [--force]] [FILE...]
                   kube-proxy-doctor redact   [--format text|json] [--share [--private-addresses]] [FILE...]
                   kube-proxy-doctor failures [--format text|json]
            No FILE, or -, is standard input; FILE may be a pipe. What follows -- is a FILE.
            Exit status: 0 nothing wrong found; 1 a fatal or degraded failure or an invalid configuration; 2 wrong usage, or
            something could not be read or written.
            """;

    /** Runs and exits. */
    public static void main(String[] arguments) {
        PrintStream out = new StandardOutput();
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.in, out, err));
    }

    /** Runs and gives the exit status. */
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        Terminal errors = new Terminal(err);
        try {
            int status = dispatch(arguments, in, out, errors);
            if (out.checkError()) {
                if (!(out instanceof StandardOutput standard && standard.isLeft())) {
                    errors.line("kube-proxy-doctor: cannot write to standard output");
                }
                return 2;
            }
            return status;
        } catch (UsageException e) {
            out.flush();
            errors.line("kube-proxy-doctor: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            errors.line(
                    "kube-proxy-doctor: the input needs more memory; give some with java -Xmx4g, or examine a part of it");
        } catch (RuntimeException | Error e) {
            StackTraceElement[] trace = e.getStackTrace();
            errors.line(
                    "kube-proxy-doctor: failed by a defect of its own, please report it: "
                            + e.getClass().getSimpleName()
                            + (trace.length == 0 ? "" : " at " + trace[0]));
        }
        return 2;
    }

    private static int dispatch(
            List<String> arguments, InputStream in, PrintStream out, Terminal errors) {
        if (arguments.isEmpty()) {
            USAGE.strip().lines().forEach(errors::line);
            return 2;
        }
        String command = arguments.get(0);
        if (Options.asksForHelp(arguments)) {
            out.print(USAGE);
            return 0;
        }
        return switch (command) {
            case "examine" -> Examine.run(Options.parse(arguments), in, out, errors);
            case "redact" -> Redact.run(Options.parse(arguments), in, out);
            case "failures" -> ListFailures.run(Options.parse(arguments), out);
            default -> throw new UsageException("unknown command " + command + "; try --help");
        };
    }
}
