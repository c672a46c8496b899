package dev.kubeproxydoctor.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code java -jar kube-proxy-doctor.jar examine|redact|failures}.
 *
 * <p>Exit status 0: nothing wrong found; 1: a fatal or degraded failure, or an invalid
 * configuration; 2: wrong usage or a file that cannot be read, with one line on standard error that
 * names it.
 */
public final class Main {
    private Main() {}

    /** What the command line takes. */
    public static final String USAGE =
            """
            usage: kube-proxy-doctor examine  [--format text|json|sarif] [--kubernetes VERSION] [--out DIR [--force]] [FILE...]
                   kube-proxy-doctor redact   [--format text|json] [--share [--private-addresses]] [FILE...]
                   kube-proxy-doctor failures [--format text|json]
            No FILE, or -, is standard input.
            """;

    /** Runs and exits. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.in, out, err));
    }

    /** Runs and gives the exit status. */
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        try {
            if (arguments.isEmpty()) {
                throw new UsageException(USAGE.strip());
            }
            Options options = Options.parse(arguments.subList(1, arguments.size()));
            int status =
                    switch (arguments.get(0)) {
                        case "examine" -> Examine.run(options, in, out);
                        case "redact" -> Redact.run(options, in, out);
                        case "failures" -> ListFailures.run(options, out);
                        case "--help", "-h", "help" -> {
                            out.print(USAGE);
                            yield 0;
                        }
                        default ->
                                throw new UsageException(
                                        "unknown command " + arguments.get(0) + "; try --help");
                    };
            out.flush();
            return status;
        } catch (UsageException e) {
            err.println("kube-proxy-doctor: " + e.getMessage());
            return 2;
        }
    }
}
