package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/**
 * Seeds of one-time passwords, in base32 and often in groups of four: {@code TOTP seed: JBSW Y3DP
 * EHPK 3PXP}. RFC 4648, section 6.
 */
final class Seeds extends Finder {
    /** How far behind its mark a seed is looked for. */
    private static final int NEAR = 48;

    private static final int SHORTEST = 16;
    private static final int LONGEST = 160;

    /** So many digits stand together where a seed is written for people. */
    private static final int GROUP = 4;

    /** Where the seed ends that was masked last. */
    private int seedTo;

    Seeds(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    @Override
    List<String> marks() {
        return Chars.words("seed totp otp 2fa mfa authenticator one-time two-factor");
    }

    @Override
    void at(String mark) {
        int from = scanner.at() + mark.length();
        int limit = Math.min(scanner.lineEnd(from), from + NEAR);
        int start = Math.max(from, seedTo);
        while (start < limit) {
            boolean word = Chars.isWord(scanner.to(start).before());
            int end = word ? start : seedEnd(start);
            if (end > start) {
                finds.add(start, end, "seed");
                seedTo = end;
                return;
            }
            start++;
        }
    }

    /**
     * Where the seed at {@code start} ends, all of it or its groups of four; {@code start} where
     * there is none.
     */
    private int seedEnd(int start) {
        int limit = Math.min(scanner.lineEnd(start), start + LONGEST);
        // The case of its first letter.
        int letter = scanner.to(start).skip("234567", limit).at();
        boolean lower = letter < limit && text.charAt(letter) >= 'a' && text.charAt(letter) <= 'z';
        int end = start;
        int digits = 0;
        int length = 0;
        int group = 0;
        int at = start;
        while (at < limit && isDigit(text.charAt(at), lower)) {
            digits += Chars.isDigit(text.charAt(at)) ? 1 : 0;
            length++;
            group++;
            at++;
            boolean parted = group == GROUP && at < limit && " -".indexOf(text.charAt(at)) >= 0;
            if (parted || length == group || group == GROUP) {
                end = at;
            }
            if (parted) {
                at++;
                group = 0;
            }
        }
        boolean whole = end == text.length() || !Chars.isWord(text.charAt(end));
        boolean full = length >= SHORTEST && (!lower || length % (2 * GROUP) == 0);
        return whole && full && digits > 0 ? end : start;
    }

    private static boolean isDigit(char c, boolean lower) {
        return (c >= '2' && c <= '7') || (lower ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z');
    }
}
