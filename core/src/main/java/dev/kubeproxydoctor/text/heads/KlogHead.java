package dev.kubeproxydoctor.text.heads;

import dev.kubeproxydoctor.text.Chars;
import org.jspecify.annotations.Nullable;

/**
 * klog's head of a line: {@code E0705 20:25:55.847082 1 proxier.go:1499] }. Blanks may have been
 * collapsed on the way.
 *
 * <p>Source: k8s.io/klog/v2 internal/buffer/buffer.go, FormatHeader.
 *
 * @param severity {@code I}, {@code W}, {@code E} or {@code F}
 * @param file {@code proxier.go}
 * @param sourceLine 1499
 * @param end the offset behind it
 */
public record KlogHead(char severity, String file, int sourceLine, int end) {

    /** The head that begins at {@code at}, or null. */
    public static @Nullable KlogHead at(String line, int at) {
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
        int number = Chars.number(line, colon + 1, close);
        int end =
                close + 1 < line.length() && line.charAt(close + 1) == ' ' ? close + 2 : close + 1;
        return new KlogHead(line.charAt(at), name.substring(slash + 1), number, end);
    }

    /**
     * A head whose beginning is cut off or was taken out: {@code 7:21.806317 32957 proxier.go:205]
     * }, {@code E0712 server.go:134] }; null where there is none.
     */
    public static @Nullable KlogHead cut(String line) {
        int close = line.indexOf(']');
        int colon = close < 0 || close > 100 ? -1 : line.lastIndexOf(':', close);
        if (colon < 4 || !line.startsWith(".go", colon - 3)) {
            return null;
        }
        if (Chars.skipDigits(line, colon + 1) != close || close == colon + 1) {
            return null;
        }
        int file = colon - 3;
        while (file > 0 && Chars.isWord(line.charAt(file - 1))) {
            file--;
        }
        boolean severe = "IWEF".indexOf(line.charAt(0)) >= 0 && file > 0;
        for (int i = severe ? 1 : 0; i < file; i++) {
            boolean ofTime = Chars.isDigit(line.charAt(i)) || ":. \t".indexOf(line.charAt(i)) >= 0;
            if (!ofTime) {
                return null;
            }
        }
        int number = Chars.number(line, colon + 1, Math.min(close, colon + 7));
        return new KlogHead(
                severe ? line.charAt(0) : ' ',
                line.substring(file, colon),
                number,
                Chars.skipBlanks(line, close + 1));
    }
}
