package dev.kubeproxydoctor.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The search for one template in one text, anchor by anchor: {@code set {name} failed} is found at
 * 3 of {@code no set a failed}. All steps of one search together are linear in the length of the
 * text.
 */
public final class TemplateSearch {
    private final Template template;

    /** No place before it is looked at again. */
    private int next;

    private int lineEnd = -1;

    /** A search that has not begun. */
    public TemplateSearch(Template template) {
        this.template = template;
    }

    /**
     * The first place where the template stands, or nothing, as after that place.
     *
     * @param text the same at each step
     * @param anchor where the anchor stands next: no more is looked at than where a match with it
     *     can start
     */
    public Optional<Template.Match> step(String text, int anchor) {
        boolean opening = template.anchorAt >= 0;
        int to = opening ? anchor - template.anchorAt : anchor;
        int from = opening ? to : 0;
        String first = template.literals.get(0);
        int limit = Math.min(text.length(), to + first.length());
        int start = Folded.indexOf(text, first, Math.max(from, next), limit);
        while (start >= 0) {
            if (start > lineEnd) {
                lineEnd = template.isOverLines() ? text.length() : Chars.lineEnd(text, start);
            }
            Optional<Template.Match> match = matchAt(text, start);
            if (match.isPresent()) {
                next = text.length();
                return match;
            }
            start = Folded.indexOf(text, first, next, limit);
        }
        next = Math.max(next, to + 1);
        return Optional.empty();
    }

    /** Sets where to go on: past the line when a literal is not in its rest. */
    private Optional<Template.Match> matchAt(String text, int start) {
        next = start + 1;
        int at = start + template.literals.get(0).length();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < template.holes.size(); i++) {
            String literal = template.literals.get(i + 1);
            int end =
                    template.isWord(i)
                            ? template.skip(text, at, i)
                            : literal.isEmpty()
                                    ? lineEnd
                                    : Folded.indexOf(text, literal, at, lineEnd);
            if (end < 0) {
                next = lineEnd;
            }
            if (end < at
                    || end > lineEnd
                    || !Folded.startsWith(text, literal, end)
                    || (template.isWord(i) && end == at)) {
                return Optional.empty();
            }
            values.put(template.holes.get(i), text.substring(at, end));
            at = end + literal.length();
        }
        return Optional.of(new Template.Match(new Span(start, at), values));
    }
}
