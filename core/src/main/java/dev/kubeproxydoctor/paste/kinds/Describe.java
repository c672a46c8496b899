package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * {@code kubectl describe} of a pod or a node; it ends where a table of another kind begins. {@code
 * Last State: Terminated} is followed by the reason and the exit code; a reason elsewhere, {@code
 * Reason: CrashLoopBackOff} of the present state, is not the last one. Of kube-proxy's pod a
 * warning, an event that happened again ({@code x9 over 20m}) and an exit code that is not 0 say
 * that there is trouble. Source: kubectl pkg/describe/describe.go, describeStatus, DescribeEvents.
 */
public final class Describe extends Output {
    @Override
    public boolean has(String line, boolean inside, String command) {
        return (line.startsWith("Name: ") && Words.isName(line.substring(6).trim()))
                || (inside && !Table.isHead(line));
    }

    @Override
    public Rows rows() {
        return new StateLines();
    }

    /** Reads a line by its key, and a reason by the state that it stands below. */
    private static final class StateLines implements Rows {
        private boolean inLast;
        private boolean ofKubeProxy;

        @Override
        public void read(String row, Properties out) {
            int start = Chars.skipBlanks(row, 0);
            if (row.startsWith("Name: ")) {
                ofKubeProxy = Listing.isKubeProxy(row);
            }
            boolean event = row.startsWith("Warning ", start) || row.indexOf(" over ") > 0;
            if (ofKubeProxy && (event || isFailedExit(row, start))) {
                out.say("trouble");
            }
            int colon = row.indexOf(':', start);
            if (colon < 0 || colon > start + 12) {
                return;
            }
            int from = Chars.skipBlanks(row, colon + 1);
            String value = row.substring(from, Chars.skipWord(row, from));
            switch (Chars.lower(row.substring(start, colon))) {
                case "node" -> out.add(Property.POD_NODE, start == 0 ? value : "");
                case "last state" -> inLast = true;
                case "state", "name" -> inLast = false;
                case "reason" ->
                        out.add(Property.LISTED, "container.last.reason", inLast ? value : "");
                case "exit code" ->
                        out.add(Property.LISTED, "container.last.exit-code", inLast ? value : "");
                default -> {}
            }
        }

        private static boolean isFailedExit(String row, int start) {
            return row.startsWith("Exit Code: ", start) && !row.endsWith(" 0");
        }
    }

    @Override
    public List<Property> states() {
        return List.of(Property.POD_NODE, Property.LISTED);
    }

    @Override
    public String example() {
        return """
                Name:                 kube-proxy-x7k2p
                Namespace:            kube-system
                Node:                 node-1/10.0.0.4
                Containers:
                  kube-proxy:
                    Last State:     Terminated
                      Reason:       OOMKilled
                      Exit Code:    137
                """;
    }
}
