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
    private final EncodedLines file;
    private final List<Edit> edits;
    private String refusal = "";
    private String lineEnd = "";

    /** How far the input was read: the next edit, the next line and where it begins. */
    private int next;

    private int line = 1;
    private int at;

    /** Where the first document begins and the last one ends. */
    private int start = -1;

    private int end;

    private final PatchText patched;
    private boolean several;

    /** Takes the whole file and all edits, in the order of the text. */
    Patching(String bytes, List<Edit> edits) {
        file = new EncodedLines(bytes);
        patched = new PatchText(file);
        this.edits = edits;
        at = file.encoding().mark();
    }

    /** Edits a document, which comes after those before. */
    @SuppressWarnings("NullAway") // A line end can always be decoded.
    void add(Document document) {
        if (!refusal.isEmpty()) {
            return;
        }
        String text = document.written().text();
        at = file.after(at, document.firstLine() - line);
        line = document.firstLine();
        if (start < 0) {
            start = at;
            int stop = file.end(at);
            lineEnd = file.text(stop, file.next(stop));
            lineEnd = lineEnd.isEmpty() ? "\n" : lineEnd;
        } else {
            several = true;
            patched.part(text.startsWith("---"), lineEnd);
        }
        List<Edit> own = editsOf(document);
        int[] offsets = offsets(own, document.start());
        int[] places = offsets.clone();
        end = refusal.isEmpty() ? find(file, at, text, places) : at;
        if (refusal.isEmpty()) {
            edit(document, own, offsets, places);
        }
    }

    /** Where the edits of a document begin and end in it, one after the other. */
    private int[] offsets(List<Edit> own, int documentStart) {
        int[] offsets = new int[2 * own.size()];
        for (int i = 0; i < offsets.length; i++) {
            Edit edit = own.get(i / 2);
            offsets[i] = (i % 2 == 0 ? edit.start() : edit.end()) - documentStart;
            if ((i > 0 && offsets[i] < offsets[i - 1]) || (i > 1 && offsets[i] == offsets[i - 2])) {
                refusal = "two changes touch the same place. Make them by hand.";
            }
        }
        return offsets;
    }

    /** New text gets the line ends of the file where the document was not written with them. */
    private void edit(Document document, List<Edit> own, int[] offsets, int[] places) {
        String text = document.written().text();
        String newLine = text.indexOf('\r') < 0 ? lineEnd : "\n";
        int read = 0;
        int copied = at;
        for (int i = 0; i < offsets.length; i += 2) {
            patched.copy(text, read, offsets[i], copied, places[i]);
            patched.add(own.get(i / 2).replacement(), newLine);
            read = offsets[i + 1];
            copied = places[i + 1];
        }
        patched.copy(text, read, text.length(), copied, end);
    }

    /**
     * Its edits; an alias stands for the very text of its anchor, so one of both may come twice.
     */
    private List<Edit> editsOf(Document document) {
        List<Edit> own = new ArrayList<>();
        int stop = document.start() + document.written().length();
        for (; next < edits.size() && edits.get(next).start() <= stop; next++) {
            if (own.isEmpty() || !own.get(own.size() - 1).equals(edits.get(next))) {
                own.add(edits.get(next));
            }
        }
        return document.written() == document.safe() ? own : Unframing.of(document, own);
    }

    /**
     * The patched file, or why there is none. A file that is one document stays whole; of what more
     * was pasted the documents remain.
     */
    Patch.Outcome result() {
        int mark = file.encoding().mark();
        String bytes = file.bytes();
        boolean whole = !several && file.isEmpty(mark, start) && file.isEmpty(end, bytes.length());
        String head = bytes.substring(0, whole ? start : mark);
        String edited = patched.bytes();
        String all = head + edited + (whole ? bytes.substring(end) : "");
        if (refusal.isEmpty()) {
            EncodedLines again = new EncodedLines(all);
            int stop = find(again, head.length(), patched.text(), new int[0]);
            if (stop != head.length() + edited.length()
                    || !again.encoding().equals(file.encoding())) {
                refusal = "the edited text would not read as intended.";
            }
        }
        return new Patch.Outcome(refusal.isEmpty() ? all : "", refusal);
    }

    /**
     * Compares a text with bytes from {@code from} on, line by line, and gives where it ends there.
     * Offsets of the text become places in the bytes. Lines that a decoder has to guess cannot
     * differ, and hold no place.
     */
    @SuppressWarnings("NullAway") // No place stands inside a line that was not read.
    private int find(EncodedLines in, int from, String text, int[] offsets) {
        int at = from;
        int found = 0;
        int number = line;
        for (int start = 0; start <= text.length(); number++) {
            int end = start;
            while (end < text.length() && !EncodedLines.isLineEnd(text.charAt(end))) {
                end++;
            }
            int stop = start == text.length() ? at : in.end(at);
            String read = in.text(at, stop);
            if (read != null && !isSame(read, text.substring(start, end))) {
                refusal = "this is not the text that was examined.";
                return at;
            }
            for (; found < offsets.length && offsets[found] <= end; found++) {
                int column = offsets[found] - start;
                boolean inside = column > 0 && offsets[found] < end;
                if (column < 0 || (inside && read == null)) {
                    refusal = unreadable(number);
                    return at;
                }
                offsets[found] = offsets[found] == end ? stop : at;
                if (inside) {
                    offsets[found] += in.encoding().encode(read.substring(0, column)).length();
                }
            }
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
            at = end == text.length() ? stop : in.next(stop);
        }
        return at;
    }

    private String unreadable(int number) {
        return "line "
                + number
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
