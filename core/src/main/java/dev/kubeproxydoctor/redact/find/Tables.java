package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import dev.kubeproxydoctor.text.Span;
import dev.kubeproxydoctor.text.heads.Margin;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns of a table whose heading says that they hold secrets: {@code user,password,host} above
 * {@code alice,x,db1}. Cells are parted by commas, semicolons, tabs, bars or two blanks.
 */
final class Tables extends Finder {
    /** What parts cells, in the order in which it is tried. */
    private static final List<String> SEPARATORS =
            List.of("\t", ";", "|", ",", "^", "~", "  ", ":");

    private static final int LONGEST_LINE = 4096;
    private static final int LONGEST_HEADING = 40;

    /** Up to where lines were read as headings or rows. */
    private int readTo;

    Tables(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    @Override
    List<String> marks() {
        return NamedValues.keywords();
    }

    @Override
    void at(String mark) {
        int at = scanner.at();
        int line = scanner.lineStart(at);
        int end = scanner.lineEnd(at);
        if (at < readTo || end - line > LONGEST_LINE || end == text.length()) {
            return;
        }
        readTo = end;
        boolean markdown = text.startsWith("|", Chars.skipBlanks(text, line));
        if (markdown && !isRule(end + 1)) {
            return;
        }
        for (String separator : SEPARATORS) {
            List<Span> headings = cells(line, separator);
            boolean sentence = separator.equals(":") && Chars.find(text, ' ', line, end) >= 0;
            List<Integer> secret = sentence ? List.of() : secretColumns(headings, separator);
            if (!secret.isEmpty()) {
                scanner.take(rows(end + 1, headings, secret, separator));
                return;
            }
        }
    }

    /** The columns of secrets; none where the line is not one of headings. */
    private List<Integer> secretColumns(List<Span> headings, String separator) {
        List<Integer> columns = new ArrayList<>();
        // Two words with a colon are a name and a value.
        int fewest = separator.equals(":") ? 3 : 2;
        for (int i = 0; headings.size() >= fewest && i < headings.size(); i++) {
            Span heading = headings.get(i);
            if (!isHeading(heading)) {
                return List.of();
            }
            String name = text.substring(heading.start(), heading.end()).replace(' ', '_');
            // Under SECRET kubectl's tables have names of Secrets.
            boolean claims =
                    separator.equals("  ")
                            ? isSurePassword(name)
                            : Names.claim(name) != Names.Claim.NONE;
            if (claims) {
                columns.add(i);
            }
        }
        return columns;
    }

    /** Whether a cell is made of letters, digits, blanks and what joins words. */
    private boolean isHeading(Span cell) {
        boolean letters = false;
        for (int i = cell.start(); i < cell.end(); i++) {
            char c = text.charAt(i);
            if (c < 128 && !Chars.isAlphanumeric(c) && " _-()#'".indexOf(c) < 0) {
                return false;
            }
            letters |= !Chars.isDigit(c);
        }
        return letters
                && cell.length() <= LONGEST_HEADING
                && !Appearance.isStrong(text, cell.start(), cell.end());
    }

    /** Whether a line is the rule below the headings of Markdown: {@code |---|---|}. */
    private boolean isRule(int line) {
        int end = Chars.contentEnd(text, line);
        return scanner.to(line).skip("|-: +", end).at() == end
                && Chars.find(text, '-', line, end) > 0;
    }

    /** Masks the cells below the headings; where the line of headings ends if there are rows. */
    private int rows(int first, List<Span> headings, List<Integer> secret, String separator) {
        int line = first;
        while (line < text.length()) {
            int end = Chars.lineEnd(text, line);
            boolean rule = scanner.to(line).skip("+-=|: ", end).at() == end && end - line > 2;
            List<Span> cells =
                    rule || end - line > LONGEST_LINE ? List.of() : cells(line, separator);
            if (!rule && cells.size() != headings.size()) {
                break;
            }
            for (int column : rule ? List.<Integer>of() : secret) {
                mask(headings.get(column), cells.get(column));
            }
            line = end + 1;
            readTo = line;
        }
        return line > first ? first - 1 : 0;
    }

    private void mask(Span heading, Span cell) {
        String name = text.substring(heading.start(), heading.end()).replace(' ', '_');
        if (!StandIns.isOne(text, cell.start(), cell.end())
                && (isSurePassword(name) || Appearance.isStrong(text, cell.start(), cell.end()))) {
            finds.add(cell.start(), cell.end(), Names.kind(name));
        }
    }

    /** Whether any value below such a heading is a secret. */
    private static boolean isSurePassword(String name) {
        return Names.claim(name) == Names.Claim.SECRET && Names.kind(name).equals("password");
    }

    /** The cells of a line, without blanks and quotes around them. */
    private List<Span> cells(int line, String separator) {
        List<Span> cells = new ArrayList<>();
        int end = Math.max(line, Margin.stop(text, line));
        int start = Math.min(end, Chars.skipBlanks(text, Margin.end(text, line)));
        if (separator.equals("|")) {
            // A table of Markdown has bars around each row.
            start += text.startsWith("|", start) ? 1 : 0;
            end -= end > start && text.charAt(end - 1) == '|' ? 1 : 0;
        }
        boolean quoted = false;
        int from = start;
        for (int i = start; i < end; i++) {
            quoted ^= text.charAt(i) == '"';
            if (!quoted && text.startsWith(separator, i)) {
                cells.add(trimmed(from, i));
                i += separator.length() - 1;
                while (separator.equals("  ") && i + 1 < end && text.charAt(i + 1) == ' ') {
                    i++;
                }
                from = i + 1;
            }
        }
        cells.add(trimmed(from, end));
        return cells;
    }

    private Span trimmed(int from, int to) {
        int start = scanner.to(from).skip(" \t\"'`*", to).at();
        int end = scanner.to(to).back(" \t\"'`*", start).at();
        return new Span(start, end);
    }
}
