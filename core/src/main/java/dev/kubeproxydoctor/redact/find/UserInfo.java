package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/**
 * The password in {@code scheme://user:password@host} and {@code user:password@tcp(host)}. RFC
 * 3986, section 3.2.1.
 */
final class UserInfo extends Finder {
    private static final int LONGEST = 2048;

    /** Up to where the characters of a URL go on. */
    private int urlTo;

    UserInfo(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    @Override
    List<String> marks() {
        return Chars.words(":// @tcp( @unix(");
    }

    @Override
    void at(String mark) {
        if (scanner.peek() == '@') {
            dataSource(scanner.at());
        } else {
            url(scanner.at() + mark.length());
        }
    }

    private void dataSource(int sign) {
        int start = sign;
        while (start > 0
                && sign - start < 256
                && text.charAt(start - 1) > ' '
                && "\"'`=<>".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int colon = Chars.find(text, ':', start, sign);
        if (colon >= 0) {
            finds.add(colon + 1, sign, "password");
        }
    }

    private void url(int start) {
        int limit = Math.min(scanner.lineEnd(start - 1), start - 3 + LONGEST);
        int end = Math.max(start, Math.min(limit, urlTo));
        while (end < limit && text.charAt(end) > ' ' && "\"'`<>\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        urlTo = Math.max(urlTo, end);
        int colon = scanner.inLine(':', start);
        colon = colon < end ? colon : -1;
        int sign = scanner.inLine('@', start);
        int host = sign >= 0 && sign < end ? lastAt(start, end, colon) : -1;
        if (host < 0) {
            cut(colon, end);
        } else if (colon > 0 && colon < host) {
            if (!StandIns.isOne(text, colon + 1, host)) {
                finds.add(colon + 1, host, "password");
            }
        } else if (host - start >= 16 && Appearance.isStrong(text, start, host)) {
            finds.add(start, host, "token");
        }
    }

    /**
     * The at sign before the host: the last one before a path, or one behind a slash where the
     * password holds that slash; -1 where there is none.
     */
    private int lastAt(int start, int end, int colon) {
        int last = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '@') {
                last = i;
            } else if (",;)".indexOf(c) >= 0 && last > 0) {
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
    private void cut(int colon, int end) {
        boolean dots =
                (end > 3 && text.startsWith("...", end - 3))
                        || (end > 0 && text.charAt(end - 1) == '\u2026');
        int digits = Chars.skipDigits(text, colon + 1);
        boolean port =
                digits >= end
                        || (digits > colon + 1 && "/?#.\u2026".indexOf(text.charAt(digits)) >= 0);
        if (colon > 0 && (dots || end == text.length()) && !port && colon + 1 < end) {
            finds.add(colon + 1, end, "password");
        }
    }
}
