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

    /** How the key of OpenSSH begins: {@code openssh-key-v1}. */
    private static final String OPENSSH = "b3BlbnNzaC1rZXktdjE";

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
        return List.of("private key", "static key", "private-lines:");
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

    /**
     * Whether the DER of a private key begins here: a sequence whose first item is a version, where
     * a certificate has another sequence; or the algorithm of an encrypted key. RFC 5208, RFC 5915,
     * RFC 8017, RFC 8018.
     */
    private boolean isBeginning(int start) {
        if (text.startsWith(OPENSSH, start)) {
            return true;
        }
        if (text.charAt(start) != 'M') {
            return false;
        }
        int at = content(start, 0);
        if (at > 0 && octet(start, at) == 2 && octet(start, at + 1) == 1) {
            int version = octet(start, at + 2);
            return version <= 1 || version == 3;
        }
        int algorithm = at > 0 ? content(start, at) : 0;
        return algorithm > 0
                && octet(start, algorithm) == 6
                && octet(start, algorithm + 2) == 0x2a
                && octet(start, algorithm + 8) == 1
                && (octet(start, algorithm + 9) == 5 || octet(start, algorithm + 9) == 12);
    }

    /** Where the content of the sequence at octet {@code at} begins, or 0 where it is another. */
    private int content(int start, int at) {
        int length = octet(start, at + 1);
        return octet(start, at) != 0x30
                ? 0
                : at + (length < 0x80 ? 2 : length == 0x81 ? 3 : length == 0x82 ? 4 : 1000);
    }

    /** An octet of the base64 at {@code start}, among the first thirty; zero behind them. */
    private int octet(int start, int i) {
        int bits = 0;
        for (int digit = i / 3 * 4; digit < i / 3 * 4 + 4; digit++) {
            bits = bits << 6 | (i < 30 ? Base64.digit(text.charAt(start + digit)) : 0);
        }
        return bits >> (16 - i % 3 * 8) & 255;
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
