package dev.kubeproxydoctor.paste.kinds;

/** {@code kubectl get events}. */
public final class KubeEvents extends Output {
    @Override
    public boolean has(String line, boolean inside, String command) {
        return isHead(line) || (inside && Table.isRow(line));
    }

    static boolean isHead(String line) {
        return line.contains("LAST SEEN") && line.contains("REASON") && line.contains("MESSAGE");
    }

    @Override
    public String example() {
        return """
                LAST SEEN   TYPE      REASON    OBJECT                 MESSAGE
                2m          Warning   BackOff   pod/kube-proxy-x7k2p   Back-off restarting failed container
                """;
    }
}
