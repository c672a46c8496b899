package dev.kubeproxydoctor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.paste.Origin;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Statements go in, and the facts about one subject come out. */
class StatementsTest {
    private static final Subject ONE = new Subject("node-1", List.of());
    private static final Subject TWO = new Subject("node-2", List.of("kube-proxy-x7k2p"));

    private final Statements statements = new Statements();

    private void state(Key<?> key, String value, String node) {
        statements.add(new Fact(key, value, 0, 1, new Origin(node, "", "")));
    }

    private void check(Subject subject, Key<?> key, String... texts) {
        assertEquals(List.of(texts), statements.about(subject).texts(key));
    }

    @Test
    void aFactIsOfTheNodeThatItNames() {
        state(Key.KERNEL, "6.1.0", "node-1");
        state(Key.KERNEL, "5.15.0", "node-2");
        check(ONE, Key.KERNEL, "6.1.0");
        check(TWO, Key.KERNEL, "5.15.0");
    }

    @Test
    void whatNamesNobodyIsOfWhoeverHasNothingOfItsOwn() {
        state(Key.KERNEL, "6.1.0", "node-1");
        state(Key.KERNEL, "5.15.0", "");
        check(ONE, Key.KERNEL, "6.1.0");
        check(TWO, Key.KERNEL, "5.15.0");
        check(Subject.UNNAMED, Key.KERNEL, "5.15.0");
    }

    @Test
    void whatIsSaidAlikeOfAllIsOfEveryone() {
        state(Key.KERNEL, "6.1.0", "node-1");
        state(Key.KERNEL, "6.1.0", "node-3");
        check(TWO, Key.KERNEL, "6.1.0");
        state(Key.KERNEL, "6.2.0", "node-4");
        check(TWO, Key.KERNEL);
    }

    @Test
    void twoStatementsAboutOneThingLeaveItUnknown() {
        state(Key.MODE, "ipvs", "");
        assertEquals(Optional.of(Mode.IPVS), statements.about(ONE).value(Key.MODE));
        state(Key.MODE, "iptables", "");
        assertEquals(Optional.empty(), statements.about(ONE).value(Key.MODE));
        check(ONE, Key.MODE, "ipvs", "iptables");
    }

    @Test
    void theReadersWordSetsAsideWhatSaysTheSame() {
        state(Key.KUBELET, "1.30.6+k3s1", "node-1");
        statements.give(Key.KUBERNETES, "1.36.1");
        check(ONE, Key.KUBELET);
        check(ONE, Key.KUBERNETES, "1.36.1");
        check(ONE, Key.PLATFORM, "k3s");
        statements.give(Key.KUBERNETES, "");
        check(ONE, Key.KUBELET, "1.30.6+k3s1");
        check(ONE, Key.KUBERNETES);
    }

    @Test
    void moreStatementsMakeOthersAndLeaveTheseAlone() {
        state(Key.KERNEL, "6.1.0", "node-1");
        statements.addModule("nf_nat", 0, 1, new Origin("node-1", "", ""));
        statements.give(Key.OS_ID, "talos");
        Fact mode = new Fact(Key.MODE, "ipvs", 0, 1, Origin.UNKNOWN);
        Statements more = statements.with(List.of(mode, mode));
        assertEquals(
                List.of("os.id talos", "kernel.release 6.1.0", "mode ipvs"),
                more.all().stream().map(f -> f.key() + " " + f.value()).toList());
        assertTrue(more.about(ONE).moduleListSeen());
        check(ONE, Key.MODE);
    }

    @Test
    void theSameAgainAddsNothingAndLongTextsNeither() {
        state(Key.OS_NAME, "Debian", "node-1");
        state(Key.OS_NAME, "Debian", "node-1");
        state(Key.OS_VARIANT, "x".repeat(1001), "node-1");
        state(Key.OS_VERSION, "", "node-1");
        assertEquals(1, statements.all().size());
    }
}
