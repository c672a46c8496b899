package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;

/**
 * What a tool put before a program's own line: {@code kubectl logs --prefix} and {@code
 * --timestamps}, the CRI file format, docker's JSON, the journal, {@code docker compose}, {@code
 * stern}.
 *
 * @param origin the pod, container or journal identifier it names, or {@code ""}
 * @param text the program's own line
 * @param offset where that begins in the wrapped line
 * @param exact whether {@code text} is the wrapped line from {@code offset} on, character by
 *     character
 * @param partial whether the line goes on in the next one (CRI's {@code P})
 */
record Wrapping(String origin, String text, int offset, boolean exact, boolean partial) {

    /** Takes every known wrapper off a line. */
    static Wrapping of(String line) {
        String origin = "";
        boolean partial = false;
        int at = 0;
        for (int round = 0; round < 4; round++) {
            int next = at;
            if (line.startsWith("{\"log\":\"", at)) {
                break;
            }
            int prefix = kubectlPrefix(line, at);
            if (prefix > at) {
                origin = line.substring(at + 1, line.indexOf(']', at));
                next = prefix;
            } else if (timestamp(line, at) > at) {
                next = timestamp(line, at);
                int cri = criStream(line, next);
                if (cri > next) {
                    partial = line.charAt(cri - 2) == 'P';
                    next = cri;
                }
            } else if (journal(line, at) > at) {
                next = journal(line, at);
                origin = journalIdentifier(line, at, next);
            } else if (embedded(line, at) > at) {
                next = embedded(line, at);
            } else if (podPrefix(line, at) > at) {
                next = podPrefix(line, at);
                origin = line.substring(at, Chars.skipWord(line, at));
            }
            if (next == at) {
                break;
            }
            at = next;
        }
        if (line.startsWith("{\"log\":\"", at)) {
            return new Wrapping(origin, Escapes.dockerLog(line, at + 8), at, false, false);
        }
        return new Wrapping(origin, at == 0 ? line : line.substring(at), at, true, partial);
    }

    /** {@code [pod/kube-proxy-abcde/kube-proxy] }. */
    private static int kubectlPrefix(String line, int at) {
        if (!line.startsWith("[pod/", at)) {
            return at;
        }
        int close = line.indexOf("] ", at);
        return close < 0 ? at : close + 2;
    }

    /** An RFC 3339 time and a blank: {@code 2026-07-14T08:15:42.123456789Z }. */
    private static int timestamp(String line, int at) {
        boolean date =
                line.length() > at + 20
                        && digits(line, at, 4)
                        && line.charAt(at + 4) == '-'
                        && digits(line, at + 5, 2)
                        && line.charAt(at + 7) == '-'
                        && digits(line, at + 8, 2)
                        && line.charAt(at + 10) == 'T'
                        && digits(line, at + 11, 2);
        if (!date) {
            return at;
        }
        int end = at + 13;
        while (end < line.length()
                && (Chars.isDigit(line.charAt(end)) || ":.+-Z".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        return end < line.length() && Chars.isBlank(line.charAt(end)) ? end + 1 : at;
    }

    /** {@code stderr F } of the CRI file format. */
    private static int criStream(String line, int at) {
        boolean stream = line.startsWith("stderr ", at) || line.startsWith("stdout ", at);
        boolean tag =
                stream
                        && line.length() > at + 8
                        && "FP".indexOf(line.charAt(at + 7)) >= 0
                        && line.charAt(at + 8) == ' ';
        return tag ? at + 9 : at;
    }

    /**
     * {@code Jul 14 08:15:42 node-1 kube-proxy[123]: }, in any language, or the same after an ISO
     * time that was taken off already.
     */
    private static int journal(String line, int at) {
        int bracket = line.indexOf("]: ", at);
        if (bracket < 0 || bracket > at + 160) {
            return at;
        }
        int open = line.lastIndexOf('[', bracket);
        if (open <= at || Chars.skipDigits(line, open + 1) != bracket) {
            return at;
        }
        int nameStart = line.lastIndexOf(' ', open) + 1;
        boolean name = nameStart > at && Chars.skipWord(line, nameStart) >= open;
        return name && (hasClock(line, at, nameStart) || at > 0) ? bracket + 3 : at;
    }

    private static String journalIdentifier(String line, int at, int next) {
        int open = line.lastIndexOf('[', next - 1);
        return line.substring(Math.max(at, line.lastIndexOf(' ', open) + 1), open);
    }

    /**
     * {@code kube-proxy-abcde kube-proxy } of stern, or {@code kube-proxy-1 | } of docker compose,
     * before a klog header.
     */
    private static int podPrefix(String line, int at) {
        if (!line.startsWith("kube-proxy", at)) {
            return at;
        }
        int end = at;
        for (int words = 0; words < 3 && end < line.length(); words++) {
            end =
                    Chars.skipBlanks(
                            line,
                            Math.max(
                                    Chars.skipWord(line, end),
                                    end + (line.charAt(end) == '|' ? 1 : 0)));
            if (KlogHeader.at(line, end) != null) {
                return end;
            }
        }
        return at;
    }

    /**
     * A klog header further on in the line, behind the columns of a log viewer: {@code | node-1 |
     * kube-proxy | I1210 17:39:42.557120 ...}.
     */
    private static int embedded(String line, int at) {
        int source = line.indexOf(".go:", at);
        for (int i = source - 1; i > at && i > source - 90; i--) {
            boolean start =
                    "IWEF".indexOf(line.charAt(i)) >= 0
                            && " |:\t`*>\"".indexOf(line.charAt(i - 1)) >= 0;
            if (start && KlogHeader.at(line, i) != null) {
                return i;
            }
        }
        return at;
    }

    private static boolean hasClock(String line, int from, int to) {
        for (int i = from; i + 8 <= to; i++) {
            if (digits(line, i, 2)
                    && line.charAt(i + 2) == ':'
                    && digits(line, i + 3, 2)
                    && line.charAt(i + 5) == ':'
                    && digits(line, i + 6, 2)) {
                return true;
            }
        }
        return false;
    }

    private static boolean digits(String line, int at, int count) {
        return at + count <= line.length()
                && Chars.skipDigits(line.substring(at, at + count), 0) == count;
    }
}
