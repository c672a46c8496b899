package dev.kubeproxydoctor.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What terminals take as colours and movements: ESC, {@code [}, parameters, one final letter
 * (ECMA-48, CSI). Of colours the ESC is often lost on the way, or written as {@code ^}.
 */
public final class Colours {
    private Colours() {}

    /** Where they stand in a text, in its order: {@code ESC[31mred} has one at {@code [0, 5)}. */
    public static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
            int end = open + 1;
            while (end < text.length()
                    && (Chars.isDigit(text.charAt(end)) || text.charAt(end) == ';')) {
                end++;
            }
            boolean escaped = open > at && text.charAt(open - 1) == '\u001b';
            boolean ends = end < text.length();
            boolean colour = ends && text.charAt(end) == 'm' && (escaped || end > open + 1);
            if (colour || (escaped && ends && Chars.isLetter(text.charAt(end)))) {
                boolean caret = text.startsWith("^[", open - 2) && open - 2 >= at;
                int from = escaped ? open - 1 : caret ? open - 2 : open;
                at = end + 1;
                found.add(new Span(from, at));
            }
        }
        return found;
    }

    /** The text without them; the same where it has none. */
    public static Traced without(Traced coloured) {
        String text = coloured.text();
        if (text.indexOf('\u001b') < 0 && (text.indexOf('[') < 0 || text.indexOf('m') < 0)) {
            return coloured;
        }
        List<Span> colours = in(text);
        if (colours.isEmpty()) {
            return coloured;
        }
        Traced.Builder plain = new Traced.Builder(coloured);
        int at = 0;
        for (Span colour : colours) {
            plain.copy(at, colour.start());
            at = colour.end();
        }
        plain.copy(at, text.length());
        return plain.build();
    }

    /** The text without them. */
    public static String without(String text) {
        return without(Traced.of(text)).text();
    }
}
