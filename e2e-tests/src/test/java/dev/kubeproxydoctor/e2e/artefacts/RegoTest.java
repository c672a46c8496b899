package dev.kubeproxydoctor.e2e.artefacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.Gson;
import dev.kubeproxydoctor.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Gatekeeper's Rego, evaluated by Open Policy Agent. Its only whole copy in the registries is
 * inside a package of npm (see {@code src/test/rego}); Gatekeeper itself is in none.
 */
class RegoTest {
    /** Texts of config.conf, and whether nodes that can do iptables and nftables let them pass. */
    private static final Map<String, Boolean> CASES =
            Map.ofEntries(
                    Map.entry("kind: KubeProxyConfiguration\nmode: nftables\n", true),
                    Map.entry("kind: KubeProxyConfiguration\r\nmode: \"iptables\"\r\n", true),
                    Map.entry("kind: KubeProxyConfiguration\nmode: \"\"\n", true),
                    Map.entry("kind: KubeProxyConfiguration\n", true),
                    Map.entry("kind: Config\nmode: nonsense\n", true),
                    Map.entry("kind: KubeProxyConfiguration\nmode: ipvs\n", false),
                    Map.entry("kind: KubeProxyConfiguration\nmode: iptable\n", false),
                    Map.entry("kind: KubeProxyConfiguration\nmode:\n- \"iptables\"\n", false),
                    Map.entry("kind: [", false));

    private static Path install() throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "rego"));
        for (String name : List.of("package.json", "evaluate.mjs")) {
            Files.writeString(
                    directory.resolve(name), Files.readString(Path.of("src/test/rego", name)));
        }
        String npm = Tools.path("npm", "npm").toString();
        Tools.path("node", "nodejs");
        Tools.Finished run =
                Tools.run(
                        List.of(
                                "sh",
                                "-c",
                                "cd \"$1\" && \"$2\" install --no-audit --no-fund --ignore-scripts --silent",
                                "sh",
                                directory.toString(),
                                npm),
                        "");
        assertEquals(0, run.status(), run.output());
        return directory;
    }

    private static Tools.Finished evaluate(Path directory, String rego, List<Object> inputs) {
        return Tools.run(
                List.of("node", directory.resolve("evaluate.mjs").toString()),
                new Gson().toJson(Map.of("rego", rego, "inputs", inputs)));
    }

    @Test
    void goodModesPassAndOthersDoNot() throws IOException {
        Path directory = install();
        String rego = "";
        for (String content : Made.contents("policy-gatekeeper.yaml")) {
            Map<?, ?> template =
                    (Map<?, ?>)
                            new Load(LoadSettings.builder().build())
                                    .loadAllFromString(content)
                                    .iterator()
                                    .next();
            List<?> targets = (List<?>) ((Map<?, ?>) template.get("spec")).get("targets");
            rego = (String) ((Map<?, ?>) targets.get(0)).get("rego");
        }
        List<Object> inputs = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        CASES.forEach(
                (text, passes) -> {
                    inputs.add(
                            Map.of(
                                    "review",
                                    Map.of("object", Map.of("data", Map.of("config.conf", text))),
                                    "parameters",
                                    Map.of("modes", List.of("iptables", "nftables"))));
                    expected.add(String.valueOf(passes));
                });
        Tools.Finished run = evaluate(directory, rego, inputs);
        assertEquals("[" + String.join(",", expected) + "]", run.output().strip());
        Tools.Finished broken =
                evaluate(
                        directory,
                        rego.replace("not allowed(mode)", "not permitted(mode)"),
                        inputs);
        assertNotEquals(0, broken.status(), broken.output());
    }
}
