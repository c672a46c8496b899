package dev.kubeproxydoctor.redact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text without secrets. Each character of a secret is {@link #MASK}, so that an offset means the
 * same here and in the original, lines stay lines and YAML stays YAML.
 *
 * <p>For example {@code token: abc} becomes {@code token:} and three masks, and {@link #display()}
 * says {@code token: REDACTED_token_1}. Only this package can make one with text in it.
 *
 * <p>It is not a plain value: it knows its redactor, and {@link #display()} says what is known when
 * it is asked. A password that only the next input gives away may stand in a text that was made
 * before, and what showed that text later without asking would show the password.
 */
public final class SafeText {
    /** Stands for one masked character: the first private-use code point, which no log contains. */
    public static final char MASK = '\ue000';

    /** No text. */
    public static final SafeText EMPTY = new SafeText("", List.of(), null);

    /** A blank. */
    public static final SafeText BLANK = new SafeText(" ", List.of(), null);

    private final String text;
    private final List<Redaction> redactions;

    /** Who knows what was masked since; null if nobody does. */
    private final @Nullable Redactor redactor;

    /** Where lines start, once somebody asked. */
    private int @Nullable [] lineStarts;

    SafeText(String text, List<Redaction> redactions, @Nullable Redactor redactor) {
        this.text = text;
        this.redactions = redactions;
        this.redactor = redactor;
    }

    /** The masked text; as long as the original. */
    public String text() {
        return text;
    }

    /** Length in UTF-16 units. */
    public int length() {
        return text.length();
    }

    /**
     * How many line feeds stand before an offset, which may lie beyond the end. All of them are
     * counted when it is asked first.
     */
    public int linesBefore(int offset) {
        if (lineStarts == null) {
            lineStarts = new int[16];
            int count = 1;
            for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
                if (count == lineStarts.length) {
                    lineStarts = Arrays.copyOf(lineStarts, count * 2);
                }
                lineStarts[count++] = at + 1;
            }
            lineStarts = Arrays.copyOf(lineStarts, count);
        }
        int found = Arrays.binarySearch(lineStarts, offset);
        return found < 0 ? -found - 2 : found;
    }

    /** Where the line of an offset starts. */
    @SuppressWarnings("NullAway") // Whoever counts lines knows where they start.
    public int lineStart(int offset) {
        int line = linesBefore(offset);
        return lineStarts[line];
    }

    /** What was masked, in the order of the text. */
    public List<Redaction> redactions() {
        return redactions;
    }

    /** A part of it; a mask that the cut divides stays a mask on both sides. */
    public SafeText slice(int start, int end) {
        String part = text.substring(start, end);
        if (redactions.isEmpty()) {
            return new SafeText(part, redactions, redactor);
        }
        List<Redaction> inside = new ArrayList<>();
        for (int i = firstEndingAfter(start);
                i < redactions.size() && redactions.get(i).start() < end;
                i++) {
            Redaction r = redactions.get(i);
            inside.add(
                    new Redaction(
                            Math.max(r.start(), start) - start,
                            Math.min(r.end(), end) - start,
                            r.kind(),
                            r.number(),
                            r.base64()));
        }
        return new SafeText(part, inside, redactor);
    }

    /** The parts as one text, in time linear in its length. */
    public static SafeText join(List<SafeText> parts) {
        StringBuilder all = new StringBuilder();
        List<Redaction> redactions = new ArrayList<>();
        Redactor redactor = null;
        for (SafeText part : parts) {
            redactor = redactor == null ? part.redactor : redactor;
            for (Redaction r : part.redactions) {
                redactions.add(r.movedBy(all.length()));
            }
            all.append(part.text);
        }
        return new SafeText(all.toString(), redactions, redactor);
    }

    /**
     * This text with what is known by now: a value that stands bare in it may have turned out to be
     * a secret in a text that came after it.
     */
    public SafeText latest() {
        return redactor == null ? this : redactor.again(this);
    }

    /**
     * The text for people, with what is known by now: every masked run reads as its placeholder,
     * whose length says nothing about the secret's.
     */
    public String display() {
        return latest().shown();
    }

    private String shown() {
        if (redactions.isEmpty()) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (Redaction r : redactions) {
            shown.append(text, at, r.start()).append(r.placeholder());
            at = r.end();
        }
        return shown.append(text, at, text.length()).toString();
    }

    @Override
    public String toString() {
        return display();
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = redactions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (redactions.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
