package dev.kubeproxydoctor.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that moves, and what was learnt about the text on the way: where the line of a
 * place begins and ends, where a character was sought last, and up to where the text was taken as
 * one value. So a long line with many questions is read once.
 *
 * <p>For example {@code new Scanner("mode: ipvs").to(6).skipWord("").at()} is 10. Offsets are
 * UTF-16 units; a limit beyond the text and a place outside of it are the caller's fault.
 */
public final class Scanner {
    private final String text;
    private int at;
    private int lineStart;
    private int lineEnd = -1;
    private int takenTo;

    /** Per ASCII character from where it was sought last, and where it stands. */
    private int @Nullable [] soughtFrom;

    private int[] soughtAt = {};

    /** The beginning of a text. */
    public Scanner(String text) {
        this.text = text;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The place. */
    public int at() {
        return at;
    }

    /** Moves to a place. */
    public Scanner to(int place) {
        at = place;
        return this;
    }

    /** The character at the place; zero at the end of the text. */
    public char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    /** The character before the place; zero at the beginning. */
    public char before() {
        return at > 0 ? text.charAt(at - 1) : '\0';
    }

    /** Moves behind every character of {@code set}, to {@code limit} at most. */
    public Scanner skip(String set, int limit) {
        int i = at;
        while (i < limit && set.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return to(i);
    }

    /** Moves to the first character of {@code set}, or to {@code limit}. */
    public Scanner until(String set, int limit) {
        int i = at;
        while (i < limit && set.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return to(i);
    }

    /** Moves to the first blank or control character, or to {@code limit}. */
    public Scanner untilBlank(int limit) {
        int i = at;
        while (i < limit && text.charAt(i) > ' ') {
            i++;
        }
        return to(i);
    }

    /** Moves behind the characters of a name and those of {@code also}. */
    public Scanner skipWord(String also) {
        int i = at;
        while (i < text.length()
                && (Chars.isWord(text.charAt(i)) || also.indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return to(i);
    }

    /** Moves behind the characters of a name, to {@code limit} at most. */
    public Scanner skipWord(int limit) {
        int i = at;
        while (i < limit && Chars.isWord(text.charAt(i))) {
            i++;
        }
        return to(i);
    }

    /**
     * Moves behind letters, digits and the characters of {@code also}, to {@code limit} at most.
     */
    public Scanner skipAlphanumerics(String also, int limit) {
        int i = at;
        while (i < limit
                && (Chars.isAlphanumeric(text.charAt(i)) || also.indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return to(i);
    }

    /** Moves before every character of {@code set}, to {@code limit} at least. */
    public Scanner back(String set, int limit) {
        int i = at;
        while (i > limit && set.indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return to(i);
    }

    /**
     * Moves before the characters of a name and those of {@code also}, to {@code limit} at least.
     */
    public Scanner backWord(String also, int limit) {
        int i = at;
        while (i > limit
                && (Chars.isWord(text.charAt(i - 1)) || also.indexOf(text.charAt(i - 1)) >= 0)) {
            i--;
        }
        return to(i);
    }

    /** Moves before blanks and control characters, to {@code limit} at least. */
    public Scanner backBlanks(int limit) {
        int i = at;
        while (i > limit && text.charAt(i - 1) <= ' ') {
            i--;
        }
        return to(i);
    }

    /** Where the line of {@code place} starts. */
    public int lineStart(int place) {
        toLine(place);
        return lineStart;
    }

    /** Where the line of {@code place} ends: its line feed, or the end of the text. */
    public int lineEnd(int place) {
        toLine(place);
        return lineEnd;
    }

    private void toLine(int place) {
        if (place < lineStart || place > lineEnd) {
            int known = place > lineEnd ? lineEnd + 1 : 0;
            lineStart = place;
            while (lineStart > known && text.charAt(lineStart - 1) != '\n') {
                lineStart--;
            }
            lineEnd = Chars.lineEnd(text, place);
        }
    }

    /**
     * Where {@code c}, an ASCII character, stands first at {@code from} or behind it in its line;
     * -1 where it does not.
     */
    public int inLine(char c, int from) {
        if (soughtFrom == null) {
            soughtFrom = new int[128];
            soughtAt = new int[128];
            Arrays.fill(soughtAt, -1);
        }
        if (from < soughtFrom[c] || from > soughtAt[c]) {
            int found = Chars.find(text, c, from, text.length());
            soughtFrom[c] = from;
            soughtAt[c] = found < 0 ? text.length() : found;
        }
        return soughtAt[c] < lineEnd(from) ? soughtAt[c] : -1;
    }

    /**
     * Notes that what stands before {@code to} belongs to one value: names inside it name nothing.
     */
    public void take(int to) {
        takenTo = Math.max(takenTo, to);
    }

    /** Whether {@code place} belongs to a value that was taken. */
    public boolean isTaken(int place) {
        return place < takenTo;
    }
}
