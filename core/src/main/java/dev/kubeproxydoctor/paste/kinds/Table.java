package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of {@code kubectl get}. Cells hold blanks, so a cell is what stands under its heading;
 * where blanks were collapsed on the way, a row states nothing.
 */
final class Table implements Rows {
    /** What one row of it states; a cell is {@code ""} where the row has none. */
    interface Reader {
        void read(Table table, String row, Properties out);
    }

    private record Column(String name, int start, int end) {}

    private final Reader reader;
    private List<Column> columns = List.of();

    Table(Reader reader) {
        this.reader = reader;
    }

    /** Whether any of the tables begins with this line. */
    static boolean isHead(String line) {
        return Pods.isHead(line) || NodeTable.isHead(line) || KubeEvents.isHead(line);
    }

    /** A row of a table has more cells than a few words that follow it. */
    static boolean isRow(String line) {
        return Chars.words(line).size() > 3;
    }

    @Override
    public void read(String row, Properties out) {
        if (row.startsWith("NAME")) {
            columns = columns(row);
        } else {
            reader.read(this, row, out);
        }
    }

    /** The cell under a heading; {@code ""} where it is empty or {@code <none>}. */
    String cell(String row, String name) {
        for (Column column : columns) {
            boolean starts =
                    column.name().equals(name)
                            && column.start() < row.length()
                            && (column.start() == 0
                                    || Chars.isBlank(row.charAt(column.start() - 1)));
            if (starts) {
                int end = Math.min(column.end(), row.length());
                String cell = row.substring(column.start(), end).trim();
                return cell.startsWith("<") ? "" : cell;
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
