package dev.kubeproxydoctor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Literals, a text, and which of them end where. */
class AutomatonTest {
    private static final List<String> LITERALS = List.of("he", "she", "his", "hers", "ip_vs");

    private static Hits scan(String text, int from, int to) {
        Hits hits = new Hits();
        Automaton.of(LITERALS).scan(text, from, to, hits);
        return hits;
    }

    private static String hits(Hits hits) {
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < hits.size(); i++) {
            told.append(LITERALS.get(hits.literal(i))).append(hits.end(i)).append(' ');
        }
        return told.toString().trim();
    }

    private static void check(String text, String expected) {
        assertEquals(expected, hits(scan(text, 0, text.length())), text);
    }

    @Test
    void everyLiteralIsFoundWhereItEnds() {
        check("ushers", "she4 he4 hers6");
        check("hishe", "his3 she5 he5");
        check("nothing", "");
        check("", "");
    }

    @Test
    void asciiCaseDoesNotMatter() {
        check("SHE IP_vs", "she3 he3 ip_vs9");
        check("\u0130P_VS", "");
    }

    @Test
    void onlyAPartMayBeScanned() {
        assertEquals("he4", hits(scan("ushers", 2, 5)));
        assertEquals("", hits(scan("ushers", 3, 6)));
    }

    @Test
    void aLiteralAcrossBlocksIsFound() {
        check("x".repeat(1022) + "hers", "he1024 hers1026");
    }

    @Test
    void theEndTellsWhatItCutsInTwo() {
        Hits hits = scan("see her", 0, 7);
        assertEquals(3, hits.cutLength());
        assertEquals("hers", LITERALS.get(hits.cut()[0]));
        assertEquals(0, scan("see x", 0, 5).cutLength());
    }

    @Test
    void linesAndForeignCharactersAreNoted() {
        Hits hits = scan("a\r\nb\n\u00fc\n", 0, 7);
        assertEquals(3, hits.lineCount());
        assertEquals(2, hits.lineEnd(0));
        assertEquals(4, hits.lineEnd(1));
        assertEquals(5, hits.foreign());
        assertEquals(-1, scan("a\tb\r\n", 0, 5).foreign());
        assertEquals(1, scan("a\rb", 0, 3).foreign());
        hits.clear();
        assertEquals(0, hits.size() + hits.lineCount());
    }

    @Test
    void literalsAreAscii() {
        assertThrows(IllegalArgumentException.class, () -> Automaton.of(List.of("")));
        assertThrows(IllegalArgumentException.class, () -> Automaton.of(List.of("\u00fc")));
    }
}
