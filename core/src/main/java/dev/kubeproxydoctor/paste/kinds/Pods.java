package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * {@code kubectl get pods}, with {@code -o wide} or without, also without its heading: a row is a
 * name, how many containers are ready, a status and how often they were restarted. A row of
 * kube-proxy that is anything but running and ready says so in a sentence.
 *
 * <p>{@code kube-proxy-x7k2p 0/1 Error 15 72h} says {@code STATUS Error, not running and ready};
 * {@code test 1/2 passed in 3s} is not a row. Source: kubernetes pkg/printers/internalversion,
 * printPod.
 */
public final class Pods extends Listing {
    /** A namespace or the like may stand before the name. */
    private static final int BEFORE_READY = 3;

    @Override
    public boolean has(String line, boolean inside, String command) {
        return isHead(line) || (inside && Table.isRow(line)) || ready(Chars.words(line)) > 0;
    }

    static boolean isHead(String line) {
        return line.startsWith("NAME") && line.contains("READY") && line.contains("STATUS");
    }

    /** Which word of a row is {@code 0/1}; 0 where the line is not a row. */
    private static int ready(List<String> words) {
        for (int i = 1; i <= BEFORE_READY && i + 2 < words.size(); i++) {
            String status = words.get(i + 1);
            if (Words.isRatio(words.get(i))
                    && Words.isName(words.get(i - 1))
                    && status.charAt(0) >= 'A'
                    && status.charAt(0) <= 'Z'
                    && Chars.isDigit(words.get(i + 2).charAt(0))
                    && (i + 3 == words.size()
                            ? isKubeProxy(words.get(i - 1))
                            : isBehindRestarts(words.get(i + 3)))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isBehindRestarts(String word) {
        return word.startsWith("(") || Words.isAge(word);
    }

    @Override
    public Rows rows() {
        return new Table(Pods::read);
    }

    private static void read(Table table, String row, Properties out) {
        List<String> words = Chars.words(row);
        int ready = ready(words);
        if (ready == 0) {
            return;
        }
        String pod = words.get(ready - 1);
        String node = table.cell(row, "NODE");
        out.addOfPod(pod, Property.POD_NODE, node.isEmpty() ? node(words, ready + 3) : node);
        if (!isKubeProxy(pod)) {
            return;
        }
        String status = words.get(ready + 1);
        String ratio = words.get(ready);
        out.add(Property.LISTED, "pod.ready", ratio);
        out.add(Property.LISTED, "pod.status", status);
        out.add(Property.LISTED, "pod.restarts", words.get(ready + 2));
        int slash = ratio.indexOf('/');
        boolean all = ratio.substring(0, slash).equals(ratio.substring(slash + 1));
        if (!all || !status.equals("Running")) {
            out.say("STATUS " + status + NOT_READY);
        }
    }

    /** The node of {@code -o wide}: behind the age, or behind when it restarted, stands an IP. */
    private static String node(List<String> words, int restarts) {
        int age = restarts;
        while (age < words.size() && age < restarts + 2 && words.get(restarts).startsWith("(")) {
            age++;
        }
        if (age + 2 >= words.size() || !Words.isAddress(words.get(age + 1))) {
            return "";
        }
        String node = words.get(age + 2);
        return node.startsWith("<") ? "" : node;
    }

    @Override
    public String pod(String row) {
        List<String> words = Chars.words(row);
        int ready = ready(words);
        return ready == 0 ? "" : words.get(ready - 1);
    }

    @Override
    public List<Property> states() {
        return List.of(Property.POD_NODE, Property.LISTED);
    }

    @Override
    public String example() {
        return """
                NAME               READY   STATUS    RESTARTS   AGE   IP         NODE
                kube-proxy-x7k2p   1/1     Running   0          2d    10.0.0.4   node-1
                """;
    }
}
