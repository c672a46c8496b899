package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;

/**
 * Credentials in the places where URLs, headers, connection strings and command lines keep them:
 * known by what stands before them.
 */
final class Parameters {
    private Parameters() {}

    /** How far behind its mark a value is looked for. */
    private static final int LONGEST = 2048;

    /** What ends right before a value, in lower case; one a line. */
    static final String MARKS =
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
            rfc4106(gcm(aes))
            cbc(aes)
            hmac(sha
            stats auth\s
            :5432:
            *:*:
            --from-literal=
            --from-literal\s
            thin:
            sqlplus\s
            curl\s
            wget\s
            mysql
            sshpass\s
            redis-cli\s
             login\s
            ldap
            ipmitool\s
            mongo
            pass:
            htpasswd\s
            chpasswd
            identified by\s
            snmp-server community\s
            """;

    /** The value after a mark that ends at {@code end}. */
    static void value(String text, int start, int end, int to, Found found) {
        if (start < found.namedTo) {
            return;
        }
        int lineEnd = Math.min(to, end + LONGEST);
        String mark = Chars.lower(text.substring(start, end));
        switch (mark) {
            case "cookie:" -> cookies(text, end, lineEnd, found);
            case "curl ", "wget " ->
                    options(text, end, lineEnd, true, found, "-u", "--user", "--proxy-user", "-U");
            case "mysql" -> attached(text, end, lineEnd, found);
            case "sshpass ", " login ", "mongo" -> options(text, end, lineEnd, false, found, "-p");
            case "redis-cli " -> options(text, end, lineEnd, false, found, "-a", "--pass");
            case "ldap" -> options(text, end, lineEnd, false, found, "-w");
            case "ipmitool " -> options(text, end, lineEnd, false, found, "-P");
            case "htpasswd " -> last(text, end, lineEnd, found);
            case "chpasswd" ->
                    afterColon(
                            text, Math.max(found.lineStart(start), start - LONGEST), start, found);
            case "stats auth " -> afterColon(text, end, lineEnd, found);
            case "identified by ", "snmp-server community " -> {
                int from = Chars.skipBlanks(text, end);
                int quote = from < lineEnd && "'\"".indexOf(text.charAt(from)) >= 0 ? 1 : 0;
                password(text, from + quote, Scalar.plainEnd(text, from + quote, lineEnd), found);
            }
            case "pass:" -> {
                if (text.substring(Math.max(0, start - 10), start).contains("-pass")) {
                    password(text, end, Scalar.plainEnd(text, end, lineEnd), found);
                }
            }
            case ":5432:", "*:*:" -> passFile(text, end, lineEnd, found);
            case "thin:", "sqlplus " -> oracle(text, end, lineEnd, found);
            case "--from-literal=", "--from-literal " -> literal(text, end, lineEnd, found);
            case "rfc4106(gcm(aes))", "cbc(aes)", "hmac(sha" ->
                    hexadecimal(text, end, lineEnd, found);
            default -> {
                boolean name =
                        start > 0
                                && Chars.isAlphanumeric(text.charAt(start - 1))
                                && text.charAt(start) != '"';
                boolean any = mark.contains("/") || mark.contains("key") || mark.startsWith("s");
                if (!name || any) {
                    plain(text, end, lineEnd, found);
                }
            }
        }
    }

    /** A value of sixteen characters or more with a digit or a capital in it. */
    private static void plain(String text, int from, int limit, Found found) {
        int start = from;
        while (start < limit && " \t:=\"'\\".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        boolean mixed = false;
        while (end < limit && " \t\r\n\"'`<>&;,)\\".indexOf(text.charAt(end)) < 0) {
            char c = text.charAt(end);
            mixed |= Chars.isDigit(c) || (c >= 'A' && c <= 'Z');
            end++;
        }
        if (end - start >= 12
                && mixed
                && !Values.isPlaceholder(text, start, end)
                && !text.startsWith("http", start)) {
            found.named(start, end, "credentials", false);
        }
    }

    private static void password(String text, int start, int end, Found found) {
        if (start < end && !Values.isPlaceholder(text, start, end)) {
            found.named(start, end, "password", false);
        }
    }

    /** {@code Cookie: sid=...; theme=dark}: what is long enough to be a session. */
    private static void cookies(String text, int start, int lineEnd, Found found) {
        int at = start;
        while (at < lineEnd) {
            int semicolon = Chars.find(text, ';', at, lineEnd);
            int end = semicolon < 0 ? lineEnd : semicolon;
            int equals = Chars.find(text, '=', at, end);
            if (equals >= 0
                    && !text.startsWith("_ga", Chars.skipBlanks(text, at))
                    && !text.startsWith("xpires", equals - 6)) {
                plain(text, equals + 1, end, found);
            }
            at = end + 1;
        }
    }

    /** The value after an option; with {@code user} what follows its colon. */
    private static void options(
            String text, int from, int lineEnd, boolean user, Found found, String... options) {
        int dash = found.inLine('-', from);
        for (String option : dash < 0 ? new String[0] : options) {
            int at = option(text, option, dash, from, lineEnd);
            int value = at + option.length();
            if (at < 0 || value >= lineEnd || " =".indexOf(text.charAt(value)) < 0) {
                continue;
            }
            value = Math.min(lineEnd, Chars.skipBlanks(text, value + 1));
            value += value < lineEnd && "\"'".indexOf(text.charAt(value)) >= 0 ? 1 : 0;
            int end = value;
            while (end < lineEnd && " \t\r\n\"'".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            int colon = user ? Chars.find(text, ':', value, end) : value - 1;
            if (colon >= value - 1 && (!user || colon >= 0)) {
                password(text, colon + 1, end, found);
            }
        }
    }

    /** Where an option stands first that begins the line or has a blank before it, or -1. */
    private static int option(String text, String option, int dash, int from, int lineEnd) {
        for (int at = dash; at < lineEnd; at++) {
            if (text.charAt(at) == '-'
                    && text.startsWith(option, at)
                    && (at == from || text.charAt(at - 1) == ' ')) {
                return at + option.length() <= lineEnd ? at : -1;
            }
        }
        return -1;
    }

    /** {@code mysql -u root -pSECRET}. */
    private static void attached(String text, int from, int lineEnd, Found found) {
        int at = text.substring(from, lineEnd).indexOf(" -p");
        if (at >= 0) {
            int start = from + at + 3;
            start += start < lineEnd && "'\"".indexOf(text.charAt(start)) >= 0 ? 1 : 0;
            password(text, start, Scalar.plainEnd(text, start, lineEnd), found);
        }
    }

    /**
     * {@code htpasswd -b FILE USER SECRET}: the last word, if the password is on the command line.
     */
    private static void last(String text, int from, int lineEnd, Found found) {
        String line = text.substring(from, lineEnd);
        if (line.contains("b")) {
            int end = lineEnd;
            while (end > from && text.charAt(end - 1) <= ' ') {
                end--;
            }
            int start = end;
            while (start > from && text.charAt(start - 1) > ' ') {
                start--;
            }
            password(text, start, end, found);
        }
    }

    private static void afterColon(String text, int from, int to, Found found) {
        int colon = Chars.find(text, ':', from, to);
        if (colon > 0) {
            password(text, colon + 1, Scalar.plainEnd(text, colon + 1, to), found);
        }
    }

    /** {@code --from-literal=KEY=SECRET}, quoted or not. */
    private static void literal(String text, int from, int lineEnd, Found found) {
        int equals = Chars.find(text, '=', from, lineEnd);
        if (equals < 0) {
            return;
        }
        int start = equals + 1;
        boolean quoted = start < lineEnd && "'\"".indexOf(text.charAt(start)) >= 0;
        int close = quoted ? Chars.find(text, text.charAt(start), start + 1, lineEnd) : -1;
        if (close > 0) {
            password(text, start + 1, close, found);
        } else {
            password(text, start, Scalar.plainEnd(text, start, lineEnd), found);
        }
    }

    /** PostgreSQL's password file: {@code host:port:database:user:password}. */
    private static void passFile(String text, int from, int lineEnd, Found found) {
        int user = Chars.find(text, ':', from, lineEnd);
        int secret = user < 0 ? -1 : Chars.find(text, ':', user + 1, lineEnd);
        boolean words =
                secret > 0
                        && Chars.find(text, ' ', from, secret) < 0
                        && Chars.find(text, '/', from, secret) < 0;
        if (words) {
            int end = secret + 1;
            while (end < lineEnd && text.charAt(end) > ' ') {
                end++;
            }
            password(text, secret + 1, end, found);
        }
    }

    /** {@code jdbc:oracle:thin:user/secret@host} and {@code sqlplus user/secret@host}. */
    private static void oracle(String text, int from, int lineEnd, Found found) {
        int slash = Chars.find(text, '/', from, lineEnd);
        int at = slash < 0 ? -1 : Chars.find(text, '@', slash, lineEnd);
        if (at > slash + 1 && Chars.skipWord(text, from) == slash) {
            password(text, slash + 1, at, found);
        }
    }

    /** Keys of {@code ip xfrm} and of Cilium: the hexadecimal word behind an algorithm. */
    private static void hexadecimal(String text, int from, int lineEnd, Found found) {
        int at = from;
        for (int i = 0; i < 3 && at < lineEnd; i++) {
            while (at < lineEnd && text.charAt(at) > ' ' && !text.startsWith("0x", at)) {
                if (i > 0) {
                    break;
                }
                at++;
            }
            int start = Chars.skipBlanks(text, at);
            int end = Chars.skipAlphanumerics(text, start);
            int digits = text.startsWith("0x", start) ? start + 2 : start;
            if (end - digits >= 32) {
                found.add(start, end, "key");
                return;
            }
            at = end;
        }
    }
}
