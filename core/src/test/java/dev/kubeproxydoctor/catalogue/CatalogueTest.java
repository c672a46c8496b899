package dev.kubeproxydoctor.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.Forms;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every failure, by its own examples: in each form in which logs are pasted, and never taken for
 * another one.
 */
class CatalogueTest {
    static List<Failure> failures() {
        return Catalogue.ALL;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void proseIsWholeAndSourced(Failure failure) {
        assertTrue(failure.cause().endsWith(".") && failure.cause().length() > 20, failure.cause());
        assertNotNull(failure.severity(Facts.NONE));
        assertFalse(failure.fix().isEmpty());
        assertFalse(Catalogue.file(failure).sources().isEmpty());
        for (String text :
                List.of(
                        failure.cause(),
                        Catalogue.file(failure).background(),
                        String.join(" ", failure.doesNotFix()))) {
            assertFalse(text.matches("(?is).*\\b(simply|just|please)\\b.*|.*!.*"), text);
        }
        boolean shows =
                !failure.when().equals(Condition.leavesNoMessage())
                        || Catalogue.NET.contains(failure.id() + ": ");
        assertEquals(
                shows || failure.id().equals("not-kube-proxy"),
                !Catalogue.file(failure).matching().isEmpty());
    }

    @Test
    void noFailureOfWindowsLoadsModules() {
        for (Failure failure : Catalogue.ALL) {
            if (Catalogue.file(failure).modes().equals(List.of(Mode.KERNELSPACE))) {
                assertTrue(
                        failure.fix().stream().noneMatch(step -> step instanceof Step.LoadModules),
                        failure.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void examplesShowItInEveryFormAndNothingElse(Failure failure) {
        for (String example : Catalogue.file(failure).matching()) {
            check(failure, example, "plain");
            check(failure, example.replace("\n", "\r\n"), "CRLF");
            if (example.matches("(?s)[IWEF]\\d{4} .*")) {
                // A pod's name would say that it is kube-proxy's.
                boolean foreign = failure.id().equals("not-kube-proxy");
                (foreign ? Forms.silent() : Forms.all())
                        .forEach((name, form) -> check(failure, form.apply(example), name));
            }
        }
        for (String example : Catalogue.file(failure).ignoring()) {
            assertFalse(
                    Examined.of(example).wrong().contains(failure.id()),
                    failure.id() + " in: " + example);
        }
    }

    private static void check(Failure failure, String text, String form) {
        Examined examined = Examined.of(text);
        if (failure.severity(Facts.NONE) == Severity.BENIGN) {
            assertTrue(
                    examined.ignored().contains(failure.id()),
                    form + ", not ignored in: " + text + "\n" + examined.all());
            assertEquals(List.of(), examined.wrong(), text);
        } else {
            assertEquals(
                    failure.id(),
                    examined.all().isEmpty() ? "nothing" : examined.all().get(0),
                    form + "\n" + text + "\n" + examined.all());
            List<String> others = new ArrayList<>(examined.wrong());
            others.remove(failure.id());
            assertEquals(List.of(), others, form + ", cross-talk in: " + text);
        }
    }
}
