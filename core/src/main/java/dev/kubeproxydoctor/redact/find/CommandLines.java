package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/**
 * Passwords on the command lines of programs: {@code curl -u USER:SECRET}, {@code mysql -pSECRET},
 * {@code --from-literal=KEY=SECRET}.
 */
final class CommandLines extends Finder {
    /** How far behind its mark a password is looked for. */
    private static final int LONGEST = 2048;

    CommandLines(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    @Override
    List<String> marks() {
        return Chars.lines(
                """
                    curl\s
                    wget\s
                    mysql
                    sshpass\s
                     login\s
                    mongo
                    redis-cli\s
                    ldap
                    ipmitool\s
                    htpasswd\s
                    chpasswd
                    -stdin
                    etcdctl\s
                    pass:
                    thin:
                    sqlplus\s
                    --from-literal=
                    --from-literal\s
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
            case "curl ", "wget ", "etcdctl " ->
                    options(end, limit, true, "-u", "--user", "--proxy-user", "-U");
            case "mysql" -> attached(end, limit);
            case "sshpass ", " login ", "mongo" -> options(end, limit, false, "-p");
            case "redis-cli " -> options(end, limit, false, "-a", "--pass");
            case "ldap" -> options(end, limit, false, "-w");
            case "ipmitool " -> options(end, limit, false, "-P");
            case "htpasswd " -> lastWord(end, limit);
            case "chpasswd", "-stdin" ->
                    echoed(
                            Math.max(scanner.lineStart(start), start - LONGEST),
                            start,
                            mark.equals("chpasswd"));
            case "pass:" -> {
                if (text.substring(Math.max(0, start - 10), start).contains("-pass")) {
                    addPassword(end, ScalarEnd.plain(text, end, limit));
                }
            }
            case "thin:", "sqlplus " -> oracle(end, limit);
            default -> literal(end, limit);
        }
    }

    /** The value after an option; with {@code user} what follows its colon. */
    private void options(int from, int limit, boolean user, String... options) {
        int dash = scanner.inLine('-', from);
        for (String option : dash < 0 ? new String[0] : options) {
            int at = option(option, dash, from, limit);
            int value = at + option.length();
            if (at < 0 || value >= limit || " =".indexOf(text.charAt(value)) < 0) {
                continue;
            }
            value = Math.min(limit, Chars.skipBlanks(text, value + 1));
            value += value < limit && "\"'".indexOf(text.charAt(value)) >= 0 ? 1 : 0;
            int end = scanner.to(value).until(" \t\r\n\"'", limit).at();
            int colon = user ? Chars.find(text, ':', value, end) : value - 1;
            if (colon >= 0) {
                addPassword(colon + 1, end);
            }
        }
    }

    /** Where an option stands first that begins the line or has a blank before it, or -1. */
    private int option(String option, int dash, int from, int limit) {
        for (int at = dash; at < limit; at++) {
            if (text.charAt(at) == '-'
                    && text.startsWith(option, at)
                    && (at == from || text.charAt(at - 1) == ' ')) {
                return at + option.length() <= limit ? at : -1;
            }
        }
        return -1;
    }

    /** {@code mysql -u root -pSECRET}. */
    private void attached(int from, int limit) {
        int at = text.substring(from, limit).indexOf(" -p");
        if (at >= 0) {
            int start = from + at + 3;
            start += start < limit && "'\"".indexOf(text.charAt(start)) >= 0 ? 1 : 0;
            addPassword(start, ScalarEnd.plain(text, start, limit));
        }
    }

    /**
     * {@code htpasswd -b FILE USER SECRET}: the last word, if the password is on the command line.
     */
    private void lastWord(int from, int limit) {
        if (text.substring(from, limit).contains("b")) {
            int end = scanner.to(limit).backBlanks(from).at();
            int start = end;
            while (start > from && text.charAt(start - 1) > ' ') {
                start--;
            }
            addPassword(start, end);
        }
    }

    /** {@code echo USER:SECRET | chpasswd}, {@code echo SECRET | docker login --password-stdin}. */
    private void echoed(int from, int to, boolean user) {
        int echo = text.substring(from, to).indexOf("echo ");
        int value = user ? Chars.find(text, ':', from, to) + 1 : echo < 0 ? 0 : from + echo + 5;
        while (value > 0 && text.startsWith("-", value)) {
            value = Chars.skipBlanks(text, scanner.to(value).untilBlank(to).at());
        }
        if (value > 0) {
            int start = scanner.to(value).skip("'\"", to).at();
            addPassword(start, ScalarEnd.plain(text, start, to));
        }
    }

    /** {@code --from-literal=KEY=SECRET}, quoted or not. */
    private void literal(int from, int limit) {
        int equals = Chars.find(text, '=', from, limit);
        if (equals < 0) {
            return;
        }
        int start = equals + 1;
        boolean quoted = start < limit && "'\"".indexOf(text.charAt(start)) >= 0;
        int close = quoted ? Chars.find(text, text.charAt(start), start + 1, limit) : -1;
        if (close > 0) {
            addPassword(start + 1, close);
        } else {
            addPassword(start, ScalarEnd.plain(text, start, limit));
        }
    }

    /** {@code jdbc:oracle:thin:user/secret@host} and {@code sqlplus user/secret@host}. */
    private void oracle(int from, int limit) {
        int slash = Chars.find(text, '/', from, limit);
        int at = slash < 0 ? -1 : Chars.find(text, '@', slash, limit);
        if (at > slash + 1 && Chars.skipWord(text, from) == slash) {
            addPassword(slash + 1, at);
        }
    }
}
