package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/**
 * The credentials of {@code Authorization: Bearer x}, {@code Basic x} and {@code bearer x}. RFC
 * 9110, section 11.
 */
final class Authorizations extends Finder {
    private static final List<String> SCHEMES =
            Chars.words("basic negotiate digest token bearer apikey sso-key genie");

    /** A run of credentials so long that holds none is read once. */
    private static final int LONG = 512;

    /** Up to where such a run was read. */
    private int readTo;

    Authorizations(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    @Override
    List<String> marks() {
        return Chars.words("bearer authorization");
    }

    @Override
    void at(String mark) {
        int from = scanner.at() + mark.length();
        boolean inWord = Chars.isAlphanumeric(scanner.before());
        if (inWord || scanner.isTaken(from) || from < readTo) {
            return;
        }
        int start = scanner.to(from).skip(" \t\u00a0\"':=\\[|*`", text.length()).at();
        if (start == from) {
            return;
        }
        int end = end(start);
        String word = Chars.lower(text.substring(start, Math.min(end, start + 16)));
        if (SCHEMES.contains(word) || word.startsWith("genie")) {
            start = scanner.to(Chars.skipBlanks(text, end)).skip("\"'\\:=", text.length()).at();
            end = end(start);
        }
        boolean credentials =
                end - start >= 6
                        && !word.startsWith("bearer")
                        && hasDigitOrUpper(start, end)
                        && Chars.find(text, '=', start, end - 2) < 0;
        if (!credentials) {
            credentials = Appearance.isStrong(text, start, end) && !text.startsWith("realm", start);
        }
        if (credentials && !StandIns.isOne(text, start, end)) {
            addNamed(start, end, text.startsWith("eyJ", start) ? "jwt" : "credentials");
        } else if (end - start > LONG) {
            // None further on in it, but behind its last equals sign.
            int sign = end - 3;
            while (sign > start && text.charAt(sign) != '=') {
                sign--;
            }
            readTo = sign > start ? sign : end;
        }
    }

    private int end(int start) {
        return scanner.to(start).skipWord("+/=~:%!#$^*@").at();
    }

    private boolean hasDigitOrUpper(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Chars.isDigit(c) || (c >= 'A' && c <= 'Z' && i > start)) {
                return true;
            }
        }
        return false;
    }
}
