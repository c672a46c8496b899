package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.paste.kinds.Prompt;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around the lines of a document and is not its own: quote marks, bullets, comment
 * signs, line numbers, the signs of a diff, fences, commands, blanks of other widths. In {@code ">
 * a: 1\n> b: 2"} the frame is both {@code "> "}. Lines that are not the document's are taken whole
 * but for their line ends, so that lines keep their numbers.
 *
 * @param spans where it stands, in the order of the text; a span that begins with a wide blank
 *     stands for a blank
 * @param margin what a line that is added needs in front
 */
record Frame(List<Span> spans, String margin) {
    /** No margin is wider. */
    private static final int WIDEST = 40;

    private static final Prompt PROMPT = new Prompt();

    static final Frame NONE = new Frame(List.of(), "");

    /** The one or two characters of a margin, of which each may stand many times. */
    private static final String MARKS = ">|\u2502\u2503\u2022\u00b7*#+-";

    /** The outermost frame of a text; without spans where it has none. */
    static Frame around(String text) {
        Frame found = ofBlanks(text);
        found = found.spans.isEmpty() ? LeftOut.ofFences(text) : found;
        found = found.spans.isEmpty() ? LeftOut.ofDiff(text) : found;
        found = found.spans.isEmpty() ? ofMargin(text) : found;
        found = found.spans.isEmpty() ? LineNumbers.around(text) : found;
        return found.spans.isEmpty() ? ofPrompts(text) : found;
    }

    /** Where the margin of a line ends that begins a document. */
    static int end(String line) {
        int first = Chars.skipBlanks(line, 0);
        int digits = Chars.skipDigits(line, first);
        if (digits > first) {
            return digits + LineNumbers.behind(line, digits).length();
        }
        int at = 0;
        for (int i = 0; i < 4 && !line.startsWith("-", at); i++) {
            at += margin(line, at, line.length()).length();
        }
        return at;
    }

    private static Frame ofBlanks(String text) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u00a0'
                    && (Chars.isWideBlank(c) || "\u200b\u200c\u200d\u2060".indexOf(c) >= 0)) {
                spans.add(new Span(i, i + 1));
            }
        }
        return new Frame(spans, "");
    }

    /**
     * The mark with which a line begins, with the blanks behind it; {@code ""} where it has none.
     */
    static String mark(String line) {
        boolean marked = !line.isEmpty() && MARKS.indexOf(line.charAt(0)) >= 0;
        return marked ? margin(line, 0, line.length()) : "";
    }

    /** What all lines have in front: blanks, one mark or a run of it, a blank. */
    private static Frame ofMargin(String text) {
        String margin = null;
        for (int at = 0; at < text.length(); at = Chars.lineEnd(text, at) + 1) {
            int end = Chars.contentEnd(text, at);
            String own = margin(text, at, end);
            if (at + own.length() == end) {
                continue;
            }
            margin = margin == null ? own : margin;
            while (!text.startsWith(margin, at)) {
                margin = margin.substring(0, margin.length() - 1);
            }
            if (margin.isEmpty()) {
                return NONE;
            }
        }
        return margin == null || !isFrame(margin, text) ? NONE : cut(text, margin);
    }

    private static String margin(String text, int at, int lineEnd) {
        int end = Math.min(lineEnd, at + WIDEST);
        int first = Math.min(end, Chars.skipBlanks(text, at));
        int next = first;
        while (next < end
                && MARKS.indexOf(text.charAt(first)) >= 0
                && (text.charAt(next) == text.charAt(first)
                        || (text.charAt(next) == ' ' && text.charAt(next - 1) != ' '))) {
            next++;
        }
        return text.substring(at, next);
    }

    /**
     * Whether a margin is one: what YAML has in front of its lines too has to stand before its own.
     */
    private static boolean isFrame(String margin, String text) {
        String mark = margin.trim();
        boolean ours = text.contains("kind: ") || text.contains("\"mode\"");
        return mark.isEmpty()
                ? margin.indexOf('\t') >= 0 || text.contains("---")
                : (!mark.contains("--") && ("-#*".indexOf(mark.charAt(0)) < 0 || ours));
    }

    private static Frame cut(String text, String margin) {
        List<Span> spans = new ArrayList<>();
        String mark = margin.substring(0, ownEnd(margin));
        for (int at = 0; at < text.length(); at = Chars.lineEnd(text, at) + 1) {
            if (text.startsWith(margin, at)) {
                spans.add(new Span(at, at + margin.length()));
            } else if (!mark.isEmpty() && text.startsWith(mark, at)) {
                spans.add(new Span(at, at + mark.length()));
            }
        }
        return new Frame(spans, margin);
    }

    private static int ownEnd(String margin) {
        int end = margin.length();
        while (end > 0 && Chars.isBlank(margin.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Commands before, between and behind documents; one that writes a file stays. */
    private static Frame ofPrompts(String text) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.length(); at = Chars.lineEnd(text, at) + 1) {
            char first = text.charAt(at);
            if (first > ' ' && first != '#') {
                String line = text.substring(at, Chars.contentEnd(text, at));
                if (PROMPT.has(line, false, "") && !line.contains("<<")) {
                    LeftOut.line(text, at, spans);
                }
            }
        }
        return new Frame(spans, "");
    }
}
