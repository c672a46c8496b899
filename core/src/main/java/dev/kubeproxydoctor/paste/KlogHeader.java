package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;

/**
 * klog's header: {@code E0705 20:25:55.847082 1 proxier.go:1499] }. Blanks may have been collapsed
 * on the way.
 *
 * <p>Source: k8s.io/klog/v2 internal/buffer/buffer.go, FormatHeader.
 *
 * @param severity {@code I}, {@code W}, {@code E} or {@code F}
 * @param file {@code proxier.go}
 * @param sourceLine 1499
 * @param end the offset after the header
 */
record KlogHeader(char severity, String file, int sourceLine, int end) {

    /** The header that begins at {@code at}, or null. */
    static KlogHeader at(String line, int at) {
        boolean start =
                at + 20 < line.length()
                        && "IWEF".indexOf(line.charAt(at)) >= 0
                        && Chars.skipDigits(line, at + 1) == at + 5;
        if (!start) {
            return null;
        }
        int time = Chars.skipBlanks(line, at + 5);
        int timeEnd = time;
        while (timeEnd < line.length()
                && (Chars.isDigit(line.charAt(timeEnd))
                        || ":.".indexOf(line.charAt(timeEnd)) >= 0)) {
            timeEnd++;
        }
        int process = Chars.skipBlanks(line, timeEnd);
        int processEnd = Chars.skipDigits(line, process);
        int file = Chars.skipBlanks(line, processEnd);
        int close = line.indexOf(']', file);
        if (timeEnd - time < 8 || processEnd == process || close < 0 || close > file + 80) {
            return null;
        }
        int colon = line.lastIndexOf(':', close);
        if (colon <= file
                || Chars.skipDigits(line, colon + 1) != close
                || colon + 1 == close
                || close - colon > 7) {
            return null;
        }
        String name = line.substring(file, colon);
        int slash = name.lastIndexOf('/');
        int number = 0;
        for (int i = colon + 1; i < close; i++) {
            number = number * 10 + line.charAt(i) - '0';
        }
        int end =
                close + 1 < line.length() && line.charAt(close + 1) == ' ' ? close + 2 : close + 1;
        return new KlogHeader(line.charAt(at), name.substring(slash + 1), number, end);
    }
}
