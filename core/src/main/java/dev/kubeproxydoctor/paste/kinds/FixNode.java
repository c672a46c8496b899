package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/** What {@code fix-node.sh} says. */
public final class FixNode extends Output {
    private static final String FIRST = "kube-proxy doctor: fix-node.sh";

    /** How it begins its lines. */
    private static final List<String> STARTS =
            List.of(
                    "ok ",
                    "WRONG ",
                    "note ",
                    "      ",
                    "kernel version: ",
                    "needed in any case:",
                    "for ",
                    "used where they exist:",
                    "at boot:",
                    "the functional probe:",
                    "not loaded as modules,",
                    "This ",
                    "Loading on demand ",
                    "NixOS ",
                    "WSL ",
                    "Nothing ",
                    "Whether the tables ",
                    "Restart kube-proxy ",
                    "  kubectl ",
                    "then on the node: ");

    @Override
    public boolean has(String line, boolean inside, String command) {
        return line.startsWith(FIRST) || (inside && startsWithOne(line, STARTS));
    }

    @Override
    public void read(String row, Properties out) {
        List<String> words = Chars.words(row);
        if (row.startsWith("ok ") && words.size() > 2 && words.get(2).startsWith("loaded")) {
            String module = words.get(1);
            out.add(Property.MODULE, module.substring(0, module.length() - 1));
        } else if (row.startsWith("ok ") && row.contains("the node has what kube-proxy needs")) {
            out.add(Property.FIX_NODE, "in order");
        } else if (row.startsWith("kernel version: ") && words.size() > 4) {
            out.add(Property.OS_ID, words.get(3));
            out.add(Property.OS_VERSION, words.get(4));
        }
    }

    @Override
    public List<Property> states() {
        return List.of(Property.MODULE, Property.FIX_NODE, Property.OS_ID, Property.OS_VERSION);
    }

    @Override
    public String example() {
        return """
                kube-proxy doctor: fix-node.sh
                kernel version: 6.1.0-56-cloud-amd64 debian 12
                ok    xt_mark: loaded
                ok    the node has what kube-proxy needs
                """;
    }
}
