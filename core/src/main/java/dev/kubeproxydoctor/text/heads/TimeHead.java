package dev.kubeproxydoctor.text.heads;

import dev.kubeproxydoctor.text.Chars;

/**
 * The time before a line: {@code 2026-07-14T08:15:42.123456789Z }, {@code 2026-07-14 08:15:42 },
 * {@code 2026/07/14 08:15:42 }; the priority of syslog, {@code <30>}, counts as one.
 */
public final class TimeHead {
    /** {@code 2026-07-14T08:15:42.123456789+02:00} has 35 characters. */
    private static final int LONGEST = 40;

    private TimeHead() {}

    /** Where the one that begins at {@code at} ends; {@code at} where there is none. */
    public static int end(String line, int at) {
        int priority = at < line.length() && line.charAt(at) == '<' ? at + 1 : at;
        if (priority > at) {
            int end = Chars.skipDigits(line, priority);
            boolean closed = end > priority && end < line.length() && line.charAt(end) == '>';
            return closed ? end + 1 : at;
        }
        boolean date =
                line.length() > at + 19
                        && isTwoDigits(line, at)
                        && isTwoDigits(line, at + 2)
                        && "-/".indexOf(line.charAt(at + 4)) >= 0
                        && isTwoDigits(line, at + 5)
                        && line.charAt(at + 7) == line.charAt(at + 4)
                        && isTwoDigits(line, at + 8)
                        && "T ".indexOf(line.charAt(at + 10)) >= 0
                        && isTwoDigits(line, at + 11)
                        && line.charAt(at + 13) == ':';
        if (!date) {
            return at;
        }
        int end = at + 13;
        int limit = Math.min(line.length(), at + LONGEST);
        while (end < limit
                && (Chars.isDigit(line.charAt(end)) || ":.,+-Z".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        return end < line.length() && Chars.isBlank(line.charAt(end)) ? end + 1 : at;
    }

    static boolean isTwoDigits(String line, int at) {
        return Chars.isDigit(line.charAt(at)) && Chars.isDigit(line.charAt(at + 1));
    }
}
