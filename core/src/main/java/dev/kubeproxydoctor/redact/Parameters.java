package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * Credentials in the places where URLs, headers, connection strings and command lines keep them:
 * known by what stands before them.
 */
final class Parameters {
    private Parameters() {}

    /** What ends right before a value, in lower case. */
    static final List<String> MARKS =
            List.of(
                    "sig=",
                    "auth=",
                    "accountkey=",
                    "sharedaccesskey=",
                    "\"auth\"",
                    "\"private_key_id\"",
                    "cookie:",
                    "hooks.slack.com/services/",
                    "/api/webhooks/",
                    "curl ",
                    "wget ");

    /** The value after a mark that ends at {@code end}. */
    static void value(String text, int start, int end, int lineEnd, Found found) {
        String mark = Chars.lower(text.substring(start, end));
        switch (mark) {
            case "cookie:" -> cookies(text, end, lineEnd, found);
            case "curl ", "wget " -> user(text, end, lineEnd, found);
            case "\"auth\"", "\"private_key_id\"" -> {
                int at = end;
                while (at < lineEnd && " \t:".indexOf(text.charAt(at)) >= 0) {
                    at++;
                }
                if (at < lineEnd && text.charAt(at) == '"') {
                    plain(text, at + 1, lineEnd, found);
                }
            }
            default -> {
                boolean name = start > 0 && Chars.isWord(text.charAt(start - 1));
                if (!name || mark.contains("/") || mark.contains("key")) {
                    plain(text, end, lineEnd, found);
                }
            }
        }
    }

    /** A value of sixteen characters or more with a digit or a capital in it. */
    private static void plain(String text, int start, int limit, Found found) {
        int end = start;
        boolean mixed = false;
        while (end < limit && " \t\r\n\"'`<>&;,)".indexOf(text.charAt(end)) < 0) {
            char c = text.charAt(end);
            mixed |= Chars.isDigit(c) || c >= 'A' && c <= 'Z';
            end++;
        }
        if (end - start >= 16 && mixed && !Shapes.isPlaceholder(text, start, end)) {
            found.add(start, end, "credentials");
        }
    }

    /** {@code Cookie: sid=...; theme=dark}: what is long enough to be a session. */
    private static void cookies(String text, int start, int lineEnd, Found found) {
        int at = start;
        while (at < lineEnd) {
            int semicolon = text.indexOf(';', at);
            int end = semicolon < 0 || semicolon > lineEnd ? lineEnd : semicolon;
            int equals = text.indexOf('=', at);
            if (equals >= 0 && equals < end) {
                plain(text, equals + 1, end, found);
            }
            at = end + 1;
        }
    }

    /** {@code -u name:password} and {@code --user name:password}. */
    private static void user(String text, int start, int lineEnd, Found found) {
        for (String option : List.of("-u ", "--user ", "--proxy-user ", "--password=")) {
            int at = text.indexOf(option, start);
            if (at < 0 || at >= lineEnd) {
                continue;
            }
            int value = at + option.length();
            value += value < lineEnd && "\"'".indexOf(text.charAt(value)) >= 0 ? 1 : 0;
            int end = value;
            while (end < lineEnd && " \t\r\n\"'".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            int colon = text.indexOf(':', value);
            int from = option.endsWith("=") ? value : colon + 1;
            if (from > value && from < end || option.endsWith("=") && value < end) {
                if (!Shapes.isPlaceholder(text, from, end)) {
                    found.add(from, end, "password");
                }
            }
        }
    }
}
