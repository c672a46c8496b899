package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import dev.kubeproxydoctor.text.Traced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The secrets of one view as they are found: spans that may overlap and come in any order. */
final class Found {
    /**
     * @param span where it is
     * @param kind what it is
     * @param base64 whether base64 has to stand in its place
     * @param value what tells it from other secrets: its text, or that of its first line
     */
    record Secret(Span span, String kind, boolean base64, String value) {}

    /** What is masked because it looks random, and nothing says what it is. */
    static final String UNKNOWN = "unknown";

    private final String text;
    private int lineStart;
    private int lineEnd = -1;
    private final List<Secret> secrets = new ArrayList<>();

    /** The first line of the secret that was added last, and its text. */
    private Span first = new Span(0, 0);

    private String firstLine = "";

    /** Per character from where it was looked for last, and where it stands. */
    private int[] soughtFrom;

    private int[] soughtAt;

    /** Whether the text has characters that plain text does not have. */
    boolean foreign;

    /**
     * Up to where one-line JSON was searched for the data of Secrets, so that a line with many of
     * them is read once.
     */
    int flowSearchedTo;

    /** Where the private key that was masked last ends. */
    int keyTo;

    /** The line above which a private key without its head was looked for last. */
    int keyAbove = -1;

    /** Up to where runs were read that may be a token: marks inside them say no more. */
    int jwtTo;

    boolean inJwt;
    int tokenTo;
    Vendors.Run run;
    int credentialsTo;

    /** Where the run ends that was masked last because it looks random. */
    int randomTo = -1;

    /** Up to where the characters of a URL go on. */
    int urlTo;

    /** Where bootstrap tokens were looked for. */
    int bootstrapFrom;

    int bootstrapTo;

    /** By the column of its keys the lines of the Secret whose data was masked last. */
    final Map<Integer, Span> objects = new LinkedHashMap<>();

    /** The line behind the list of Secrets whose data was masked last. */
    int listTo;

    private Lines lines;

    /** Where the last value ends that its name gave away: names inside it are part of it. */
    int namedTo;

    @SuppressWarnings("NullAway.Init") // The rest is made when it is first asked for.
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

    /**
     * Where {@code c}, an ASCII character, stands first in {@code text[from, lineEnd)}, or -1. A
     * long line with many questions is read once.
     */
    int inLine(char c, int from) {
        if (soughtFrom == null) {
            soughtFrom = new int[128];
            soughtAt = new int[128];
        }
        if (from < soughtFrom[c] || from > soughtAt[c]) {
            int at = Chars.find(text, c, from, text.length());
            soughtFrom[c] = from;
            soughtAt[c] = at < 0 ? text.length() : at;
        }
        return soughtAt[c] < lineEnd(from) ? soughtAt[c] : -1;
    }

    /** The lines of the text. */
    Lines lines() {
        lines = lines == null ? new Lines(text) : lines;
        return lines;
    }

    void add(int start, int end, String kind) {
        add(start, end, kind, false);
    }

    void add(int start, int end, String kind, boolean base64) {
        if (start < end) {
            addLine(start, end, kind, base64, new Span(start, end));
        }
    }

    /** Adds a value that its name gave away. */
    void named(int start, int end, String kind, boolean base64) {
        add(start, end, kind, base64);
        namedTo = Math.max(namedTo, end);
    }

    /** Adds one line of a secret of several; {@code first} is where its first line stands. */
    void addLine(int start, int end, String kind, boolean base64, Span first) {
        if (start < end) {
            if (!first.equals(this.first)) {
                this.first = first;
                firstLine = text.substring(first.start(), first.end());
            }
            secrets.add(new Secret(new Span(start, end), kind, base64, firstLine));
        }
    }

    boolean isEmpty() {
        return secrets.isEmpty();
    }

    /** Adds what was found in a view of this text. */
    void addAll(Found other, Traced view) {
        for (Secret secret : other.secrets) {
            add(secret, view);
        }
    }

    private void add(Secret secret, Traced view) {
        for (Span piece : view.pieces(secret.span(), text)) {
            secrets.add(new Secret(piece, secret.kind(), secret.base64(), secret.value()));
        }
    }

    /** What was found as one whole, whose kind is known. */
    List<Secret> all() {
        return secrets;
    }

    /**
     * In order and without overlap: what overlaps becomes one secret, of the kind that begins
     * first. What only looks random gives way to what is known.
     */
    List<Secret> inOrder() {
        List<Secret> apart = new ArrayList<>();
        for (Secret secret : sorted(false)) {
            Secret last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || secret.span().start() >= last.span().end()) {
                apart.add(secret);
            } else if (secret.span().end() > last.span().end()) {
                apart.set(apart.size() - 1, union(last, secret));
            }
        }
        apart.replaceAll(secret -> secret.value() == null ? named(secret) : secret);
        List<Secret> unknown = sorted(true);
        if (unknown.isEmpty()) {
            return apart;
        }
        List<Secret> all = new ArrayList<>();
        int next = 0;
        for (Secret secret : unknown) {
            while (next < apart.size() && apart.get(next).span().end() <= secret.span().start()) {
                all.add(apart.get(next++));
            }
            if (next == apart.size() || apart.get(next).span().start() >= secret.span().end()) {
                all.add(secret);
            }
        }
        all.addAll(apart.subList(next, apart.size()));
        return all;
    }

    private List<Secret> sorted(boolean unknown) {
        List<Secret> sorted = new ArrayList<>();
        for (Secret secret : secrets) {
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

    /** Both as one, whose value is its text; that is copied when all of it is known. */
    @SuppressWarnings("NullAway") // See named.
    private static Secret union(Secret first, Secret second) {
        Span span = new Span(first.span().start(), second.span().end());
        return new Secret(span, first.kind(), first.base64() || second.base64(), null);
    }

    private Secret named(Secret union) {
        Span span = union.span();
        String value = text.substring(span.start(), span.end());
        return new Secret(span, union.kind(), union.base64(), value);
    }
}
