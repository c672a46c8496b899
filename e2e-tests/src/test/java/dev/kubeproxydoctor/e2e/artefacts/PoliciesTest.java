package dev.kubeproxydoctor.e2e.artefacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The admission policy's expressions, compiled and evaluated by CEL itself on good and bad
 * ConfigMaps.
 */
class PoliciesTest {
    private final Map<?, ?> policy = policy();
    private final Cel cel =
            CelFactory.legacyCelBuilder()
                    .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                    .addVar("object", MapType.create(SimpleType.STRING, SimpleType.DYN))
                    .addVar("variables", MapType.create(SimpleType.STRING, SimpleType.DYN))
                    .build();

    private static Map<?, ?> policy() {
        for (String content : Made.contents("policy-admission.yaml")) {
            if (content.contains("one of: iptables, nftables.")) {
                Load load = new Load(LoadSettings.builder().build());
                return (Map<?, ?>) load.loadAllFromString(content).iterator().next();
            }
        }
        throw new AssertionError("no policy lets iptables and nftables pass");
    }

    private Object evaluate(
            String expression, Map<String, Object> object, Map<String, Object> variables)
            throws Exception {
        return cel.createProgram(cel.compile(expression).getAst())
                .eval(Map.of("object", object, "variables", variables));
    }

    /** Whether the policy lets a ConfigMap pass. */
    private boolean passes(String key, String config) throws Exception {
        Map<String, Object> object =
                Map.of("metadata", Map.of("name", "kube-proxy"), "data", Map.of(key, config));
        Map<?, ?> spec = (Map<?, ?>) policy.get("spec");
        for (Object condition : (List<?>) spec.get("matchConditions")) {
            Object matches =
                    evaluate((String) ((Map<?, ?>) condition).get("expression"), object, Map.of());
            assertEquals(true, matches);
        }
        Map<String, Object> variables = new LinkedHashMap<>();
        for (Object variable : (List<?>) spec.get("variables")) {
            Map<?, ?> v = (Map<?, ?>) variable;
            variables.put(
                    (String) v.get("name"),
                    evaluate((String) v.get("expression"), object, variables));
        }
        Map<?, ?> validation = (Map<?, ?>) ((List<?>) spec.get("validations")).get(0);
        return (Boolean) evaluate((String) validation.get("expression"), object, variables);
    }

    private void check(boolean passes, String mode) throws Exception {
        String config =
                "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nclusterCIDR: \"\"\nkind: KubeProxyConfiguration\n"
                        + mode
                        + "metricsBindAddress: \"\"\n";
        assertEquals(passes, passes("config.conf", config), config);
        assertEquals(passes, passes("config", config.replace("\n", "\r\n")), config);
    }

    @Test
    void goodModesPassAndOthersDoNot() throws Exception {
        check(true, "mode: iptables\n");
        check(true, "mode: \"nftables\"  # since June\n");
        check(true, "mode: 'nftables'\n");
        check(true, "mode: \"\"\n");
        check(true, "");
        check(false, "mode: ipvs\n");
        check(false, "mode: iptable\n");
        check(false, "mode: IPTables\n");
        check(false, "mode: [nftables]\n");
        // What the diff of the incident article comes to when it is pasted.
        check(false, "mode:\n- \"iptables\"\n");
        check(false, "\"mode\": \"ipvs\"\n");
        assertTrue(passes("kubeconfig.conf", "kind: Config\nmode: nonsense\n"));
    }

    @Test
    void aBrokenExpressionIsRefused() {
        assertThrows(CelValidationException.class, () -> cel.compile("object.data['x").getAst());
        assertThrows(CelValidationException.class, () -> cel.compile("objekt.data").getAst());
    }
}
