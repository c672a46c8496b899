package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import dev.kubeproxydoctor.text.Traced;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the secrets of a text in whatever way it is written: as it stands, without disguises, with
 * lines joined, with escapes and base64 decoded. One pass finds the words that make a place worth a
 * closer look ({@link Keywords}); everything else costs nothing.
 */
final class Search {
    /** How often what was decoded is decoded again. */
    private static final int DEPTH = 4;

    /** No base64 shorter than this is decoded: it could not hold a name and a value. */
    private static final int SHORTEST_RUN = 20;

    /** So many lines around an encoded one are read with it. */
    private static final int CONTEXT = 20;

    private final Keywords keywords = new Keywords();

    /** What is secret in {@code text}, as spans of it. */
    Found in(String text) {
        Found found = new Found(text);
        Traced seen = Traced.of(text);
        Keywords.Hits hits = keywords.scan(text);
        found.foreign = hits.foreign() >= 0;
        if (found.foreign) {
            seen = Disguises.off(seen, hits.foreign());
            hits = keywords.scan(seen.text());
        }
        Found plain = found.foreign ? new Found(seen.text()) : found;
        look(seen.text(), hits, plain, 0);
        if (plain != found) {
            found.addAll(plain, seen);
        }
        Traced joined = Joins.of(seen, hits.lines());
        if (joined != null) {
            Found across = new Found(joined.text());
            look(joined.text(), keywords.scan(joined.text()), across, 1);
            found.addAll(across, joined);
        }
        return found;
    }

    /**
     * Adds to {@code found} what a text shows and what it hides; {@code depth} says how often it
     * was decoded.
     */
    private void look(String text, Keywords.Hits hits, Found found, int depth) {
        List<Integer> encoded = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            int end = hits.end(i);
            if (hits.hint(i) == Keywords.Hint.ENCODED) {
                boolean last =
                        text.charAt(end - 1) == 'n'
                                && (text.startsWith("\"", end) || text.startsWith("\\", end));
                if (last) {
                    // The line end of a line that a container runtime wrote as JSON.
                    continue;
                }
                if (encoded.isEmpty() || encoded.get(encoded.size() - 1) < hits.start(i)) {
                    encoded.add(found.lineEnd(hits.start(i)));
                }
                continue;
            }
            Matchers.look(text, hits.hint(i), hits.start(i), end, found);
            boolean quoted = end < text.length() && text.charAt(end) == '\\';
            if (quoted && (encoded.isEmpty() || encoded.get(encoded.size() - 1) < end)) {
                encoded.add(found.lineEnd(end));
            }
        }
        if (depth < DEPTH) {
            if (!encoded.isEmpty()) {
                decoded(text, encoded, found, depth);
            }
            runs(text, found, depth);
        }
    }

    /**
     * Looks at the lines that end at {@code ends} with their escapes decoded, and at those around
     * them.
     */
    private void decoded(String text, List<Integer> ends, Found found, int depth) {
        Traced base = Traced.of(text);
        Traced.Builder decoded = new Traced.Builder(base);
        int done = 0;
        for (int end : ends) {
            int start = end;
            for (int i = 0; i < CONTEXT && start > done; i++) {
                start = Chars.lineStart(text, start - 1);
            }
            int to = end;
            for (int i = 0; i < CONTEXT && to < text.length(); i++) {
                to = Chars.lineEnd(text, to + 1);
            }
            if (to > done) {
                Encodings.decode(base, Math.max(start, done), to, decoded);
                done = to;
            }
        }
        Traced view = Disguises.off(decoded.build());
        Found inside = new Found(view.text());
        look(view.text(), keywords.scan(view.text()), inside, depth + 1);
        found.addAll(inside, view);
    }

    /** Looks into every run of base64. */
    private void runs(String text, Found found, int depth) {
        for (int at = SHORTEST_RUN - 1; at < text.length(); at += SHORTEST_RUN) {
            if (Base64.digit(text.charAt(at)) < 0) {
                continue;
            }
            int start = at;
            while (start > 0
                    && at - start < SHORTEST_RUN
                    && Base64.digit(text.charAt(start - 1)) >= 0) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && Base64.digit(text.charAt(end)) >= 0) {
                end++;
            }
            if (end - start >= SHORTEST_RUN) {
                run(text, start, end, found, depth);
            }
            at = Math.max(at, end - SHORTEST_RUN);
        }
    }

    private void run(String text, int start, int end, Found found, int depth) {
        Matchers.run(text, start, end, found);
        if (depth == 0) {
            Randoms.run(text, start, end, found);
        }
        String decoded = Base64.decodeText(text, start, end);
        if (decoded == null || decoded.length() < 8) {
            return;
        }
        int stop = end;
        while (stop < text.length() && stop < end + 2 && text.charAt(stop) == '=') {
            stop++;
        }
        Traced view = Disguises.off(Traced.of(decoded));
        Found inside = new Found(view.text());
        look(view.text(), keywords.scan(view.text()), inside, depth + 1);
        if (!inside.isEmpty()) {
            Found.Secret first = inside.inOrder().get(0);
            found.addLine(start, stop, first.kind(), true, new Span(start, stop));
        }
    }
}
