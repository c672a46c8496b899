package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import dev.kubeproxydoctor.text.Span;
import java.util.List;

/**
 * What Ansible Vault encrypted, which can be guessed at: {@code $ANSIBLE_VAULT;1.1;AES256} and the
 * lines of hexadecimal digits below it. Source: Ansible's documentation, "Format of files encrypted
 * with Ansible Vault".
 */
final class AnsibleVaults extends Finder {
    /** A shorter line of digits says something else. */
    private static final int SHORTEST = 8;

    private final KeyLines lines;

    AnsibleVaults(Scanner scanner, Finds finds) {
        super(scanner, finds);
        lines = new KeyLines(text);
    }

    @Override
    List<String> marks() {
        return List.of("$ansible_vault;");
    }

    @Override
    void at(String mark) {
        int at = scanner.at();
        if (scanner.isTaken(at)) {
            return;
        }
        int line = scanner.lineEnd(at) + 1;
        String value = "";
        while (line < text.length()) {
            Span content = lines.content(line);
            if (!isDigits(content)) {
                break;
            }
            value = value.isEmpty() ? text.substring(content.start(), content.end()) : value;
            finds.addLine(content.start(), content.end(), "vault", false, value);
            line = Chars.lineEnd(text, line) + 1;
        }
        scanner.take(line);
    }

    private boolean isDigits(Span content) {
        int end = content.end() - (text.startsWith("\"", content.end() - 1) ? 1 : 0);
        for (int i = content.start(); i < end; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return end - content.start() >= SHORTEST;
    }
}
