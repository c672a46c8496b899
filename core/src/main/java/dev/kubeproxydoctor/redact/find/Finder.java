package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/**
 * Finds secrets of one sort in one text, at the places where one of its marks stands. It is made
 * for the text, so it may remember what it read there. A new one is a file, and a line of {@link
 * Finders}.
 *
 * <p>For example {@link Hashes} has the mark {@code $2a$}, and masks {@code $2a$10$N9qo8u...}.
 */
abstract class Finder extends Look {
    Finder(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    /** The words at which it wants to look, in any case. */
    abstract List<String> marks();

    /** Looks at a mark, in whatever case it stands there; it starts where the scanner is. */
    abstract void at(String mark);

    /** Looks at a run of twenty or more digits of base64: what it is by its shape alone. */
    void run(int start, int end) {}

    /** Whether {@code text[from, to)} is hexadecimal digits, in small letters, and nothing else. */
    final boolean isHex(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Chars.isDigit(c) && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
