package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/** What a command printed that prints secrets: the lines below it in a terminal's record. */
final class Outputs extends Finder {
    /** How many lines of output belong to a command if no prompt follows. */
    private static final int LINES = 12;

    Outputs(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    @Override
    List<String> marks() {
        return Chars.lines(
                """
                    base64 -d
                    base64 --decode
                    jsonpath=
                    go-template
                    kubeadm token create
                    kubeadm token generate
                    create token\s
                    get-login-password
                    initial-password
                    wg genkey
                    wg genpsk
                    openssl rand
                    certs certificate-key
                    certificate key:
                    .pgpass
                    print-access-token
                    serviceaccount/token
                    get-secret-value
                    echo $
                    printenv\s
                    """);
    }

    @Override
    void at(String mark) {
        int end = scanner.at() + mark.length();
        int lineStart = scanner.lineStart(end);
        int lineEnd = scanner.lineEnd(end);
        String line = text.substring(lineStart, Math.min(lineEnd, lineStart + 2000));
        boolean said = line.contains("certificate key:");
        if ((isPrompt(line) || said) && isTelling(line)) {
            int at = lineEnd + 1;
            int to = said ? at : promptAfter(at);
            do {
                line(at, said);
                at = Chars.lineEnd(text, at) + 1;
            } while (at < to);
        }
    }

    /** Masks a line of output; where it was {@code said} what comes, only if it is that. */
    private void line(int at, boolean said) {
        int start = Chars.skipBlanks(text, at);
        int stop = Chars.contentEnd(text, at);
        boolean hexadecimal =
                !said || (stop - start >= 32 && Chars.skipAlphanumerics(text, start) == stop);
        if (start < stop
                && hexadecimal
                && !StandIns.isOne(text, start, stop)
                && !text.startsWith("error", start)
                && !text.startsWith("-----", start)) {
            finds.add(start, stop, "output");
        }
    }

    /** Variables and templates print secrets only where they name one. */
    private static boolean isTelling(String line) {
        String lower = Chars.lower(line);
        boolean general =
                lower.contains("echo $")
                        || lower.contains("printenv ")
                        || lower.contains("jsonpath=")
                        || lower.contains("go-template");
        return !general
                || lower.contains("secret")
                || lower.contains("pass")
                || lower.contains("token")
                || lower.contains("_key")
                || lower.contains("base64 -d")
                || lower.contains("base64 --d");
    }

    /** Where the next prompt stands, or the line at {@code from} itself where none is near. */
    private int promptAfter(int from) {
        int at = from;
        for (int i = 0; i < LINES && at < text.length(); i++) {
            int end = Chars.lineEnd(text, at);
            String line = text.substring(at, Math.min(end, at + 200));
            if (isPrompt(line)) {
                return at;
            }
            at = end + 1;
        }
        return from;
    }

    private static boolean isPrompt(String line) {
        int at = line.indexOf("$ ");
        at = at < 0 ? line.indexOf("# ") : at;
        at = at < 0 && line.startsWith("> ") ? 0 : at;
        return at >= 0 && at < 60 && line.substring(0, at).indexOf("  ") < 0;
    }
}
