package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;

/**
 * What a viewer writes beside the lines of a log where no head is known for it: {@code | node-1 |
 * kube-proxy | }, {@code 10.0.0.4: }, the borders of a box. Lines of one paste have the same one.
 */
final class Gutter {
    private Gutter() {}

    /** Who speaks by what stands between {@code from} and {@code to}: a word with kube-proxy. */
    static Origin speaker(String line, int from, int to) {
        int name = line.indexOf("kube-proxy", from);
        while (name >= 0 && name < to) {
            int end = Math.min(to, Chars.skipWord(line, name));
            Origin named = Origin.named(line.substring(name, end));
            if (!named.pod().isEmpty() || line.indexOf("kube-proxy", end) < 0) {
                return line.startsWith(".log", end - 4) ? Origin.UNKNOWN : named;
            }
            name = line.indexOf("kube-proxy", end);
        }
        return Origin.UNKNOWN;
    }

    /**
     * Where {@code margin} ends if the line has the same at {@code at}: digits may be others and
     * more, inner blanks fewer or more.
     */
    static int sameEnd(String margin, String line, int at) {
        int i = 0;
        int j = at;
        while (i < margin.length()) {
            char c = margin.charAt(i);
            if (Chars.isDigit(c)) {
                int end = Chars.skipDigits(line, j);
                if (end == j) {
                    return at;
                }
                j = end;
                i = Chars.skipDigits(margin, i);
            } else if (Chars.isBlank(c)) {
                int run = Chars.skipBlanks(margin, i);
                int end = run < margin.length() ? Chars.skipBlanks(line, j) : j;
                while (run == margin.length()
                        && end - j < run - i
                        && end < line.length()
                        && line.charAt(end) == margin.charAt(i + end - j)) {
                    end++;
                }
                j = end;
                i = run;
            } else {
                if (j >= line.length() || line.charAt(j) != c) {
                    return at;
                }
                i++;
                j++;
            }
        }
        return j;
    }

    /** Where the line ends without the right border of a box whose left one is in the margin. */
    static int withoutBorder(String line, String margin) {
        int end = trimmedEnd(line, line.length());
        int edge = trimmedEnd(margin, margin.length());
        boolean border =
                edge > 0
                        && end > 0
                        && "|\u2502".indexOf(margin.charAt(edge - 1)) >= 0
                        && line.charAt(end - 1) == margin.charAt(edge - 1);
        return border ? trimmedEnd(line, end - 1) : line.length();
    }

    private static int trimmedEnd(String text, int from) {
        int end = from;
        while (end > 0 && Chars.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
