package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The bodies of private keys: PEM in lines of its own or in one line with escaped line ends, whole,
 * cut off below, cut off above, or without head and tail. RFC 7468, RFC 4716, PuTTY's format.
 */
final class PrivateKeys {
    private PrivateKeys() {}

    private static final int LINES = 400;
    private static final String KIND = "privatekey";

    /** How the base64 of a private key begins: PKCS #8, PKCS #1, SEC 1, OpenSSH, and encrypted. */
    private static final List<String> BEGINNINGS =
            Chars.words(
                    """
                    MIIEvQIBADAN MIIEvgIBADAN MIIEvAIBADAN MIIJQ MIIEowIBAA MIIEpAIBAA MIIEpQIBAA \
                    MIIEogIBAA MIIJKAIBAA MIIJKQIBAA MIICXAIBAA MIICXQIBAA MIICXgIBAA MIIG4wIBAA \
                    MIIG5AIBAA MIIG5QIBAA MHcCAQEE MIGkAgEBB MIGHAgEAMB MIG2AgEAMB MIGTAgEAMB MC4CAQAwBQ \
                    b3BlbnNzaC1rZXktdjE MIIFHDBO MIIFHzBJ MIIFHTBX MIIFNTBf MIIJnzBJ MIIJrTBX""");

    /** Masks what belongs to the words {@code PRIVATE KEY} at {@code at}. */
    static void at(String text, int at, Found found) {
        int lineStart = found.lineStart(at);
        int lineEnd = found.lineEnd(at);
        int from = Math.max(lineStart, at - 40);
        String before = text.substring(from, at);
        int begin = before.lastIndexOf("BEGIN ");
        int end = before.lastIndexOf("END ");
        int dashes = afterDashes(text, at, Math.min(lineEnd, at + 40));
        if (at < found.keyTo || dashes < 0) {
            return;
        }
        if (begin > end) {
            below(text, dashes, lineEnd, found);
        } else if (end >= 0) {
            above(text, from + end, lineStart, found);
        }
    }

    private static void below(String text, int body, int lineEnd, Found found) {
        int start = body;
        while (start < lineEnd && " \\nr\"".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int run = start;
        while (run < lineEnd && Base64.digit(text.charAt(run)) >= 0) {
            run++;
        }
        if (run - start >= 16 || (start < lineEnd && text.startsWith("\\n", body))) {
            found.keyTo = escapedEnd(text, body, lineEnd);
            found.add(body, found.keyTo, KIND);
        } else {
            found.keyTo = lines(text, lineEnd + 1, found);
        }
    }

    /** Where the run of two dashes or more ends that the first one in {@code [from, to)} begins. */
    private static int afterDashes(String text, int from, int to) {
        int at = Chars.find(text, '-', from, to);
        int end = Math.max(at, 0);
        while (at >= 0 && end < to && text.charAt(end) == '-') {
            end++;
        }
        return at >= 0 && end - at >= 2 ? end : -1;
    }

    /** At its END mark, else at the quote that closes it, else at the end of the line. */
    private static int escapedEnd(String text, int from, int lineEnd) {
        for (int i = from; i < lineEnd; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'' || (c == '-' && text.startsWith("--", i))) {
                return i;
            }
        }
        return lineEnd;
    }

    /** Masks lines of key material from {@code line} on; returns where they end. */
    private static int lines(String text, int line, Found found) {
        Span first = null;
        int at = line;
        for (int i = 0; i < LINES && at < text.length(); i++) {
            int end = Chars.lineEnd(text, at);
            Span content = content(text, at);
            boolean blank = content.start() == content.end();
            if ((!blank && !isMaterial(text, content)) || (blank && i > 3)) {
                break;
            }
            if (!blank) {
                first = first == null ? content : first;
                found.addLine(content.start(), content.end(), KIND, false, first);
            }
            at = end + 1;
        }
        return at;
    }

