package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/** {@code kubectl describe} of a pod or a node; it ends where a table of another kind begins. */
public final class Describe extends Output {
    private static final String NODE = "node:";

    @Override
    public boolean has(String line, boolean inside, String command) {
        return line.startsWith("Name:  ") || (inside && !Table.isHead(line));
    }

    @Override
    public void read(String row, Properties out) {
        if (row.length() > NODE.length()
                && Chars.lower(row.substring(0, NODE.length())).equals(NODE)) {
            int node = Chars.skipBlanks(row, NODE.length());
            out.add(Property.POD_NODE, row.substring(node, Chars.skipWord(row, node)));
        }
    }

    @Override
    public List<Property> states() {
        return List.of(Property.POD_NODE);
    }

    @Override
    public String example() {
        return """
                Name:                 kube-proxy-x7k2p
                Namespace:            kube-system
                Node:                 node-1/10.0.0.4
                """;
    }
}
