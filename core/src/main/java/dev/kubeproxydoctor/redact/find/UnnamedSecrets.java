package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/**
 * Passwords and keys in statements that have no names for them: SQL's {@code IDENTIFIED BY 'x'},
 * HAProxy's {@code stats auth user:x}, PostgreSQL's password file, the keys of {@code ip xfrm}.
 */
final class UnnamedSecrets extends Finder {
    /** How far behind its mark a password is looked for. */
    private static final int LONGEST = 2048;

    UnnamedSecrets(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    @Override
    List<String> marks() {
        return Chars.lines(
                """
                    rfc4106(gcm(aes))
                    cbc(aes)
                    hmac(sha
                    stats auth\s
                    :5432:
                    :5433:
                    :6432:
                    *:*:
                    identified by\s
                    snmp-server community\s
                    rocommunity\s
                    rwcommunity\s
                    : eap\s
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
        switch (mark) {
            case "stats auth " -> {
                int colon = Chars.find(text, ':', end, limit);
                if (colon > 0) {
                    addPassword(colon + 1, ScalarEnd.plain(text, colon + 1, limit));
                }
            }
            case "identified by ",
                    "snmp-server community ",
                    "rocommunity ",
                    "rwcommunity ",
                    ": eap " -> {
                int from = Chars.skipBlanks(text, end);
                from += from < limit && "'\"".indexOf(text.charAt(from)) >= 0 ? 1 : 0;
                addPassword(from, ScalarEnd.plain(text, from, limit));
            }
            case ":5432:", ":5433:", ":6432:", "*:*:" -> passFile(end, limit);
            default -> hexadecimal(end, limit);
        }
    }

    /** PostgreSQL's password file: {@code host:port:database:user:password}. */
    private void passFile(int from, int limit) {
        int user = Chars.find(text, ':', from, limit);
        int secret = user < 0 ? -1 : Chars.find(text, ':', user + 1, limit);
        boolean words =
                secret > 0
                        && Chars.find(text, ' ', from, secret) < 0
                        && Chars.find(text, '/', from, secret) < 0;
        if (words) {
            addPassword(secret + 1, scanner.to(secret + 1).untilBlank(limit).at());
        }
    }

    /** Keys of {@code ip xfrm} and of Cilium: the hexadecimal word behind an algorithm. */
    private void hexadecimal(int from, int limit) {
        int at = from;
        for (int i = 0; i < 3 && at < limit; i++) {
            while (i == 0 && at < limit && text.charAt(at) > ' ' && !text.startsWith("0x", at)) {
                at++;
            }
            int start = Chars.skipBlanks(text, at);
            int end = Chars.skipAlphanumerics(text, start);
            int digits = text.startsWith("0x", start) ? start + 2 : start;
            if (end - digits >= 32) {
                finds.add(start, end, "key");
                return;
            }
            at = end;
        }
    }
}
