package dev.kubeproxydoctor.failure;

import static dev.kubeproxydoctor.failure.Condition.allOf;
import static dev.kubeproxydoctor.failure.Condition.anyOf;
import static dev.kubeproxydoctor.failure.Condition.fromKubeProxy;
import static dev.kubeproxydoctor.failure.Condition.kernelLacksLegacyTables;
import static dev.kubeproxydoctor.failure.Condition.leavesNoMessage;
import static dev.kubeproxydoctor.failure.Condition.modeFlagIgnored;
import static dev.kubeproxydoctor.failure.Condition.not;
import static dev.kubeproxydoctor.failure.Condition.says;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.SmallCatalogue;
import dev.kubeproxydoctor.text.Template;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A condition and a text; what it is there, by how many lines, and what it asks. */
class ConditionTest {
    private static final String HEAD = "E1124 08:15:42.137482       1 server.go:100] ";
    private static final String TABLE = HEAD + "can't initialize iptables table `nat'\n";
    private static final String CHAIN = HEAD + "no chain KUBE-SERVICES\n";
    private static final String VERSION =
            "I1124 08:15:41.000001       1 server.go:872] \"Version info\" version=\"v1.25.3\"\n";
    private static final String IPVS =
            "I1124 08:15:41.000002       1 server_linux.go:72] Using ipvs Proxier.\n";

    private static final String IPTABLES =
            "I1124 08:15:41.000002       1 server_linux.go:165] \"Using iptables Proxier\"\n";
    private static final String MODE_FLAG =
            "I1124 08:15:41.000000       1 flags.go:64] FLAG: --proxy-mode=\"iptables\"\n";
    private static final String FLAGS =
            "I1124 08:15:41.000000       1 flags.go:64] FLAG: --config=\"/c.conf\"\n" + MODE_FLAG;

    private static final Condition TABLE_SAID = says("initialize {program} table '{table}'");
    private static final Condition CHAIN_SAID = says("no chain {chain:word}");

    /** Fails where nothing tells: no version, no mode. */
    private static void check(Condition when, String text, String truthAndEvidence) {
        Failure failure = SmallCatalogue.failure("it", Severity.FATAL, Role.CAUSE, when);
        Judgement judged = when.judge(new SmallCatalogue(failure).read(text));
        StringBuilder told = new StringBuilder(judged.truth().name());
        judged.evidence().forEach(e -> told.append(" ").append(e.event().firstLine().number()));
        judged.open().forEach(q -> told.append("; ").append(q.ask()));
        assertEquals(truthAndEvidence, told.toString());
    }

    @Test
    void aMessageHoldsByItsLines() {
        check(TABLE_SAID, TABLE, "HOLDS 1");
        check(TABLE_SAID, CHAIN, "FAILS");
        check(
                says("initialize {program} table '{table}'", "no chain {c:word}"),
                CHAIN + TABLE,
                "HOLDS 2 1");
    }

    @Test
    void allOfIsTheLeastOfItsParts() {
        check(allOf(TABLE_SAID, CHAIN_SAID), TABLE + CHAIN, "HOLDS 1 2");
        check(allOf(TABLE_SAID, CHAIN_SAID), TABLE, "FAILS");
        check(
                allOf(TABLE_SAID, modeFlagIgnored()),
                FLAGS + TABLE,
                "UNKNOWN 3; Which mode does the configuration set?");
        check(allOf(CHAIN_SAID, modeFlagIgnored()), FLAGS + TABLE, "FAILS");
        check(allOf(TABLE_SAID, modeFlagIgnored()), FLAGS + IPVS + TABLE, "HOLDS 4");
        check(allOf(TABLE_SAID, modeFlagIgnored()), FLAGS + IPTABLES + TABLE, "FAILS");
    }

    @Test
    void anyOfIsTheMostOfItsParts() {
        check(anyOf(TABLE_SAID, CHAIN_SAID), CHAIN, "HOLDS 1");
        check(anyOf(TABLE_SAID, CHAIN_SAID), VERSION, "FAILS");
        check(anyOf(TABLE_SAID, modeFlagIgnored()), FLAGS + TABLE, "HOLDS 3");
        check(
                anyOf(TABLE_SAID, modeFlagIgnored()),
                FLAGS + CHAIN,
                "UNKNOWN; Which mode does the configuration set?");
        check(leavesNoMessage(), TABLE, "FAILS");
    }

    @Test
    void theOppositeOfUnknownIsUnknown() {
        check(not(TABLE_SAID), TABLE, "FAILS");
        check(not(TABLE_SAID), CHAIN, "HOLDS");
        check(not(modeFlagIgnored()), FLAGS, "UNKNOWN; Which mode does the configuration set?");
        check(not(modeFlagIgnored()), FLAGS + IPVS, "FAILS");
        check(not(modeFlagIgnored()), FLAGS + IPTABLES, "HOLDS");
    }

    @Test
    void aQuestionIsAskedOnce() {
        check(
                allOf(modeFlagIgnored(), not(modeFlagIgnored())),
                FLAGS,
                "UNKNOWN; Which mode does the configuration set?");
    }

    @Test
    void whatIsKnownOfTheNodeNeedsNoMessage() {
        check(kernelLacksLegacyTables(), "$ uname -r\n6.18.3\n", "HOLDS");
        check(kernelLacksLegacyTables(), "$ uname -r\n6.1.0\n", "FAILS");
        check(kernelLacksLegacyTables(), TABLE, "FAILS");
        check(fromKubeProxy(), IPVS, "HOLDS");
        check(fromKubeProxy(), "hello\n", "FAILS");
    }

    @Test
    void aFlagIsIgnoredWhereAnotherModeRuns() {
        check(modeFlagIgnored(), FLAGS + IPVS, "HOLDS");
        check(modeFlagIgnored(), MODE_FLAG + IPVS, "FAILS");
        check(modeFlagIgnored(), MODE_FLAG, "FAILS");
        check(modeFlagIgnored(), FLAGS + IPTABLES, "FAILS");
        check(modeFlagIgnored(), FLAGS, "UNKNOWN; Which mode does the configuration set?");
    }

    @Test
    void itNamesTheMessagesThatItLooksFor() {
        Condition when = allOf(anyOf(TABLE_SAID, not(CHAIN_SAID)), fromKubeProxy());
        assertEquals(
                List.of("initialize {program} table '{table}'", "no chain {chain:word}"),
                when.templates().stream().map(Template::source).toList());
    }
}
