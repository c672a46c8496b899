package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.paste.Line;
import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of {@code kubectl get nodes -o wide} and {@code kubectl get pods -o wide}. Cells hold
 * blanks, so a cell is what stands under its heading; where blanks were collapsed on the way, a row
 * states nothing.
 */
final class Tables {
    private record Column(String name, int start, int end) {}

    private final Statements statements;
    private List<Column> columns = List.of();

    Tables(Statements statements) {
        this.statements = statements;
    }

    /** Reads a heading or a row. */
    void read(Event event) {
        String text = event.text();
        if (text.startsWith("NAME")) {
            columns = columns(text);
            return;
        }
        String name = cell(text, "NAME");
        if (event.kind() == Kind.PODS) {
            Origin pod = new Origin("", name, "");
            add(event, pod, Key.POD_NODE, cell(text, "NODE"));
            return;
        }
        Origin node = new Origin(name, "", "");
        String version = cell(text, "VERSION");
        add(event, node, Key.KUBELET, version.startsWith("v") ? version.substring(1) : "");
        add(event, node, Key.OS_NAME, cell(text, "OS-IMAGE"));
        add(event, node, Key.KERNEL, cell(text, "KERNEL-VERSION"));
        add(event, node, Key.CONTAINER_RUNTIME, cell(text, "CONTAINER-RUNTIME"));
    }

    private void add(Event event, Origin origin, Key<?> key, String value) {
        if (!value.isEmpty() && !value.startsWith("<")) {
            Line line = event.firstLine();
            statements.add(new Fact(key, value, line.input(), line.number(), origin));
        }
    }

    private String cell(String row, String name) {
        for (Column column : columns) {
            boolean starts =
                    column.name().equals(name)
                            && column.start() < row.length()
                            && (column.start() == 0
                                    || Chars.isBlank(row.charAt(column.start() - 1)));
            if (starts) {
                return row.substring(column.start(), Math.min(column.end(), row.length())).trim();
            }
        }
        return "";
    }

    /** Headings are parted by two blanks or more; {@code NOMINATED NODE} is one. */
    private static List<Column> columns(String head) {
        List<Column> columns = new ArrayList<>();
        int start = 0;
        while (start < head.length()) {
            int end = head.indexOf("  ", start);
            end = end < 0 ? head.length() : end;
            int next = Chars.skipBlanks(head, end);
            columns.add(
                    new Column(
                            head.substring(start, end).trim(),
                            start,
                            next < head.length() ? next : Integer.MAX_VALUE));
            start = next;
        }
        return columns;
    }
}
