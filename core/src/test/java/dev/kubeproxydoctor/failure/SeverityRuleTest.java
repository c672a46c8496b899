package dev.kubeproxydoctor.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.facts.Statements;
import dev.kubeproxydoctor.facts.Subject;
import dev.kubeproxydoctor.paste.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How bad a failure is; what is not known does not change it. */
class SeverityRuleTest {
    private static final Facts NONE = Facts.NONE;

    private static void check(SeverityRule rule, Facts facts, Severity severity) {
        assertEquals(severity, rule.in(facts, List.of()));
    }

    private static Facts stated(Key<?> key, String value) {
        Statements statements = new Statements();
        statements.add(new Fact(key, value, 0, 1, Origin.UNKNOWN));
        return statements.about(Subject.UNNAMED);
    }

    @Test
    void oneSeverityIsAlwaysThatOne() {
        check(SeverityRule.of(Severity.DEGRADED), NONE, Severity.DEGRADED);
    }

    @Test
    void anotherOneBeforeAVersion() {
        SeverityRule rule = SeverityRule.of(Severity.FATAL).before(26, Severity.WARNING);
        check(rule, NONE, Severity.FATAL);
        check(rule, stated(Key.KUBERNETES, "1.25.9"), Severity.WARNING);
        check(rule, stated(Key.KUBERNETES, "1.26.0"), Severity.FATAL);
    }

    @Test
    void anotherOneInOtherModes() {
        SeverityRule rule = SeverityRule.of(Severity.FATAL).unless(Mode.IPVS, Severity.BENIGN);
        check(rule, NONE, Severity.FATAL);
        check(rule, stated(Key.MODE, "ipvs"), Severity.FATAL);
        check(rule, stated(Key.MODE, "nftables"), Severity.BENIGN);
    }

    @Test
    void theWorstIsDeclaredFirst() {
        assertEquals(true, Severity.FATAL.isWorseThan(Severity.DEGRADED));
        assertEquals(false, Severity.FATAL.isWorseThan(Severity.FATAL));
        assertEquals(false, Severity.INFO.isWorseThan(Severity.WARNING));
    }
}
