package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/**
 * What a node joins a cluster with: kubeadm's bootstrap token, six characters, a dot and sixteen,
 * beside a word that says so; and {@code K10HASH::server:SECRET} of k3s and RKE2.
 */
final class JoinTokens extends Finder {
    /** The length of a bootstrap token, and one character on either side of it. */
    private static final int LENGTH = 25;

    /** How far behind its mark a token is looked for. */
    private static final int NEAR = 400;

    private int soughtFrom;
    private int soughtTo;

    JoinTokens(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    @Override
    List<String> marks() {
        return Chars.lines(
                """
                    token
                    bootstrap
                    kubeadm join
                    authentication,signing
                    signing,authentication
                    """);
    }

    @Override
    void at(String mark) {
        int end = scanner.at() + mark.length();
        boolean usages = scanner.peek() == 's' || scanner.peek() == 'a';
        int first = usages ? scanner.lineStart(scanner.at()) : end;
        int to = Math.min(scanner.lineEnd(end), end + NEAR);
        boolean known = first >= soughtFrom && first <= soughtTo;
        int from = known ? Math.max(first, soughtTo - LENGTH) : first;
        soughtFrom = known ? soughtFrom : first;
        soughtTo = Math.max(soughtTo, to);
        for (int dot = Chars.find(text, '.', from, to);
                dot >= 0;
                dot = Chars.find(text, '.', dot + 1, to)) {
            around(dot, from, to);
        }
    }

    private void around(int dot, int from, int to) {
        int start = dot;
        while (start > from && dot - start < 7 && isDigit(text.charAt(start - 1))) {
            start--;
        }
        int end = dot + 1;
        while (end < to && end - dot < 18 && isDigit(text.charAt(end))) {
            end++;
        }
        char next = scanner.to(end).peek();
        boolean alone =
                !Chars.isWord(scanner.to(start).before()) && (!Chars.isWord(next) || next == '.');
        boolean cut = end - dot > 4 && text.startsWith("...", end);
        if (dot - start == 6 && (end - dot - 1 == 16 || cut) && alone) {
            finds.add(start, end, "bootstraptoken");
        }
    }

    @Override
    void run(int start, int end) {
        if (end - start >= 66 && text.startsWith("K10", start)) {
            if (isHex(start + 3, Math.min(end, start + 67))) {
                finds.add(start, scanner.to(end).skipWord(":").at(), "token");
            }
        }
    }

    private static boolean isDigit(char c) {
        return (c >= 'a' && c <= 'z') || Chars.isDigit(c);
    }
}
