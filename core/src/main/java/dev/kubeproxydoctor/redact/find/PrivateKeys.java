package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.redact.see.Base64;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The bodies of private keys: PEM in lines of its own or in one line with escaped line ends, whole,
 * cut off below, cut off above, or without head and tail. RFC 7468, RFC 4716, PuTTY's format.
 */
final class PrivateKeys extends Finder {
    private static final String KIND = "privatekey";

    /** How the base64 of a private key begins: PKCS #8, PKCS #1, SEC 1, OpenSSH, and encrypted. */
    private static final List<String> BEGINNINGS =
            Chars.words(
                    """
                    MIIEvQIBADAN MIIEvgIBADAN MIIEvAIBADAN MIIJQ MIIEowIBAA MIIEpAIBAA MIIEpQIBAA \
                    MIIEogIBAA MIIJKAIBAA MIIJKQIBAA MIICXAIBAA MIICXQIBAA MIICXgIBAA MIIG4wIBAA \
                    MIIG5AIBAA MIIG5QIBAA MHcCAQEE MIGkAgEBB MIGHAgEAMB MIG2AgEAMB MIGTAgEAMB MC4CAQAwBQ \
                    b3BlbnNzaC1rZXktdjE MIIFHDBO MIIFHzBJ MIIFHTBX MIIFNTBf MIIJnzBJ MIIJrTBX""");

    private final KeyLines lines;

    /** Where the key that was masked last ends. */
    private int maskedTo;

    /** The line above which a key without its head was looked for last. */
    private int soughtAbove = -1;

    PrivateKeys(Scanner scanner, Finds finds) {
        super(scanner, finds);
        lines = new KeyLines(text);
    }

    @Override
    List<String> marks() {
        return List.of("private key", "private-lines:");
    }

    @Override
    void at(String mark) {
        int at = scanner.at();
        int lineStart = scanner.lineStart(at);
        int lineEnd = scanner.lineEnd(at);
        int from = Math.max(lineStart, at - 40);
        String before = text.substring(from, at);
        int begin = before.lastIndexOf("BEGIN ");
        int end = before.lastIndexOf("END ");
        int dashes = afterDashes(at, Math.min(lineEnd, at + 40));
        if (at < maskedTo || dashes < 0) {
            return;
        }
        if (begin > end) {
            below(dashes, lineEnd);
        } else if (end >= 0) {
            above(from + end, lineStart);
        }
    }

    /** Where the run of two dashes or more ends that the first one in {@code [from, to)} begins. */
    private int afterDashes(int from, int to) {
        int at = Chars.find(text, '-', from, to);
        int end = at < 0 ? 0 : scanner.to(at).skip("-", to).at();
        return end - at >= 2 && at >= 0 ? end : -1;
    }

    private void below(int body, int lineEnd) {
        int start = scanner.to(body).skip(" \\nr\"", lineEnd).at();
        int end = start;
        while (end < lineEnd && Base64.digit(text.charAt(end)) >= 0) {
            end++;
        }
        if (end - start >= 16 || (start < lineEnd && text.startsWith("\\n", body))) {
            maskedTo = escapedEnd(body, lineEnd);
            finds.add(body, maskedTo, KIND);
        } else {
            maskedTo = add(lines.below(lineEnd + 1), lineEnd + 1);
        }
    }

    /** At its END mark, else at the quote that closes it, else at the end of the line. */
    private int escapedEnd(int from, int lineEnd) {
        int end = from;
        while (end < lineEnd
                && "\"'".indexOf(text.charAt(end)) < 0
                && !text.startsWith("--", end)) {
            end++;
        }
        return end;
    }

    /**
     * A key whose head was cut off: the lines above its END, or what stands before it in its line.
     */
    private void above(int end, int lineStart) {
        int mark = scanner.to(end).back("-", lineStart).at();
        int body = mark;
        while (body > lineStart
                && (KeyLines.isBase64(text.charAt(body - 1))
                        || " \\nr".indexOf(text.charAt(body - 1)) >= 0)) {
            body--;
        }
        if (mark - body > 16) {
            finds.add(body, mark, KIND);
        } else if (soughtAbove != lineStart) {
            soughtAbove = lineStart;
            add(lines.above(lineStart), 0);
        }
    }

    /** Key material with neither head nor tail. */
    @Override
    void run(int start, int end) {
        if (start < maskedTo) {
            return;
        }
        int length = end - start;
        if (length >= 40 && isBeginning(start)) {
            finds.add(start, end, KIND);
            int below = scanner.lineEnd(start) + 1;
            maskedTo = add(lines.below(below), below);
        } else if (length == KeyLines.WIDTH) {
            Span run = new Span(start, end);
            if (lines.content(scanner.lineStart(start)).equals(run)) {
                unnamed(run, scanner.lineEnd(start) + 1);
            }
        }
    }

    private boolean isBeginning(int start) {
        char first = text.charAt(start);
        for (String beginning : BEGINNINGS) {
            if (first == beginning.charAt(0) && text.startsWith(beginning, start)) {
                return true;
            }
        }
        return false;
    }

    /** Lines of one width that are nothing but base64: a key if nothing says what else they are. */
    private void unnamed(Span first, int below) {
        List<Span> key = new ArrayList<>(List.of(first));
        key.addAll(lines.ofOneWidth(below));
        maskedTo = Chars.lineEnd(text, key.get(key.size() - 1).end()) + 1;
        boolean certificate =
                text.startsWith("MII", first.start()) || text.startsWith("LS0t", first.start());
        if (key.size() >= 3
                && !certificate
                && !lines.areNamed(scanner.lineStart(first.start()), maskedTo)) {
            add(key, maskedTo);
        }
    }

    /** Adds the lines of one key; returns the line below the last one, or {@code none}. */
    private int add(List<Span> key, int none) {
        if (key.isEmpty()) {
            return none;
        }
        String first = text.substring(key.get(0).start(), key.get(0).end());
        for (Span line : key) {
            finds.addLine(line.start(), line.end(), KIND, false, first);
        }
        return Chars.lineEnd(text, key.get(key.size() - 1).end()) + 1;
    }
}
