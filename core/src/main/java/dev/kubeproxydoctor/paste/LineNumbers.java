package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The numbers that {@code cat -n}, {@code grep -n} and viewers put before lines: {@code 12: }. */
final class LineNumbers {
    private LineNumbers() {}

    /** Numbers that count the lines, with what stands between each and its line. */
    static Frame around(String text) {
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
                return Frame.NONE;
            }
            last = number;
            numbers.add(new Span(at, next));
            if (Chars.skipBlanks(text, next) < end) {
                sign = sign == null ? behind(text, next) : sign;
                while (!text.startsWith(sign, next)) {
                    sign = sign.substring(0, sign.length() - 1);
                }
            }
        }
        if (numbers.size() < 2 || sign == null || sign.isEmpty()) {
            return Frame.NONE;
        }
        List<Span> spans = new ArrayList<>();
        for (Span number : numbers) {
            boolean signed = text.startsWith(sign, number.end());
            spans.add(new Span(number.start(), number.end() + (signed ? sign.length() : 0)));
        }
        return new Frame(spans, "");
    }

    /** What stands between a number and the line that it counts. */
    static String behind(String text, int from) {
        int at = Chars.skipBlanks(text, from);
        if (at < text.length() && ":|\u2502.)".indexOf(text.charAt(at)) >= 0) {
            at++;
            at += text.startsWith(" ", at) ? 1 : 0;
        }
        return text.substring(from, Math.min(at, from + 20));
    }
}
