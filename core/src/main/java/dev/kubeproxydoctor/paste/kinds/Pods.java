package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * {@code kubectl get pods}, with {@code -o wide} or without, or rows of it that name kube-proxy.
 */
public final class Pods extends Output {
    private static final String KUBE_PROXY = "kube-proxy-";

    @Override
    public boolean has(String line, boolean inside, String command) {
        return isHead(line) || (inside && Table.isRow(line)) || isRow(line);
    }

    static boolean isHead(String line) {
        return line.startsWith("NAME") && line.contains("READY") && line.contains("STATUS");
    }

    /** {@code kube-proxy-x7k2p 0/1 CrashLoopBackOff}, behind a namespace or not. */
    private static boolean isRow(String line) {
        int pod = line.indexOf(KUBE_PROXY);
        boolean early = pod == 0 || (pod > 0 && pod < 40 && Chars.isBlank(line.charAt(pod - 1)));
        List<String> words =
                early && line.indexOf('/') > 0 ? Chars.words(line.substring(pod)) : List.of();
        return words.size() >= 4
                && words.get(1).indexOf('/') == 1
                && Words.isNumber(words.get(1).substring(0, 1));
    }

    @Override
    public Rows rows() {
        return new Table(
                (table, row, out) ->
                        out.addOfPod(
                                table.cell(row, "NAME"),
                                Property.POD_NODE,
                                table.cell(row, "NODE")));
    }

    @Override
    public String pod(String row) {
        int pod = row.indexOf(KUBE_PROXY);
        return pod < 0 ? "" : row.substring(pod, Chars.skipWord(row, pod));
    }

    @Override
    public List<Property> states() {
        return List.of(Property.POD_NODE);
    }

    @Override
    public String example() {
        return """
                NAME               READY   STATUS    RESTARTS   AGE   IP         NODE
                kube-proxy-x7k2p   1/1     Running   0          2d    10.0.0.4   node-1
                """;
    }
}
