package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/**
 * Credentials in the places where URLs, headers and connection strings keep them: known by what
 * stands before them, as in {@code ?sig=x}, {@code Cookie: sid=x} and {@code AccountKey=x}.
 */
final class Parameters extends Finder {
    /** How far behind its mark a value is looked for. */
    private static final int LONGEST = 2048;

    private static final int SHORTEST = 12;

    Parameters(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    /** What ends right before a value. */
    @Override
    List<String> marks() {
        return Chars.lines(
                """
                    sig=
                    signature=
                    auth=
                    auth:\s
                    auth =\s
                    accountkey=
                    sharedaccesskey=
                    "auth"
                    private_key_id
                    cookie:
                    sessionid=
                    jsessionid=
                    phpsessid=
                    sid=
                    session=
                    hooks.slack.com/services/
                    /api/webhooks/
                    webhookb2/
                    /incomingwebhook/
                    hooks.zapier.com/hooks/catch/
                    pagerduty.com/integration/
                    hc-ping.com/
                    """);
    }

    @Override
    void at(String mark) {
        int start = scanner.at();
        if (scanner.isTaken(start)) {
            return;
        }
        int end = start + mark.length();
        int limit = Math.min(scanner.lineEnd(end), end + LONGEST);
        if (mark.equals("cookie:")) {
            cookies(end, limit);
            return;
        }
        boolean inName = Chars.isAlphanumeric(scanner.before()) && scanner.peek() != '"';
        boolean any = mark.contains("/") || mark.contains("key") || mark.startsWith("s");
        if (!inName || any) {
            value(end, limit);
        }
    }

    /** {@code Cookie: sid=...; theme=dark}: what is long enough to be a session. */
    private void cookies(int start, int limit) {
        int at = start;
        while (at < limit) {
            int semicolon = Chars.find(text, ';', at, limit);
            int end = semicolon < 0 ? limit : semicolon;
            int equals = Chars.find(text, '=', at, end);
            if (equals >= 0
                    && !text.startsWith("_ga", Chars.skipBlanks(text, at))
                    && !text.startsWith("xpires", equals - 6)) {
                value(equals + 1, end);
            }
            at = end + 1;
        }
    }

    /** A value of twelve characters or more with a digit or a capital in it. */
    private void value(int from, int limit) {
        int start = scanner.to(from).skip(" \t:=\"'\\", limit).at();
        int end = scanner.until(" \t\r\n\"'`<>&;,)\\", limit).at();
        if (end - start >= SHORTEST
                && isMixed(start, end)
                && !StandIns.isOne(text, start, end)
                && !text.startsWith("http", start)) {
            addNamed(start, end, "credentials");
        }
    }

    private boolean isMixed(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Chars.isDigit(c) || (c >= 'A' && c <= 'Z')) {
                return true;
            }
        }
        return false;
    }
}
