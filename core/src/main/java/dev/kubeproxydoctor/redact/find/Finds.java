package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Span;
import dev.kubeproxydoctor.text.Traced;
import java.util.ArrayList;
import java.util.List;

/** The secrets of one text as they are found: spans that may overlap and come in any order. */
public final class Finds {
    /**
     * One secret, or one line of it.
     *
     * @param span where it is
     * @param kind what it is: {@code password}, {@code jwt}, {@code privatekey} ...
     * @param base64 whether base64 has to stand in its place
     * @param value what tells it from other secrets: its text, or that of its first line
     */
    public record FoundSecret(Span span, String kind, boolean base64, String value) {}

    /** The kind of what is masked because it looks random, and nothing says what it is. */
    public static final String UNKNOWN = "unknown";

    private final String text;
    private final boolean foreign;
    private final List<FoundSecret> secrets = new ArrayList<>();

    /**
     * No secrets of a text yet.
     *
     * @param foreign whether it has characters that plain text does not have
     */
    public Finds(String text, boolean foreign) {
        this.text = text;
        this.foreign = foreign;
    }

    /** Whether the text has characters that plain text does not have. */
    public boolean isForeign() {
        return foreign;
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return secrets.isEmpty();
    }

    /** Adds a secret; nothing if it is empty. */
    public void add(int start, int end, String kind) {
        add(start, end, kind, false);
    }

    void add(int start, int end, String kind, boolean base64) {
        if (start < end) {
            addLine(start, end, kind, base64, text.substring(start, end));
        }
    }

    /** Adds one line of a secret of several; {@code value} is its first line. */
    void addLine(int start, int end, String kind, boolean base64, String value) {
        if (start < end) {
            secrets.add(new FoundSecret(new Span(start, end), kind, base64, value));
        }
    }

    /** Adds what was found in a traced text that stands for parts of this one. */
    void addAll(Finds other, Traced traced) {
        for (FoundSecret secret : other.secrets) {
            for (Span piece : traced.pieces(secret.span(), text)) {
                secrets.add(new FoundSecret(piece, secret.kind(), secret.base64(), secret.value()));
            }
        }
    }

    /** As they were found. */
    public List<FoundSecret> all() {
        return secrets;
    }

    /**
     * In order and without overlap: what overlaps becomes one secret, of the kind that begins
     * first. What only looks random gives way to what is known.
     */
    public List<FoundSecret> inOrder() {
        List<FoundSecret> known = apart(sorted(false));
        List<FoundSecret> unknown = apart(sorted(true));
        if (unknown.isEmpty()) {
            return known;
        }
        List<FoundSecret> all = new ArrayList<>();
        int next = 0;
        for (FoundSecret secret : unknown) {
            while (next < known.size() && known.get(next).span().end() <= secret.span().start()) {
                all.add(known.get(next++));
            }
            if (next == known.size() || known.get(next).span().start() >= secret.span().end()) {
                all.add(secret);
            }
        }
        all.addAll(known.subList(next, known.size()));
        return all;
    }

    private List<FoundSecret> sorted(boolean unknown) {
        List<FoundSecret> sorted = new ArrayList<>();
        for (FoundSecret secret : secrets) {
            if (secret.kind().equals(UNKNOWN) == unknown) {
                sorted.add(secret);
            }
        }
        sorted.sort(
                (a, b) -> {
                    int starts = Integer.compare(a.span().start(), b.span().start());
                    return starts != 0 ? starts : Integer.compare(b.span().end(), a.span().end());
                });
        return sorted;
    }

    /** Those that overlap as one, whose value is its text. */
    private List<FoundSecret> apart(List<FoundSecret> sorted) {
        List<FoundSecret> apart = new ArrayList<>();
        int next = 0;
        while (next < sorted.size()) {
            FoundSecret first = sorted.get(next++);
            int start = first.span().start();
            int end = first.span().end();
            boolean base64 = first.base64();
            while (next < sorted.size() && sorted.get(next).span().start() < end) {
                FoundSecret other = sorted.get(next++);
                base64 |= other.base64() && other.span().end() > end;
                end = Math.max(end, other.span().end());
            }
            apart.add(
                    end == first.span().end()
                            ? first
                            : new FoundSecret(
                                    new Span(start, end),
                                    first.kind(),
                                    base64,
                                    text.substring(start, end)));
        }
        return apart;
    }
}
