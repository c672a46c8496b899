package dev.kubeproxydoctor.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which errors are of a kind, and what cannot be a kind. */
class TraitTest {
    private static final Map<String, String> CAUSE =
            Map.of("errno", "EMFILE", "operation", "accept4", "path", "/proc/sys/net/x");

    private static void check(String trait, boolean fits) {
        assertEquals(fits, Trait.of(trait).fits(CAUSE, "server.go: accept failed"), trait);
    }

    @Test
    void everyFieldHasOneOfItsValues() {
        check("errno=ENFILE, EMFILE", true);
        check("errno=EMFILE; operation=accept", false);
        check("operation=accept*; path=*/x", true);
        check("program=*", false);
        check("errno=EMFILE; text=failed, refused", true);
        check("text=refused", false);
    }

    @Test
    void whatCannotBeIsSaid() {
        assertEquals("", Trait.problem("group=refused; path=/proc/*"));
        assertTrue(Trait.problem("errno").startsWith("there is no field errno;"));
        assertTrue(Trait.problem("error=EMFILE").startsWith("there is no field error;"));
        assertEquals("errno is never EMFILES", Trait.problem("errno=EMFILES"));
        assertEquals("group is never EMFILE", Trait.problem("group=EMFILE"));
        assertEquals("text is never ", Trait.problem("text=a, "));
    }
}
