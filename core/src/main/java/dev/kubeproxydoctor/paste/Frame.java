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
    private static final Prompt PROMPT = new Prompt();

    private static final Frame NONE = new Frame(List.of(), "");

    /** The one or two characters of a margin, of which each may stand many times. */
    private static final String MARKS = ">|\u2502\u2503\u2022\u00b7*#+-";

    /** What git writes between the parts of a diff. */
    private static final List<String> DIFF_HEADS =
            List.of("diff ", "index ", "--- ", "+++ ", "@@ ", "\\ No newline", "new file mode");

    /** The outermost frame of a text; without spans where it has none. */
    static Frame around(String text) {
        Frame found = ofBlanks(text);
        found = found.spans.isEmpty() ? ofFences(text) : found;
        found = found.spans.isEmpty() ? ofDiff(text) : found;
        found = found.spans.isEmpty() ? ofMargin(text) : found;
        found = found.spans.isEmpty() ? ofNumbers(text) : found;
        return found.spans.isEmpty() ? ofPrompts(text) : found;
    }

    /** Where the margin of a line ends that begins a document. */
    static int end(String line) {
        int first = Chars.skipBlanks(line, 0);
        int digits = Chars.skipDigits(line, first);
        if (digits > first) {
            return digits + behindNumber(line, digits).length();
        }
        int at = 0;
        for (int next = first; next > at || at == 0; ) {
            at = next;
            next = line.startsWith("-", at) ? at : at + margin(line, at, line.length()).length();
            if (next == at) {
                break;
            }
        }
        return at;
    }

    /** Whether a character is as wide as a blank and is none to YAML. */
    static boolean isWideBlank(char c) {
        return c == '\u00a0' || (c >= '\u2000' && c <= '\u200a') || c == '\u202f' || c == '\u3000';
    }

    private static Frame ofBlanks(String text) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u00a0' && (isWideBlank(c) || "\u200b\u200c\u200d\u2060".indexOf(c) >= 0)) {
                spans.add(new Span(i, i + 1));
            }
        }
        return new Frame(spans, "");
    }

    /** Everything outside of fences, and they themselves. */
    private static Frame ofFences(String text) {
        int fence = text.startsWith("```") ? 0 : text.indexOf("\n```") + 1;
        if (fence == 0 && !text.startsWith("```")) {
            return NONE;
        }
        // A fence without a language behind other lines, and no fence after it, is the last one.
        boolean last =
                Chars.isBlank(text.substring(fence + 3, Chars.lineEnd(text, fence)))
                        && text.indexOf("\n```", fence + 1) < 0;
        boolean inside = last && !Chars.isBlank(text.substring(0, fence));
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.length(); at = Chars.lineEnd(text, at) + 1) {
            boolean mark = text.startsWith("```", at);
            inside ^= mark;
            if (mark || !inside) {
                whole(text, at, spans);
            }
        }
        return new Frame(spans, "");
    }

    /** The lines that a diff takes away, its heads, and its signs: what is left is its result. */
    private static Frame ofDiff(String text) {
        boolean hunk = text.startsWith("@@ -") || text.contains("\n@@ -");
        boolean added = false;
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.length(); at = Chars.lineEnd(text, at) + 1) {
            char sign = text.charAt(at);
            boolean head = hunk && isHead(text, at);
            added |= sign == '+' && !head;
            boolean blank = Chars.skipBlanks(text, at) >= Chars.contentEnd(text, at);
            boolean own = sign == '+' || sign == ' ' || blank;
            if (head || sign == '-' || (hunk && !own)) {
                whole(text, at, spans);
            } else if (!own) {
                return NONE;
            } else if (!blank) {
                spans.add(new Span(at, at + 1));
            }
        }
        return added ? new Frame(spans, "+") : NONE;
    }

    private static boolean isHead(String text, int at) {
        for (String head : DIFF_HEADS) {
            if (text.startsWith(head, at)) {
                return true;
            }
        }
        return false;
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

    private static String margin(String text, int at, int end) {
        int first = Chars.skipBlanks(text, at);
        int next = first;
        while (next < end
                && MARKS.indexOf(text.charAt(first)) >= 0
                && (text.charAt(next) == text.charAt(first)
                        || (text.charAt(next) == ' ' && text.charAt(next - 1) != ' '))) {
            next++;
        }
        return text.substring(at, Math.min(next, at + 40));
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
        String mark = margin.stripTrailing();
        for (int at = 0; at < text.length(); at = Chars.lineEnd(text, at) + 1) {
            if (text.startsWith(margin, at)) {
                spans.add(new Span(at, at + margin.length()));
            } else if (!mark.isEmpty() && text.startsWith(mark, at)) {
                spans.add(new Span(at, at + mark.length()));
            }
        }
        return new Frame(spans, margin);
    }

    /** Numbers that count the lines, with what stands between each and its line. */
    private static Frame ofNumbers(String text) {
        List<Span> numbers = new ArrayList<>();
        String sign = null;
        int last = -1;
        for (int at = 0; at < text.length(); at = Chars.lineEnd(text, at) + 1) {
            int end = Chars.contentEnd(text, at);
            int digits = Chars.skipBlanks(text, at);
            int next = Math.min(end, Chars.skipDigits(text, digits));
            if (digits >= end) {
                continue;
            }
            int number = next - digits > 6 ? -1 : Chars.number(text, digits, next);
            if (next == digits || (last >= 0 && number != last + 1)) {
                return NONE;
            }
            last = number;
            numbers.add(new Span(at, next));
            if (Chars.skipBlanks(text, next) < end) {
                sign = sign == null ? behindNumber(text, next) : sign;
                while (!text.startsWith(sign, next)) {
                    sign = sign.substring(0, sign.length() - 1);
                }
            }
        }
        if (numbers.size() < 2 || sign == null || sign.isEmpty()) {
            return NONE;
        }
        List<Span> spans = new ArrayList<>();
        for (Span number : numbers) {
            boolean signed = text.startsWith(sign, number.end());
            spans.add(new Span(number.start(), number.end() + (signed ? sign.length() : 0)));
        }
        return new Frame(spans, "");
    }

    private static String behindNumber(String text, int from) {
        int at = Chars.skipBlanks(text, from);
        if (at < text.length() && ":|\u2502.)".indexOf(text.charAt(at)) >= 0) {
            at++;
            at += text.startsWith(" ", at) ? 1 : 0;
        }
        return text.substring(from, Math.min(at, from + 20));
    }

    /** Commands before, between and behind documents; one that writes a file stays. */
    private static Frame ofPrompts(String text) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.length(); at = Chars.lineEnd(text, at) + 1) {
            char first = text.charAt(at);
            if (first > ' ' && first != '#') {
                String line = text.substring(at, Chars.contentEnd(text, at));
                if (PROMPT.has(line, false, "") && !line.contains("<<")) {
                    whole(text, at, spans);
                }
            }
        }
        return new Frame(spans, "");
    }

    private static void whole(String text, int at, List<Span> spans) {
        int end = Chars.contentEnd(text, at);
        if (end > at) {
            spans.add(new Span(at, end));
        }
    }
}
