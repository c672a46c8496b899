package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/** Names of people: e-mail addresses, and the users of URLs. */
final class People extends IdentifierFinder {
    People(Scanner scanner, List<Identifiers.Identifier> found) {
        super(scanner, found);
    }

    /** The address around an at sign: {@code jane@example.com}. */
    void email(int at) {
        int start = scanner.to(at).backWord("+", Math.max(0, at - 64)).at();
        int limit = Math.min(text.length(), at + 255);
        int end = scanner.to(at + 1).skipWord(limit).back(".", at + 1).at();
        int dot = end - 1;
        while (dot > at && text.charAt(dot) != '.') {
            dot--;
        }
        boolean domain =
                dot > at + 1
                        && end - dot > 2
                        && Chars.isLetter(text.charAt(dot + 1))
                        && !Chars.isDigit(text.charAt(at + 1));
        boolean version =
                at + 2 < text.length()
                        && text.charAt(at + 1) == 'v'
                        && Chars.isDigit(text.charAt(at + 2));
        boolean path = end < text.length() && text.charAt(end) == '/';
        boolean inUrl =
                start > 0
                        && "/:".indexOf(text.charAt(start - 1)) >= 0
                        && text.substring(Math.max(0, start - 200), start).contains("://");
        if (start < at
                && domain
                && !version
                && !path
                && !inUrl
                && !text.startsWith("git@", start)) {
            add(start, end, "email");
        }
    }

    /** The user of {@code scheme://user:password@host}, unless everyone has one of that name. */
    void user(int start) {
        int end = Chars.skipWord(text, start);
        boolean masked =
                end + 1 < text.length()
                        && text.charAt(end) == ':'
                        && text.charAt(end + 1) == SafeText.MASK;
        boolean digest = text.startsWith("@sha256:", end);
        if (text.startsWith("gce://", start - 6) && text.startsWith("/", end) && end > start) {
            add(start, end, "project");
        }
        boolean alone = end < text.length() && text.charAt(end) == '@' && !digest;
        if (end > start
                && (masked || alone)
                && !NamedIds.isCommonUser(text.substring(start, end))) {
            add(start, end, "user");
        }
    }
}
