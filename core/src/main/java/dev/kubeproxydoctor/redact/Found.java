package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The secrets of one chunk of text as they are found: spans that may overlap and come in any order.
 */
final class Found {
    /**
     * @param span where it is
     * @param kind what it is
     * @param base64 whether base64 has to stand in its place
     * @param value the text that tells it from other secrets; for one of several lines the first of
     *     them
     */
    record Secret(Span span, String kind, boolean base64, Span value) {}

    private final String text;
    private int lineStart;
    private int lineEnd = -1;
    private final List<Secret> secrets = new ArrayList<>();

    /**
     * Up to where one-line JSON was searched for the data of Secrets, so that a line with many of
     * them is read once.
     */
    int flowSearchedTo;

    /** Where the private key that was masked last ends. */
    int keyTo;

    /**
     * The object whose data was masked last: from its first line to the end of its last one, its
     * keys at {@code objectColumn}.
     */
    int objectFrom;

    int objectTo;
    int objectColumn = -1;

    /** Where the list of Secrets ends whose data was masked last. */
    int listTo;

    /** Where the last value ends that its name gave away: names inside it are part of it. */
    int namedTo;

    Found(String text) {
        this.text = text;
    }

    /**
     * Where the line of {@code at} starts. A line is looked for once, so that a long one with many
     * hits costs no more than its length.
     */
    int lineStart(int at) {
        toLine(at);
        return lineStart;
    }

    /** Where the line of {@code at} ends: its line feed, or the end of the text. */
    int lineEnd(int at) {
        toLine(at);
        return lineEnd;
    }

    private void toLine(int at) {
        if (at < lineStart || at > lineEnd) {
            int known = at > lineEnd ? lineEnd + 1 : 0;
            lineStart = at;
            while (lineStart > known && text.charAt(lineStart - 1) != '\n') {
                lineStart--;
            }
            lineEnd = Chars.lineEnd(text, at);
        }
    }

    void add(int start, int end, String kind) {
        add(start, end, kind, false);
    }

    void add(int start, int end, String kind, boolean base64) {
        if (start < end) {
            secrets.add(new Secret(new Span(start, end), kind, base64, new Span(start, end)));
        }
    }

    /** Adds one line of a secret of several; {@code first} is where its first line stands. */
    void addLine(int start, int end, String kind, boolean base64, Span first) {
        if (start < end) {
            secrets.add(new Secret(new Span(start, end), kind, base64, first));
        }
    }

    boolean isEmpty() {
        return secrets.isEmpty();
    }

    /**
     * In order and without overlap: where two overlap the one that was found first stays and the
     * other keeps its uncovered rest.
     */
    List<Secret> inOrder() {
        List<Secret> ordered = new ArrayList<>(secrets);
        ordered.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        List<Secret> apart = new ArrayList<>();
        int covered = 0;
        for (Secret secret : ordered) {
            int start = Math.max(secret.span().start(), covered);
            if (start < secret.span().end()) {
                apart.add(
                        new Secret(
                                new Span(start, secret.span().end()),
                                secret.kind(),
                                secret.base64(),
                                secret.value()));
                covered = secret.span().end();
            }
        }
        return apart;
    }
}
