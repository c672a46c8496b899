package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;

/** The password in {@code scheme://user:password@host} and {@code user:password@tcp(host)}. */
final class UserInfo {
    private UserInfo() {}

    private static final int LONGEST = 2048;

    /** {@code at} is where {@code ://} or {@code @tcp(} stands. */
    static void at(String text, int at, Found found) {
        if (text.charAt(at) == '@') {
            int start = at;
            while (start > 0
                    && at - start < 256
                    && text.charAt(start - 1) > ' '
                    && "\"'`=<>".indexOf(text.charAt(start - 1)) < 0) {
                start--;
            }
            int colon = Chars.find(text, ':', start, at);
            if (colon >= 0) {
                found.add(colon + 1, at, "password");
            }
            return;
        }
        int limit = Math.min(found.lineEnd(at), at + LONGEST);
        int start = at + 3;
        int end = Math.max(start, Math.min(limit, found.urlTo));
        while (end < limit && text.charAt(end) > ' ' && "\"'`<>\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        found.urlTo = Math.max(found.urlTo, end);
        int colon = found.inLine(':', start);
        colon = colon < end ? colon : -1;
        int sign = found.inLine('@', start);
        int host = sign >= 0 && sign < end ? lastAt(text, start, end, colon) : -1;
        if (host < 0) {
            cut(text, colon, end, found);
        } else if (colon > 0 && colon < host) {
            if (!Values.isPlaceholder(text, colon + 1, host)) {
                found.add(colon + 1, host, "password");
            }
        } else if (host - start >= 16 && Values.isStrong(text, start, host)) {
            found.add(start, host, "token");
        }
    }

    /**
     * The at sign before the host: the last one before a path, or one behind a slash where the
     * password holds that slash; -1 where there is none.
     */
    private static int lastAt(String text, int start, int end, int colon) {
        int last = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '@') {
                last = i;
            } else if ((c == ',' && last > 0) || (";)".indexOf(c) >= 0 && last > 0)) {
                break;
            } else if ("/?#".indexOf(c) >= 0
                    && (last >= 0 || colon < 0 || Chars.skipDigits(text, colon + 1) >= i)) {
                break;
            }
        }
        return last;
    }

    /**
     * A URL that was cut off inside its password: no host follows, and what there is is no port.
     */
    private static void cut(String text, int colon, int end, Found found) {
        boolean dots =
                (end > 3 && text.startsWith("...", end - 3))
                        || (end > 0 && text.charAt(end - 1) == '\u2026');
        if (colon > 0
                && (dots || end == text.length())
                && Chars.skipDigits(text, colon + 1) == colon + 1
                && colon + 1 < end) {
            found.add(colon + 1, end, "password");
        }
    }
}
