package dev.kubeproxydoctor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A template, a text, and what its holes take there. */
class TemplateTest {
    /** Finds a template as a search does that meets one anchor after the other. */
    private static Optional<Template.Match> find(String source, String text) {
        Template template = Template.of(source);
        TemplateSearch search = new TemplateSearch(template);
        String anchor = template.anchor();
        for (int at = 0; at + anchor.length() <= text.length(); at++) {
            if (Folded.startsWith(text, anchor, at)) {
                Optional<Template.Match> match = search.step(text, at);
                if (match.isPresent()) {
                    return match;
                }
            }
        }
        return Optional.empty();
    }

    private static void check(String template, String text, String values) {
        String told = find(template, text).map(m -> m.values().toString()).orElse("none");
        assertEquals(values, told, text);
    }

    private static void checkCut(String template, String text, String values) {
        String told =
                Template.of(template).findCut(text).map(m -> m.values().toString()).orElse("none");
        assertEquals(values, told, text);
    }

    @Test
    void aHoleTakesAsLittleAsItCan() {
        check("can't open {file}: {reason}", "x: can't open a: b: c", "{file=a, reason=b: c}");
        check("table {name} is gone", "table nat is gone is gone", "{name=nat}");
    }

    @Test
    void theLastHoleTakesTheRestOfTheLine() {
        check("failed: {reason}", "failed: a b\nc", "{reason=a b}");
        check("failed: {reason:lines}", "failed: a b\nc", "{reason=a b\nc}");
        check("mode {mode} is unknown", "mode\n ipvs is unknown", "none");
    }

    @Test
    void aWordIsLettersDigitsAndDots() {
        check("module {name:word} not found", "Module ip_vs.ko not found", "{name=ip_vs.ko}");
        check("module {name:word} not found", "module a b not found", "none");
        check("module {name:word} not found", "module  not found", "none");
        check("target '{name:name}'", "target `MASQUERADE'", "{name=MASQUERADE}");
        check("target '{name:name}'", "target `KUBE-MARK'", "none");
    }

    @Test
    void caseAndKindsOfQuotesDoNotMatter() {
        check("table '{name}' GONE", "Table `nat\u2019 gone", "{name=nat}");
        check("table '{name}' gone", "table\u00a0\"nat\" gone", "{name=nat}");
    }

    @Test
    void itGoesOnWhereTheFirstTryFails() {
        check("set {name:word} failed", "set a b, set c failed", "{name=c}");
        check("set {name} failed", "set a\nset c failed", "{name=c}");
    }

    @Test
    void aTextIsNotLookedThroughTwice() {
        Template template = Template.of("set {name} failed at last");
        TemplateSearch search = new TemplateSearch(template);
        String text = "set a failed at last set b failed at last";
        assertEquals("a", search.step(text, 5).get().values().get("name"));
        assertEquals(Optional.empty(), search.step(text, 26));
    }

    @Test
    void theSpanIsThePlaceInTheText() {
        Template.Match match = find("table {name:word}", "a table nat b").get();
        assertEquals(new Span(2, 11), match.span());
    }

    @Test
    void anEndThatIsCutOffIsMet() {
        String template = "open {file}: permission denied";
        checkCut(template, "open /proc/x: permission den", "{file=/proc/x}");
        checkCut(template, "open /proc/x: permission", "{file=/proc/x}");
        checkCut(
                "open {file}: {reason} of permission denied",
                "open a: b of permission",
                "{file=a, reason=b}");
        checkCut(template, "open /proc/x: perm", "none");
        checkCut(template, "open /proc/x: permission denied", "none");
        checkCut("cannot open the file: {reason}", "cannot open the fi", "{}");
    }

    @Test
    void theHolesBeforeACutTakeWhatTheyMay() {
        String word = "module {name:word} was not found";
        checkCut(word, "module ip_vs was not foun", "{name=ip_vs}");
        checkCut(word, "module of ip_vs was not foun", "none");
        checkCut(word, "module  was not foun", "none");
        checkCut("open {file}: permission denied", "open a\nno: permission den", "none");
        checkCut("open {file}: permission denied", "open a: b\nopen c: permission den", "{file=c}");
        checkCut("open {all:lines}: permission denied", "open a\nb: permission den", "{all=a\nb}");
    }

    @Test
    void theAnchorIsItsLongestTextWithoutQuotes() {
        assertEquals(
                "t initialize table ", Template.of("can't initialize table '{name}'").anchor());
        assertEquals(28, Template.of("a".repeat(40)).anchor().length());
    }

    @Test
    void textIsNeededToLookFor() {
        assertThrows(IllegalArgumentException.class, () -> Template.of("{all} and all"));
        assertThrows(IllegalArgumentException.class, () -> Template.of("a: {all}"));
        assertThrows(IllegalArgumentException.class, () -> Template.of("'a' 'b'"));
    }
}
