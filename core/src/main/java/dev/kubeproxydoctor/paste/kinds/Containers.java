package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * {@code docker ps} and {@code crictl ps}, with {@code -a} or without, also without their heading:
 * a row begins with an id. The newest container comes first, so of kube-proxy's rows the first one
 * counts: an older one that exited proves nothing about today.
 *
 * <p>{@code c8c730707e7b 6f3d9cde33e7 "kube-proxy" 3 hours ago Exited (255) 3 minutes ago
 * kube-proxy} states that it exited with 255. Source: docker/cli cli/command/formatter, cri-tools
 * cmd/crictl/container.go.
 */
public final class Containers extends Listing {
    private static final String DOCKER = "k8s_kube-proxy_";

    private static final List<String> STATES =
            List.of("Up", "Running", "Exited", "Created", "Restarting", "Dead", "Unknown");

    @Override
    public boolean has(String line, boolean inside, String command) {
        boolean head = line.startsWith("CONTAINER") && line.contains("IMAGE");
        return head || isRow(line);
    }

    private static boolean isRow(String line) {
        int end = Chars.skipAlphanumerics(line, 0);
        return end >= 12
                && line.indexOf(" ago", end) > 0
                && Words.isHexadecimal(line.substring(0, end))
                && state(Chars.words(line)) > 0;
    }

    /** Which word is the state; 0 where none is. */
    private static int state(List<String> words) {
        for (int i = words.size() - 1; i > 0; i--) {
            if (STATES.contains(words.get(i))) {
                return i;
            }
        }
        return 0;
    }

    /** Of a container of kube-proxy its pod, else its name; {@code ""} of any other. */
    @Override
    public String pod(String row) {
        String found = "";
        for (String word : Chars.words(row)) {
            if (word.startsWith(DOCKER)) {
                int end = word.indexOf('_', DOCKER.length());
                return word.substring(DOCKER.length(), end < 0 ? word.length() : end);
            }
            boolean of = !found.isEmpty() && word.startsWith("kube-proxy-");
            found = of || word.equals("kube-proxy") ? word : found;
        }
        return found;
    }

    @Override
    public Rows rows() {
        return new First();
    }

    /** Reads the first row of kube-proxy and no other. */
    private final class First implements Rows {
        private boolean done;

        @Override
        public void read(String row, Properties out) {
            List<String> words = Chars.words(row);
            int at = pod(row).isEmpty() || done ? 0 : state(words);
            if (at == 0) {
                return;
            }
            done = true;
            String state = words.get(at);
            boolean coded = at + 1 < words.size() && words.get(at + 1).startsWith("(");
            out.add(
                    Property.LISTED,
                    "container.state",
                    coded ? state + ' ' + words.get(at + 1) : state);
            if (!state.equals("Up") && !state.equals("Running")) {
                out.say("STATE " + state + NOT_READY);
            }
        }

        @Override
        public void end(Properties out) {
            done = false;
        }
    }

    @Override
    public List<Property> states() {
        return List.of(Property.LISTED);
    }

    @Override
    public String example() {
        return """
                CONTAINER ID   IMAGE          COMMAND                  CREATED       STATUS                       PORTS     NAMES
                c8c730707e7b   6f3d9cde33e7   "/usr/local/bin/ku…"     2 hours ago   Exited (255) 3 minutes ago             k8s_kube-proxy_kube-proxy-x7k2p_kube-system_27a3a806_0
                209c7d4fb2d8   pause:3.1      "/pause"                 2 hours ago   Up 2 hours                             k8s_POD_kube-proxy-x7k2p_kube-system_27a3a806_0
                """;
    }
}
