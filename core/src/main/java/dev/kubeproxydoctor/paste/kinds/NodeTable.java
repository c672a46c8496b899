package dev.kubeproxydoctor.paste.kinds;

import java.util.List;

/** {@code kubectl get nodes}, with {@code -o wide} or without. */
public final class NodeTable extends Output {
    @Override
    public boolean has(String line, boolean inside, String command) {
        return isHead(line) || (inside && Table.isRow(line));
    }

    static boolean isHead(String line) {
        return line.startsWith("NAME") && line.contains("STATUS") && line.contains("VERSION");
    }

    @Override
    public Rows rows() {
        return new Table(NodeTable::read);
    }

    private static void read(Table table, String row, Properties out) {
        String node = table.cell(row, "NAME");
        String version = table.cell(row, "VERSION");
        String kubelet = version.startsWith("v") ? version.substring(1) : "";
        out.addOfNode(node, Property.KUBELET, kubelet);
        out.addOfNode(node, Property.OS_NAME, table.cell(row, "OS-IMAGE"));
        out.addOfNode(node, Property.KERNEL, table.cell(row, "KERNEL-VERSION"));
        out.addOfNode(node, Property.CONTAINER_RUNTIME, table.cell(row, "CONTAINER-RUNTIME"));
    }

    @Override
    public List<Property> states() {
        return List.of(
                Property.KUBELET, Property.OS_NAME, Property.KERNEL, Property.CONTAINER_RUNTIME);
    }

    @Override
    public String example() {
        return """
                NAME     STATUS   ROLES    AGE   VERSION   OS-IMAGE             KERNEL-VERSION     CONTAINER-RUNTIME
                node-1   Ready    <none>   90d   v1.33.1   Ubuntu 24.04.2 LTS   6.8.0-60-generic   containerd://1.7.13
                """;
    }
}