    /**
     * A key whose head was cut off: the lines above its END, or what stands before it in its line.
     */
    private static void above(String text, int end, int lineStart, Found found) {
        int mark = end;
        while (mark > lineStart && text.charAt(mark - 1) == '-') {
            mark--;
        }
        int body = mark;
        while (body > lineStart
                && (isBase64(text.charAt(body - 1))
                        || " \\nr".indexOf(text.charAt(body - 1)) >= 0)) {
            body--;
        }
        if (mark - body > 16) {
            found.add(body, mark, KIND);
            return;
        }
        if (found.keyAbove == lineStart) {
            return;
        }
        found.keyAbove = lineStart;
        List<Span> lines = new ArrayList<>();
        int line = lineStart;
        while (line > 0 && lines.size() < LINES) {
            int previous = Chars.lineStart(text, line - 1);
            Span content = content(text, previous);
            if (content.start() == content.end() || !isMaterial(text, content)) {
                break;
            }
            lines.add(content);
            line = previous;
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            Span content = lines.get(i);
            found.addLine(content.start(), content.end(), KIND, false, lines.get(lines.size() - 1));
        }
    }

    /**
     * Lines of one width that are nothing but base64, with neither head nor tail: a key's if they
     * begin as one, or if nothing says what else they are. {@code run} is the first such line.
     */
    static void bare(String text, int run, int runEnd, Found found) {
        boolean known = false;
        for (String beginning : BEGINNINGS) {
            known |= text.startsWith(beginning, run);
        }
        int lineStart = found.lineStart(run);
        if (known && runEnd - run >= 40) {
            if (run < found.keyTo) {
                return;
            }
            Span first = new Span(run, runEnd);
            found.addLine(run, runEnd, KIND, false, first);
            found.keyTo = lines(text, found.lineEnd(run) + 1, found);
            return;
        }
        if (runEnd - run != 64
                || run < found.keyTo
                || !content(text, lineStart).equals(new Span(run, runEnd))) {
            return;
        }
        int at = found.lineEnd(run) + 1;
        List<Span> lines = new ArrayList<>(List.of(new Span(run, runEnd)));
        while (at < text.length()) {
            int end = Chars.lineEnd(text, at);
            Span content = content(text, at);
            if (content.end() - content.start() > 64
                    || content.start() == content.end()
                    || !isMaterial(text, content)) {
                break;
            }
            lines.add(content);
            at = end + 1;
        }
        found.keyTo = at;
        String above =
                lineStart == 0
                        ? ""
                        : text.substring(Chars.lineStart(text, lineStart - 1), lineStart - 1);
        String below =
                at < text.length()
                        ? text.substring(at, Math.min(Chars.lineEnd(text, at), at + 400))
                        : "";
        boolean named =
                above.contains("CERTIFICATE")
                        || above.contains("PUBLIC")
                        || below.contains("CERTIFICATE")
                        || below.contains("PUBLIC")
                        || above.contains("BEGIN")
                        || above.contains(": ")
                        || above.endsWith("|")
                        || above.endsWith(":")
                        || above.endsWith(">-")
                        || above.endsWith("|-")
                        || above.endsWith(">");
        boolean certificate = text.startsWith("MII", run) || text.startsWith("LS0t", run);
        if (lines.size() >= 3 && !named && !certificate) {
            for (Span line : lines) {
                found.addLine(line.start(), line.end(), KIND, false, lines.get(0));
            }
        }
    }

    /** The own text of a line, without margin, indentation, comment and trailing blanks. */
    private static Span content(String text, int line) {
        int stop = Margin.stop(text, line);
        int start = Math.min(Chars.skipBlanks(text, Margin.end(text, line)), stop);
        int comment = text.substring(start, stop).indexOf(" #");
        return new Span(start, comment < 0 ? stop : start + comment);
    }

    private static boolean isMaterial(String text, Span line) {
        int colon = text.substring(line.start(), line.end()).indexOf(": ");
        if (colon > 0) {
            String name = text.substring(line.start(), line.start() + colon);
            return name.equals("Proc-Type")
                    || name.equals("DEK-Info")
                    || name.equals("Version")
                    || name.equals("Comment")
                    || name.equals("Hash");
        }
        for (int i = line.start(); i < line.end(); i++) {
            if (!isBase64(text.charAt(i))
                    && !text.startsWith("...", i)
                    && text.charAt(i) != '.'
                    && text.charAt(i) != '\u2026') {
                return false;
            }
        }
        boolean mixed = line.end() - line.start() < 8;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            mixed |= Chars.isDigit(c) || (c >= 'A' && c <= 'Z') || c == '=';
        }
        return mixed;
    }

    private static boolean isBase64(char c) {
        return Chars.isAlphanumeric(c) || c == '+' || c == '/' || c == '=';
    }
}
