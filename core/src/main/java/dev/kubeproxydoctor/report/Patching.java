package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.EncodedLines;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the documents of an examination in the bytes of its file and edits them there. Places are
 * found by line, since line ends are the same bytes whatever else stands in a text: neither what a
 * decoder made of bytes that are no text nor line ends that a text field changed move them.
 */
final class Patching {
    private static final String CHANGED = "this is not the text that was examined.";

    private final EncodedLines file;
    private final List<Piece> pieces = new ArrayList<>();
    private String lineEnd = "";
    private int line = 1;
    private int lineStart;

    /**
     * A document.
     *
     * @param start where its bytes begin in the file
     * @param end where they end
     * @param bytes what takes their place
     * @param text what that has to read as
     */
    private record Piece(int start, int end, String bytes, String text) {}

    /** Where offsets of a text stand in the bytes, last where it ends; or why they are not told. */
    private record Found(List<Integer> places, String refusal) {}

    Patching(String bytes) {
        file = new EncodedLines(bytes);
        lineStart = file.encoding().mark();
    }

    /** Edits one document, which comes after those before; gives a refusal, or {@code ""}. */
    String add(Document document, List<Edit> edits) {
        String text = document.text();
        List<Integer> offsets = new ArrayList<>();
        StringBuilder edited = new StringBuilder();
        int read = 0;
        int last = -1;
        for (Edit edit : edits) {
            int start = edit.start() - document.start();
            if (start < read || start == last) {
                return "two changes touch the same place. Make them by hand.";
            }
            edited.append(text, read, start).append(edit.replacement());
            last = start;
            read = edit.end() - document.start();
            offsets.add(start);
            offsets.add(read);
        }
        edited.append(text, read, text.length());
        lineStart = file.after(lineStart, document.firstLine() - line);
        line = document.firstLine();
        int at = lineStart;
        Found found = find(file, at, line, text, offsets);
        if (!found.refusal().isEmpty()) {
            return found.refusal();
        }
        if (lineEnd.isEmpty()) {
            int end = file.end(at);
            lineEnd = file.next(end) == end ? "\n" : file.text(end, file.next(end));
        }
        StringBuilder bytes = new StringBuilder();
        int from = at;
        for (int i = 0; i < edits.size(); i++) {
            String replacement = edits.get(i).replacement();
            bytes.append(file.bytes(), from, found.places().get(2 * i));
            bytes.append(
                    encoded(
                            text.indexOf('\r') < 0
                                    ? replacement.replace("\n", lineEnd)
                                    : replacement));
            from = found.places().get(2 * i + 1);
        }
        int end = found.places().get(offsets.size());
        bytes.append(file.bytes(), from, end);
        pieces.add(new Piece(at, end, bytes.toString(), edited.toString()));
        return "";
    }

    /**
     * The patched file, or {@code ""} where it would not read as the edited documents. A file that
     * is one document stays whole; of what more was pasted the documents remain.
     */
    String result() {
        int mark = file.encoding().mark();
        Piece first = pieces.get(0);
        int length = file.bytes().length();
        boolean whole =
                pieces.size() == 1
                        && file.isBlank(mark, first.start())
                        && file.isBlank(first.end(), length);
        StringBuilder all =
                new StringBuilder(file.bytes().substring(0, whole ? first.start() : mark));
        List<Integer> starts = new ArrayList<>();
        String separator = encoded("---");
        for (Piece piece : pieces) {
            if (!starts.isEmpty()) {
                String before = pieces.get(starts.size() - 1).bytes();
                all.append(before.endsWith(encoded(lineEnd)) ? "" : encoded(lineEnd));
                all.append(piece.bytes().startsWith(separator) ? "" : encoded("---" + lineEnd));
            }
            starts.add(all.length());
            all.append(piece.bytes());
        }
        all.append(file.bytes(), whole ? first.end() : length, length);
        EncodedLines result = new EncodedLines(all.toString());
        boolean same = result.encoding().name().equals(file.encoding().name());
        for (int i = 0; i < pieces.size() && same; i++) {
            Found found = find(result, starts.get(i), 1, pieces.get(i).text(), List.of());
            same =
                    found.refusal().isEmpty()
                            && found.places().get(0)
                                    == starts.get(i) + pieces.get(i).bytes().length();
        }
        return same ? result.bytes() : "";
    }

    private String encoded(String text) {
        return file.encoding().encode(text);
    }

    /** Compares line by line; lines that a decoder had to guess cannot differ and hold no place. */
    private static Found find(
            EncodedLines file, int from, int firstLine, String text, List<Integer> offsets) {
        List<Integer> places = new ArrayList<>();
        int at = from;
        int line = firstLine;
        for (int start = 0; start < text.length(); line++) {
            int end = start;
            while (end < text.length() && !EncodedLines.isLineEnd(text.charAt(end))) {
                end++;
            }
            int stop = file.end(at);
            String read = file.text(at, stop);
            if (read != null && !isSame(read, text.substring(start, end))) {
                return new Found(places, CHANGED);
            }
            while (places.size() < offsets.size() && offsets.get(places.size()) <= end) {
                int column = offsets.get(places.size()) - start;
                boolean inside = column > 0 && column < end - start;
                if (column < 0 || inside && read == null) {
                    return new Found(places, unreadable(line, file));
                }
                places.add(
                        inside
                                ? at + file.encoding().encode(read.substring(0, column)).length()
                                : column == 0 ? at : stop);
            }
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
            at = end == text.length() ? stop : file.next(stop);
        }
        while (places.size() <= offsets.size()) {
            places.add(at);
        }
        return new Found(places, "");
    }

    private static String unreadable(int line, EncodedLines file) {
        return "line "
                + line
                + ", which has to change, holds bytes that are not "
                + file.encoding().name()
                + ". Save the file as UTF-8 and examine it again.";
    }

    /** Whether a line reads as the masked one: what is masked is not known here. */
    private static boolean isSame(String read, String safe) {
        boolean same = read.length() == safe.length();
        for (int i = 0; i < safe.length() && same; i++) {
            same = safe.charAt(i) == SafeText.MASK || safe.charAt(i) == read.charAt(i);
        }
        return same;
    }
}
