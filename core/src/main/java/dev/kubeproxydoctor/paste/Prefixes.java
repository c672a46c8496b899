package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;

/**
 * The prefixes that tools put before a line. Each method takes the offset where one may begin and
 * gives the offset behind it, or the same offset where there is none.
 */
final class Prefixes {
    private Prefixes() {}

    /** {@code [pod/kube-proxy-abcde/kube-proxy] } of kubectl, {@code [kube-proxy-abcde] }. */
    static int pod(String line, int at) {
        if (!line.startsWith("[pod/", at) && !line.startsWith("[kube-proxy-", at)) {
            return at;
        }
        int close = line.indexOf("] ", at);
        return close < 0 ? at : close + 2;
    }

    static Origin podOrigin(String line, int at) {
        String inside = line.substring(at + 1, line.indexOf(']', at));
        if (!inside.startsWith("pod/")) {
            return Origin.ofPod(inside);
        }
        int slash = inside.indexOf('/', 4);
        return slash < 0
                ? Origin.ofPod(inside.substring(4))
                : new Origin("", inside.substring(4, slash), inside.substring(slash + 1));
    }

    /**
     * {@code 2026-07-14T08:15:42.123456789Z }, {@code 2026-07-14 08:15:42 }, {@code 2026/07/14
     * 08:15:42 }, and the priority of syslog, {@code <30>}.
     */
    static int timestamp(String line, int at) {
        int priority = at < line.length() && line.charAt(at) == '<' ? at + 1 : at;
        if (priority > at) {
            int end = Chars.skipDigits(line, priority);
            boolean closed = end > priority && end < line.length() && line.charAt(end) == '>';
            return closed ? end + 1 : at;
        }
        boolean date =
                line.length() > at + 19
                        && Chars.skipDigits(line, at) == at + 4
                        && "-/".indexOf(line.charAt(at + 4)) >= 0
                        && isNumber(line, at + 5)
                        && line.charAt(at + 7) == line.charAt(at + 4)
                        && isNumber(line, at + 8)
                        && "T ".indexOf(line.charAt(at + 10)) >= 0
                        && isNumber(line, at + 11)
                        && line.charAt(at + 13) == ':';
        if (!date) {
            return at;
        }
        int end = at + 13;
        while (end < line.length()
                && (Chars.isDigit(line.charAt(end)) || ":.,+-Z".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        return end < line.length() && Chars.isBlank(line.charAt(end)) ? end + 1 : at;
    }

    /** {@code stderr F } of the CRI file format. */
    static int criStream(String line, int at) {
        boolean stream = line.startsWith("stderr ", at) || line.startsWith("stdout ", at);
        boolean tag =
                stream
                        && line.length() > at + 8
                        && "FP".indexOf(line.charAt(at + 7)) >= 0
                        && line.charAt(at + 8) == ' ';
        return tag ? at + 9 : at;
    }

    /**
     * {@code Jul 14 08:15:42 node-1 kube-proxy[123]: }, in any language, or the same after a time
     * that was taken off already.
     */
    static int journal(String line, int at) {
        int bracket = line.indexOf("]: ", at);
        if (bracket < 0 || bracket > at + 160) {
            return at;
        }
        int open = line.lastIndexOf('[', bracket);
        boolean process = open > at && Chars.skipDigits(line, open + 1) == bracket;
        if (!process || line.lastIndexOf('"', open) >= at) {
            return at;
        }
        int nameStart = line.lastIndexOf(' ', open) + 1;
        boolean name = nameStart > at && Chars.skipWord(line, nameStart) >= open;
        boolean short1 = Chars.words(line.substring(at, open)).size() < 7;
        return name && short1 && (hasClock(line, at, nameStart) || at > 0) ? bracket + 3 : at;
    }

    /** The host and the identifier of a journal line whose prefix ends at {@code next}. */
    static Origin journalOrigin(String line, int at, int next) {
        int open = line.lastIndexOf('[', next - 1);
        int name = Math.max(at, line.lastIndexOf(' ', open) + 1);
        int hostEnd = Math.max(at, name - 1);
        int host = Math.max(at, line.lastIndexOf(' ', hostEnd - 1) + 1);
        String node = line.substring(host, Math.max(host, hostEnd));
        boolean isTime = node.indexOf(':') >= 0;
        return new Origin(isTime ? "" : node, "", line.substring(name, open));
    }

    /**
     * A klog header further on in the line, behind the columns of a log viewer, a pod's name or a
     * line number: {@code | node-1 | kube-proxy | I1210 17:39:42.557120 ...}.
     */
    static int header(String line, int at) {
        int source = line.indexOf(".go:", at);
        for (int i = source - 1; i > at && i > source - 90; i--) {
            boolean start =
                    "IWEF".indexOf(line.charAt(i)) >= 0
                            && Chars.isDigit(line.charAt(i + 1))
                            && !Chars.isWord(line.charAt(i - 1));
            if (start && KlogHeader.at(line, i) != null) {
                return i;
            }
        }
        return at;
    }

    /** The next klog header in a text that holds more than one, or the length. */
    static int nextHeader(String text, int from) {
        int source = sourceFile(text, from);
        while (source >= 0) {
            for (int i = source - 1; i > from && i > source - 60; i--) {
                boolean start =
                        "IWEF".indexOf(text.charAt(i)) >= 0
                                && Chars.isDigit(text.charAt(i + 1))
                                && text.charAt(i - 1) != '"'
                                && !Chars.isDigit(text.charAt(i - 1));
                if (start && KlogHeader.at(text, i) != null) {
                    return i;
                }
            }
            source = sourceFile(text, source + 4);
        }
        return text.length();
    }

    /**
     * The next {@code .go:}, or -1. Every line of a log is searched for it, so it skips what cannot
     * be (Horspool, 1980).
     */
    private static int sourceFile(String text, int from) {
        int at = from + 3;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ':' && text.startsWith(".go", at - 3)) {
                return at - 3;
            }
            at += c == 'o' ? 1 : c == 'g' ? 2 : c == '.' ? 3 : 4;
        }
        return -1;
    }

    /** Who speaks by what stands between {@code from} and {@code to}: a word with kube-proxy. */
    static Origin marginOrigin(String line, int from, int to) {
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
    static int sameMargin(String margin, String line, int at) {
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

    private static boolean hasClock(String line, int from, int to) {
        for (int i = from; i + 8 <= to; i++) {
            if (isNumber(line, i)
                    && line.charAt(i + 2) == ':'
                    && isNumber(line, i + 3)
                    && line.charAt(i + 5) == ':'
                    && isNumber(line, i + 6)) {
                return true;
            }
        }
        return false;
    }

    /** Two digits. */
    private static boolean isNumber(String line, int at) {
        return Chars.isDigit(line.charAt(at)) && Chars.isDigit(line.charAt(at + 1));
    }
}
