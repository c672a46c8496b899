package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/**
 * Access keys of AWS: {@code AKIA} or {@code ASIA} and sixteen capitals or digits, also cut off
 * with dots. Upper case only, and no part of a longer name. Where one stands, forty characters on
 * the same line are the secret to it.
 */
final class AwsKeys extends Finder {
    /** How far behind an id its secret is looked for. */
    private static final int NEAR = 200;

    AwsKeys(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    @Override
    List<String> marks() {
        return Chars.words("akia asia");
    }

    @Override
    void at(String mark) {
        int start = scanner.at();
        if (Chars.isAlphanumeric(scanner.before()) || scanner.before() == '-') {
            return;
        }
        int end = start;
        while (end < text.length()
                && ((text.charAt(end) >= 'A' && text.charAt(end) <= 'Z')
                        || Chars.isDigit(text.charAt(end)))) {
            end++;
        }
        boolean alone = !Chars.isAlphanumeric(scanner.to(end).peek());
        boolean cut =
                end - start >= 8 && (text.startsWith("...", end) || text.startsWith("\u2026", end));
        if (alone && (end - start == 20 || cut)) {
            finds.add(start, end, "awskeyid");
            secrets(end, Math.min(scanner.lineEnd(start), end + NEAR));
        }
    }

    private void secrets(int from, int limit) {
        for (int at = from; at < limit; at = scanner.at() + 1) {
            int end = scanner.to(at).skipAlphanumerics("+/", limit).at();
            if (end - at == 40 && Randoms.isMixed(text, at, end)) {
                finds.add(at, end, "awssecret");
            }
        }
    }
}
