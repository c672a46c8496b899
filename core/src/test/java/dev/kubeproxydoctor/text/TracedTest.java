package dev.kubeproxydoctor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a part of a text stands for in the original, however it was made. */
class TracedTest {
    /** {@code part} of the text as it reads stands for {@code run} of the original. */
    private static void check(String original, Traced read, String part, String run) {
        int at = read.text().indexOf(part);
        List<Span> pieces = read.pieces(new Span(at, at + part.length()), original);
        assertEquals(1, pieces.size());
        Span span = pieces.get(0);
        assertEquals(run, original.substring(span.start(), span.end()), read.text());
    }

    @Test
    void aTextAsItStandsIsItsOwn() {
        Traced plain = Traced.of("mode: ipvs");
        assertEquals(6, plain.start(6));
        assertEquals(7, plain.end(6));
        assertSame(plain, plain.slice(0, 10));
        assertSame(plain, plain.replaced("x", "y"));
        check("mode: ipvs", plain.from(6), "pv", "pv");
    }

    @Test
    void aCharacterStandsForAllThatWasWritten() {
        String original = "err=&quot;a&quot; b";
        Traced read = Traced.of(original).replaced("&quot;", "\"");
        assertEquals("err=\"a\" b", read.text());
        check(original, read, "\"a", "&quot;a");
        check(original, read, "a\"", "a&quot;");
        check(original, read, " b", " b");
    }

    @Test
    void whatIsMadeOfItPointsIntoTheSameOriginal() {
        String original = "> {\"log\":\"say \\\"\\u001b[1mhi\\u001b[0m\\\"\\n\"}";
        Traced json = Traced.of(original).from(2).slice(8, original.length() - 6);
        Traced plain = Colours.without(Escapes.undo(json));
        assertEquals("say \"hi\"", plain.text());
        check(original, plain, "\"hi", "\\\"\\u001b[1mhi");
        check(original, plain, "i\"", "i\\u001b[0m\\\"");
        check(original, plain.slice(4, 8), "hi", "hi");
    }

    @Test
    void partsMayBePutTogetherInAnotherOrder() {
        String original = "\"caller\":\"a.go\",\"msg\":\"x\\ty\"";
        Traced line = Traced.of(original);
        Traced.Builder text = new Traced.Builder(line);
        text.append(Escapes.undo(line.slice(23, 27)));
        text.add("=\"", 8, 10);
        text.copy(10, 14);
        Traced read = text.build();
        assertEquals("x\ty=\"a.go", read.text());
        check(original, read, "\ty", "\\ty");
        check(original, read, "a.go", "a.go");
    }

    @Test
    void lineEndsBetweenPartsMakePieces() {
        String original = "I: one\nI: two";
        Traced.Builder joined = new Traced.Builder(Traced.of(original));
        joined.copy(3, 6);
        joined.copy(10, 13);
        assertEquals(
                List.of(new Span(4, 6), new Span(10, 11)),
                joined.build().pieces(new Span(1, 4), original));
    }

    @Test
    void nothingStandsSomewhere() {
        Traced.Builder none = new Traced.Builder(Traced.of("abc"));
        assertEquals("", none.build().text());
        assertEquals(3, Traced.of("abc").from(3).start(0));
    }
}
