package dev.kubeproxydoctor.text.heads;

import dev.kubeproxydoctor.text.Chars;

/** klog's heads further on in a line: behind what no other head is known for, or one of several. */
public final class KlogHeads {
    private KlogHeads() {}

    /**
     * The first one behind the columns of a log viewer, a pod's name or a line number: {@code |
     * node-1 | kube-proxy | I1210 17:39:42.557120 ...}; {@code at} where there is none.
     */
    public static int first(String line, int at) {
        int source = line.indexOf(".go:", at);
        for (int i = source - 1; i > at && i > source - 90; i--) {
            boolean start =
                    "IWEF".indexOf(line.charAt(i)) >= 0
                            && Chars.isDigit(line.charAt(i + 1))
                            && !Chars.isWord(line.charAt(i - 1));
            if (start && KlogHead.at(line, i) != null) {
                return i;
            }
        }
        return at;
    }

    /** The next one in a text that holds several, or the length. */
    public static int next(String text, int from) {
        int source = sourceFile(text, from);
        while (source >= 0) {
            for (int i = source - 1; i > from && i > source - 60; i--) {
                boolean start =
                        "IWEF".indexOf(text.charAt(i)) >= 0
                                && Chars.isDigit(text.charAt(i + 1))
                                && text.charAt(i - 1) != '"'
                                && !Chars.isDigit(text.charAt(i - 1));
                if (start && KlogHead.at(text, i) != null) {
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
}
