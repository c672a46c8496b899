package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.redact.see.Base64;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/**
 * JSON web tokens: three runs of base64url with dots between, of which the first starts with {@code
 * eyJ}; also one that was cut off. RFC 7519.
 */
final class WebTokens extends Finder {
    /** RFC 7515, section 4.1, and the claims of RFC 7519; Grafana's keys begin with {@code k}. */
    private static final List<String> HEADS =
            Chars.words(
                    """
                    {"alg" {"typ" {"kid" {"iss" {"sub" {"aud" {"k" {"enc" {"jku" {"cty" {"payload" {"u":""");

    /** Up to where runs were read that may be a token: marks inside them say no more. */
    private int readTo;

    /** Whether what was read last is a token. */
    private boolean token;

    WebTokens(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    @Override
    List<String> marks() {
        return List.of("eyj");
    }

    @Override
    void at(String mark) {
        int start = scanner.at();
        if (!text.startsWith("eyJ", start) || isDigit(scanner.before())) {
            return;
        }
        int end = scanner.to(Math.max(start, readTo)).skipWord("").at();
        boolean inside = start < readTo && token;
        readTo = end;
        if (inside) {
            return;
        }
        token = end - start >= 12 && isToken(start, end);
        if (token) {
            finds.add(start, end, "jwt");
        }
    }

    private boolean isToken(int start, int end) {
        int dot = Chars.find(text, '.', start, end);
        if (dot > 0 && (text.startsWith("eyJ", dot + 1) || dot - start >= 16)) {
            return true;
        }
        String head = Base64.decodeText(text, start, dot < 0 ? end : dot);
        return head == null || isHead(head);
    }

    private static boolean isHead(String json) {
        for (String head : HEADS) {
            if (json.startsWith(head)) {
                return true;
            }
        }
        return json.contains("\"alg\"");
    }

    private static boolean isDigit(char c) {
        return Chars.isAlphanumeric(c) || c == '-' || c == '_';
    }
}
