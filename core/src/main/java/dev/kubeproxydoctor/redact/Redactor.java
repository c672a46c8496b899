package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.redact.find.Finds;
import dev.kubeproxydoctor.redact.find.Search;
import dev.kubeproxydoctor.redact.see.Placeholders;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Masks credentials. One redactor serves one examination, so that the same secret has the same
 * number in every input.
 *
 * <p>Text comes in chunks of whole lines, and a chunk is looked at by itself: cut a long text with
 * {@link Chunks}, which keeps together what belongs together. What was masked in one chunk is
 * masked in those after it, wherever it stands; {@link #again} does the same to those before.
 */
public final class Redactor {
    private final Repeated repeated = new Repeated();
    private final List<String> byHand = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Placeholder> placeholders = new LinkedHashMap<>();

    /** So many characters of secrets are remembered, to give each the number it had. */
    private static final int REMEMBERED = 1 << 20;

    private long remembered;

    private record Placeholder(String kind, int number) {}

    /** The safe form of one text by itself. Never fails, whatever the text is. */
    public static SafeText redact(String text) {
        return new Redactor().next(text);
    }

    /**
     * Masks {@code value} wherever it stands from now on, whatever it is: the reader knows better.
     * An empty one is none.
     */
    public void hide(String value) {
        if (!value.isEmpty()) {
            byHand.add(value);
        }
    }

    /** The safe form of the next chunk: as long as {@code lines}, with the same line ends. */
    public SafeText next(String lines) {
        Finds finds = Search.in(lines);
        repeated.note(finds);
        repeated.spread(lines, finds);
        hide(lines, finds);
        return mask(lines, List.of(), finds);
    }

    /**
     * The safe form of a text that is safe already, after more was masked: what stands in it bare
     * and turned out to be a secret later is masked as well.
     */
    SafeText again(SafeText safe) {
        Finds finds = new Finds(safe.text(), false);
        repeated.spread(safe.text(), finds);
        return finds.isEmpty() ? safe : mask(safe.text(), safe.redactions(), finds);
    }

    private void hide(String lines, Finds finds) {
        for (String value : byHand) {
            for (int at = lines.indexOf(value);
                    at >= 0;
                    at = lines.indexOf(value, at + value.length())) {
                finds.add(at, at + value.length(), "hidden");
            }
        }
    }

    private SafeText mask(String lines, List<Redaction> known, Finds finds) {
        boolean foreignMask =
                known.isEmpty() && finds.isForeign() && lines.indexOf(SafeText.MASK) >= 0;
        if (finds.isEmpty() && !foreignMask) {
            return new SafeText(lines, List.of(), this);
        }
        char[] masked = new char[lines.length()];
        lines.getChars(0, masked.length, masked, 0);
        for (int i = 0; foreignMask && i < masked.length; i++) {
            masked[i] = masked[i] == SafeText.MASK ? '\ufffd' : masked[i];
        }
        List<Redaction> redactions = new ArrayList<>(known);
        for (Finds.FoundSecret secret : finds.inOrder()) {
            for (Span span : Placeholders.outside(lines, secret.span())) {
                mask(lines, span, secret, masked, redactions);
            }
        }
        redactions.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return new SafeText(new String(masked), List.copyOf(redactions), this);
    }

    /** One mask a line: line ends stay, and so does the margin of what goes on. */
    private void mask(
            String lines,
            Span span,
            Finds.FoundSecret secret,
            char[] masked,
            List<Redaction> redactions) {
        Placeholder shown = placeholder(secret);
        int start = span.start();
        while (start < span.end()) {
            int stop = start;
            while (stop < span.end() && "\r\n".indexOf(lines.charAt(stop)) < 0) {
                masked[stop++] = SafeText.MASK;
            }
            if (start < stop) {
                redactions.add(
                        new Redaction(start, stop, shown.kind(), shown.number(), secret.base64()));
            }
            start = Chars.skipBlanks(lines, Math.min(span.end(), stop + 1));
        }
    }

    /**
     * The same value always reads the same, whatever it was taken for the second time; in a log
     * with tens of thousands of secrets only the first ones do.
     */
    private Placeholder placeholder(Finds.FoundSecret secret) {
        Placeholder known = placeholders.get(secret.value());
        if (known == null) {
            int number = numbers.getOrDefault(secret.kind(), 0) + 1;
            numbers.put(secret.kind(), number);
            known = new Placeholder(secret.kind(), number);
            remembered += secret.value().length();
            if (remembered <= REMEMBERED) {
                placeholders.put(secret.value(), known);
            }
        }
        return known;
    }
}
