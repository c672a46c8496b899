package dev.kubeproxydoctor.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message as upstream's source writes it, with holes for what varies: {@code can't initialize
 * {program} table '{table}': {errno}}.
 *
 * <p>A hole takes as little as it can and never a line end; the last one takes the rest of the
 * line. {@code {name:word}} takes letters, digits, {@code _}, {@code -} and {@code .} only; {@code
 * {name:name}} letters and digits only, as in a name of iptables; {@code {name:lines}} may run over
 * line ends. Case does not matter, and every kind of quote is the same quote. Matching is linear in
 * the length of the text.
 */
public final class Template implements Sign {
    /** So little of a literal may be gone where the text is cut, in UTF-16 units. */
    public static final int GONE = 10;

    private final String source;
    private final List<String> literals = new ArrayList<>();
    private final List<String> holes = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();

    private Template(String source) {
        this.source = source;
        int at = 0;
        while (true) {
            int open = source.indexOf('{', at);
            String literal = open < 0 ? source.substring(at) : source.substring(at, open);
            literals.add(Folded.of(literal));
            if (open < 0) {
                break;
            }
            int close = source.indexOf('}', open);
            String hole = source.substring(open + 1, close);
            int colon = hole.indexOf(':');
            holes.add(colon < 0 ? hole : hole.substring(0, colon));
            kinds.add(colon < 0 ? "" : hole.substring(colon + 1));
            at = close + 1;
        }
        if (literals.get(0).length() < 3 || anchor().length() < 4) {
            throw new IllegalArgumentException("a template starts with text: " + source);
        }
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException when it starts with a hole or holds too little text to be
     *     looked for
     */
    public static Template of(String source) {
        return new Template(source);
    }

    /** The template as it was written. */
    public String source() {
        return source;
    }

    /**
     * The longest run of plain text in it: what one looks for first. Free of quotes and
     * back-slashes, since logs escape those.
     */
    public String anchor() {
        String longest = "";
        for (String literal : literals) {
            int start = 0;
            for (int i = 0; i <= literal.length(); i++) {
                char c = i == literal.length() ? '\'' : literal.charAt(i);
                if (c == '\'' || c == '\\' || c >= 128) {
                    if (i - start > longest.length()) {
                        longest = literal.substring(start, i);
                    }
                    start = i + 1;
                }
            }
        }
        return longest.length() > 28 ? longest.substring(longest.length() - 28) : longest;
    }

    /**
     * The first place at or after {@code from} where the template stands in {@code text}, or
     * nothing.
     */
    public Optional<Match> find(String text, int from) {
        int start = Folded.indexOf(text, literals.get(0), from, text.length());
        int lineEnd = -1;
        int[] resume = new int[1];
        while (start >= 0) {
            if (start > lineEnd) {
                lineEnd = kinds.contains("lines") ? text.length() : Chars.lineEnd(text, start);
            }
            Optional<Match> match = matchAt(text, start, lineEnd, resume);
            if (match.isPresent()) {
                return match;
            }
            start = Folded.indexOf(text, literals.get(0), resume[0], text.length());
        }
        return Optional.empty();
    }

    /**
     * The template at the end of a text that was cut off in the middle of it: no more than a word
     * of it may be gone. {@code ...nf_conntrack_max: permission den} shows {@code nf_conntrack_max:
     * permission denied}.
     */
    public Optional<Match> findCut(String text) {
        int at = kinds.contains("lines") ? 0 : Chars.lineStart(text, text.length());
        int start = -1;
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < literals.size(); i++) {
            String literal = literals.get(i);
            int found = literal.isEmpty() ? -1 : Folded.indexOf(text, literal, at, text.length());
            boolean last = i + 1 == literals.size() || literals.get(i + 1).isEmpty();
            int end = found < 0 && last ? Folded.cutAt(text, literal, at) : found;
            if (end < 0) {
                return Optional.empty();
            }
            if (i > 0) {
                if (isWord(i - 1) && (end == at || skip(text, at, i - 1) != end)) {
                    return Optional.empty();
                }
                values.put(holes.get(i - 1), text.substring(at, end));
            }
            start = start < 0 ? end : start;
            if (found < 0) {
                return Optional.of(new Match(new Span(start, text.length()), values));
            }
            at = found + literal.length();
        }
        return Optional.empty();
    }

    /**
     * Sets {@code resume[0]} to where to go on after a failure: past the line when a literal is not
     * in the rest of it.
     */
    private Optional<Match> matchAt(String text, int start, int limit, int[] resume) {
        resume[0] = start + 1;
        int at = start + literals.get(0).length();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < holes.size(); i++) {
            String literal = literals.get(i + 1);
            int end =
                    isWord(i)
                            ? skip(text, at, i)
                            : literal.isEmpty() ? limit : Folded.indexOf(text, literal, at, limit);
            if (end < 0) {
                resume[0] = limit;
            }
            if (end < at
                    || end > limit
                    || !Folded.startsWith(text, literal, end)
                    || (isWord(i) && end == at)) {
                return Optional.empty();
            }
            values.put(holes.get(i), text.substring(at, end));
            at = end + literal.length();
        }
        return Optional.of(new Match(new Span(start, at), values));
    }

    private boolean isWord(int hole) {
        return kinds.get(hole).equals("word") || kinds.get(hole).equals("name");
    }

    private int skip(String text, int at, int hole) {
        return kinds.get(hole).equals("name")
                ? Chars.skipAlphanumerics(text, at)
                : Chars.skipWord(text, at);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template template && template.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /**
     * Where a template was found and what its holes took.
     *
     * @param span the place in the text that was searched
     * @param values what each hole took, in the order of the template
     */
    public record Match(Span span, Map<String, String> values) {}
}
