package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.paste.Event;

/**
 * How a kube-proxy process begins and ends in its log.
 *
 * <p>Up to 1.22 it dies with a line of level {@code F}, from 1.23 with {@code "Error running
 * ProxyServer"} and {@code "command failed"}; flag errors and panics have no header. Source:
 * cmd/kube-proxy/app/server.go, component-base/cli/run.go.
 */
final class Endings {
    private Endings() {}

    static boolean isFatal(Event event) {
        String text = event.text();
        if (event.severity() == 'F') {
            return true;
        }
        if (text.startsWith("panic: ")
                || text.startsWith("fatal error: ")
                || text.startsWith("Error: ")) {
            return event.severity() == ' ';
        }
        return text.contains("Error running ProxyServer")
                || text.startsWith("\"command failed\"")
                || (event.file().equals("run.go") && text.contains("command failed"));
    }

    /** Whether a Go program dies here of something it did not foresee. */
    static boolean isPanic(Event event) {
        return event.severity() == ' '
                && (event.text().startsWith("panic: ") || event.text().startsWith("goroutine "));
    }

    /**
     * Whether the event only says again what the one before it said: kube-proxy prints the error of
     * its run twice.
     */
    static boolean isRepetition(Event event) {
        return event.text().startsWith("\"command failed\"");
    }

    /**
     * Whether a list of flags begins or goes on here: what kube-proxy prints first, from {@code
     * -v=2} on.
     */
    static boolean isFlag(Event event) {
        return event.file().equals("flags.go") && event.text().startsWith("FLAG: ");
    }
}
