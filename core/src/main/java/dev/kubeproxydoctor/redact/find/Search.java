package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.redact.see.Base64;
import dev.kubeproxydoctor.redact.see.Disguises;
import dev.kubeproxydoctor.redact.see.Encodings;
import dev.kubeproxydoctor.redact.see.Joins;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import dev.kubeproxydoctor.text.Traced;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the secrets of a text in whatever way it is written: as it stands, without disguises, with
 * lines joined, with escapes and base64 decoded. One pass finds the words that make a place worth a
 * closer look ({@link Marks}); everything else costs nothing.
 */
public final class Search {
    /** How often what was decoded is decoded again. */
    private static final int DEPTH = 4;

    /** No base64 shorter than this is decoded: it could not hold a name and a value. */
    private static final int SHORTEST_RUN = 20;

    /** So many lines around an encoded one are read with it. */
    private static final int CONTEXT = 20;

    private final Scanner scanner;
    private final String text;
    private final Finds finds;
    private final Finders finders;
    private final Randoms randoms;

    /** How often the text was decoded. */
    private final int depth;

    /** The ends of the lines in which something is written in another way. */
    private final List<Integer> encoded = new ArrayList<>();

    private Search(String text, Finds finds, int depth) {
        this.scanner = new Scanner(text);
        this.text = text;
        this.finds = finds;
        this.finders = new Finders(scanner, finds);
        this.randoms = new Randoms(scanner, finds);
        this.depth = depth;
    }

    /** What is secret in {@code text}, as spans of it. */
    public static Finds in(String text) {
        Traced seen = Traced.of(text);
        Marks marks = new Marks(text);
        boolean foreign = marks.foreign() >= 0;
        Finds finds = new Finds(text, foreign);
        if (foreign) {
            seen = Disguises.off(seen, marks.foreign());
            marks = new Marks(seen.text());
            Finds plain = new Finds(seen.text(), false);
            new Search(seen.text(), plain, 0).look(marks);
            finds.addAll(plain, seen);
        } else {
            new Search(text, finds, 0).look(marks);
        }
        Traced joined = Joins.of(seen, marks.lines());
        if (joined != null) {
            finds.addAll(in(joined.text(), 1), joined);
        }
        return finds;
    }

    private static Finds in(String text, int depth) {
        Finds finds = new Finds(text, false);
        new Search(text, finds, depth).look(new Marks(text));
        return finds;
    }

    /** Finds what the text shows and what it hides. */
    private void look(Marks marks) {
        for (int i = 0; i < marks.size(); i++) {
            int end = marks.end(i);
            if (!marks.isEncoded(i)) {
                marks.look(i, finders);
                if (text.startsWith("\\", end)) {
                    addEncoded(end);
                }
            } else if (!isLineEndInJson(end)) {
                addEncoded(marks.start(i));
            }
        }
        if (depth < DEPTH) {
            if (!encoded.isEmpty()) {
                decoded();
            }
            runs();
        }
    }

    /** Whether a mark that ends here is the line end that a container runtime wrote as JSON. */
    private boolean isLineEndInJson(int end) {
        return text.charAt(end - 1) == 'n'
                && (text.startsWith("\"", end) || text.startsWith("\\", end));
    }

    private void addEncoded(int place) {
        if (encoded.isEmpty() || encoded.get(encoded.size() - 1) < place) {
            encoded.add(scanner.lineEnd(place));
        }
    }

    /** Looks at the encoded lines with their escapes decoded, and at those around them. */
    private void decoded() {
        Traced base = Traced.of(text);
        Traced.Builder decoded = new Traced.Builder(base);
        int done = 0;
        for (int end : encoded) {
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
        Traced seen = Disguises.off(decoded.build());
        finds.addAll(in(seen.text(), depth + 1), seen);
    }

    /** Looks into every run of base64. */
    private void runs() {
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
                run(start, end);
            }
            at = Math.max(at, end - SHORTEST_RUN);
        }
    }

    private void run(int start, int end) {
        finders.run(start, end);
        if (depth == 0) {
            randoms.run(start, end);
        }
        String decoded = Base64.decodeText(text, start, end);
        if (decoded == null || decoded.length() < 8) {
            return;
        }
        int stop = scanner.to(end).skip("=", Math.min(text.length(), end + 2)).at();
        Finds inside = in(Disguises.off(Traced.of(decoded)).text(), depth + 1);
        if (inside.isEmpty()) {
            randoms.encoded(start, stop, decoded);
        } else {
            String kind = inside.inOrder().get(0).kind();
            finds.add(start, stop, kind, true);
        }
    }
}
