package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.List;

/** The words of a name, however it puts them together. */
final class NameWords {
    private NameWords() {}

    /** {@code DBPassword_2} as {@code [db, password, 2]}. */
    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean end = i == name.length() || !Chars.isAlphanumeric(name.charAt(i));
            boolean turn = !end && i > start && isTurn(name, i);
            if ((end || turn) && i > start) {
                words.add(Chars.lower(name.substring(start, i)));
            }
            start = end ? i + 1 : turn ? i : start;
        }
        return words;
    }

    /** Whether a new word begins at {@code at}: {@code b|P}, {@code B|Pa}, {@code d|1}. */
    private static boolean isTurn(String name, int at) {
        char before = name.charAt(at - 1);
        char c = name.charAt(at);
        if (Chars.isDigit(c) != Chars.isDigit(before)) {
            return Chars.isDigit(c);
        }
        if (!isUpper(c)) {
            return false;
        }
        boolean nextLower =
                at + 1 < name.length() && name.charAt(at + 1) >= 'a' && name.charAt(at + 1) <= 'z';
        return !isUpper(before) || nextLower;
    }

    /** Whether a name has no small letters: {@code OPENAI_KEY}. */
    static boolean areCapitals(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 'a' && name.charAt(i) <= 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
