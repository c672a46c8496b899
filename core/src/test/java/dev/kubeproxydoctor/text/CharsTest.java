package dev.kubeproxydoctor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions about characters, and their answers. */
class CharsTest {
    @Test
    void onlyAsciiHasCase() {
        assertEquals("abc\u00c4\u0130", Chars.lower("AbC\u00c4\u0130"));
        assertEquals('z', Chars.lower('Z'));
        assertEquals(false, Chars.isLetter('\u00e4'));
        assertEquals(false, Chars.isDigit('\u0663'));
    }

    @Test
    void quotesFoldIntoOne() {
        for (char quote : "'`\"\u2018\u2019\u201c\u201d".toCharArray()) {
            assertEquals('\'', Chars.fold(quote));
        }
        assertEquals(' ', Chars.fold('\u00a0'));
        assertEquals('a', Chars.fold('A'));
    }

    @Test
    void aLineEndsBeforeItsLineEnd() {
        String text = "ab\r\ncd";
        assertEquals(3, Chars.lineEnd(text, 0));
        assertEquals(2, Chars.contentEnd(text, 0));
        assertEquals(6, Chars.contentEnd(text, 4));
        assertEquals(4, Chars.lineStart(text, 5));
        assertEquals(0, Chars.lineStart(text, 0));
    }

    @Test
    void runsEndWhereSomethingElseBegins() {
        assertEquals(3, Chars.skipBlanks(" \t\u00a0x", 0));
        assertEquals(2, Chars.skipDigits("12a", 0));
        assertEquals(0, Chars.skipDigits("a12", 0));
        assertEquals(3, Chars.skipAlphanumerics("a1B-", 0));
        assertEquals(7, Chars.skipWord("ip_vs-1 x", 0));
        assertEquals(112, Chars.number("x112", 1, 4));
        assertEquals(List.of("a", "b.c"), Chars.words("  a \t b.c "));
        assertEquals(List.of(), Chars.words("  "));
        assertEquals(true, Chars.isBlank(" \t"));
    }

    @Test
    void halfACharacterIsLone() {
        String smile = "\ud83d\ude00";
        assertEquals(false, Chars.isLoneSurrogate(smile, 0));
        assertEquals(false, Chars.isLoneSurrogate(smile, 1));
        assertEquals(true, Chars.isLoneSurrogate("\ud83dx", 0));
        assertEquals(true, Chars.isLoneSurrogate("x\ude00", 1));
        assertEquals(true, Chars.isLoneSurrogate("\ud83d", 0));
    }

    @Test
    void aCharacterIsFoundInAPart() {
        assertEquals(2, Chars.find("abca", 'c', 1, 4));
        assertEquals(-1, Chars.find("abca", 'c', 0, 2));
    }
}
