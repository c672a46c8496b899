package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * Messages that a terminal, a mail program or a person cut into lines: {@code ...: no such\n file}
 * joined by a blank is {@code ...: no such file}. Lines that a program began itself stay.
 */
final class Cuts {
    private Cuts() {}

    /**
     * The text of an event with its lines joined by {@code glue}; {@code moved} receives where each
     * piece stands in it.
     */
    static String joined(Event event, String glue, List<Event.Piece> moved) {
        String text = event.text();
        List<Event.Piece> pieces = event.pieces();
        StringBuilder whole = new StringBuilder(text.length());
        // Where no program is known, somebody may have laid the lines out.
        int most = event.kind() == Kind.UNRECOGNISED ? 0 : text.length();
        int indent = glue.isEmpty() ? Math.min(most, indent(event)) : most;
        for (int i = 0; i < pieces.size(); i++) {
            Event.Piece piece = pieces.get(i);
            int end = i + 1 < pieces.size() ? pieces.get(i + 1).at() : text.length();
            boolean ended = end > piece.at() && text.charAt(end - 1) == '\n';
            String own = text.substring(piece.at(), ended ? end - 1 : end);
            boolean kept = isKept(own);
            int blanks = Math.min(piece.own().length(), Chars.skipBlanks(own, 0));
            int from = i > 0 && !kept ? Math.min(indent, blanks) : 0;
            own = own.substring(from);
            int written = whole.length();
            if (!kept && own.startsWith("\"") && written > 0 && whole.charAt(written - 1) == '\\') {
                // The cut went through an escaped quote.
                whole.setLength(written - 1);
            }
            if (i > 0) {
                whole.append(kept ? "\n" : glue);
            }
            moved.add(piece.at(whole.length(), from));
            whole.append(own);
        }
        return whole.toString();
    }

    /** Whether a line ends within quotes. */
    static boolean isTorn(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && quoted) {
                return true;
            }
        }
        return quoted;
    }

    /** Whether the program itself began a new line here. */
    private static boolean isKept(String line) {
        return line.startsWith("\t") || line.startsWith(" >") || line.isEmpty();
    }

    /**
     * How far whatever cut the lines moved those behind the first to the right; one blank more is a
     * line's own.
     */
    private static int indent(Event event) {
        int most = event.text().length();
        int indent = most;
        List<Event.Piece> pieces = event.pieces();
        for (Event.Piece piece : pieces.subList(1, pieces.size())) {
            String own = piece.own().text();
            int blanks = isKept(own) ? 0 : Chars.skipBlanks(own, 0);
            indent = blanks > 1 ? Math.min(indent, blanks) : indent;
        }
        return indent == most ? 0 : indent;
    }
}
