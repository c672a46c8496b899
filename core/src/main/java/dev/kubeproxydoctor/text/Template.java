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
 * line ends. Case does not matter, and every kind of quote is the same quote. {@link
 * TemplateSearch} finds it.
 */
public final class Template implements Sign {
    /** So little of a literal may be gone where the text is cut, in UTF-16 units. */
    public static final int GONE = 10;

    private final String source;

    /** Where the anchor stands in the first literal, or -1. */
    final int anchorAt;

    final List<String> literals = new ArrayList<>();
    final List<String> holes = new ArrayList<>();
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
        anchorAt = literals.get(0).indexOf(anchor());
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
     * The template at the end of a text that was cut off in the middle of it: no more than a word
     * of it may be gone. {@code ...nf_conntrack_max: permission den} shows {@code nf_conntrack_max:
     * permission denied}.
     */
    public Optional<Match> findCut(String text) {
        int at = isOverLines() ? 0 : Chars.lineStart(text, text.length());
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

    boolean isOverLines() {
        return kinds.contains("lines");
    }

    boolean isWord(int hole) {
        return kinds.get(hole).equals("word") || kinds.get(hole).equals("name");
    }

    int skip(String text, int at, int hole) {
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
