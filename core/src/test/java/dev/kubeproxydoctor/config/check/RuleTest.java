package dev.kubeproxydoctor.config.check;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.config.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTest {
    private static final List<List<Rule>> TABLES =
            List.of(ModeRules.ALL, AddressRules.ALL, PeriodRules.ALL, TrafficRules.ALL);

    @Test
    void everyRuleIsOfAFieldOfTheSchema() {
        for (List<Rule> table : TABLES) {
            for (Rule rule : table) {
                String path = rule.path().replace("[]", "");
                assertNotNull(Schema.field(path), rule.path());
                assertNotNull(Schema.field(rule.at().replace("[]", "")), rule.at());
                assertTrue(rule.versions().since() < rule.versions().until(), rule.path());
            }
        }
    }
}
