package dev.kubeproxydoctor.e2e.artefacts;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.kubeproxydoctor.report.Report;
import dev.kubeproxydoctor.report.ReportJson;
import dev.kubeproxydoctor.report.Sarif;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1DaemonSet;
import io.kubernetes.client.openapi.models.V1ValidatingAdmissionPolicy;
import io.kubernetes.client.openapi.models.V1ValidatingAdmissionPolicyBinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tomlj.Toml;

/**
 * Generated objects against the types and schemas they have to be of; each is also seen to refuse a
 * broken twin.
 */
class ObjectsTest {
    private static final Gson GSON = JSON.getGson();

    interface Check {
        void on(JsonElement element) throws Exception;
    }

    private static List<Object> documents(String yaml) {
        List<Object> documents = new ArrayList<>();
        new Load(LoadSettings.builder().build()).loadAllFromString(yaml).forEach(documents::add);
        return documents;
    }

    /**
     * Document {@code index} of every content, and one with a word replaced that is not to pass.
     */
    private static void check(String fileName, int index, Check check, String good, String bad) {
        String first = null;
        for (String content : Made.contents(fileName)) {
            first = first == null ? content : first;
            JsonElement element = GSON.toJsonTree(documents(content).get(index));
            assertDoesNotThrow(() -> check.on(element), content);
        }
        String broken = first.replace(good, bad);
        assertNotEquals(first, broken);
        JsonElement element = GSON.toJsonTree(documents(broken).get(index));
        assertThrows(Exception.class, () -> check.on(element), good);
    }

    @Test
    void kubernetesTypesTakeThem() {
        check(
                "fix-nodes-daemonset.yaml",
                0,
                V1DaemonSet::validateJsonElement,
                "containers:",
                "container:");
        check(
                "fix-nodes-daemonset.yaml",
                0,
                V1DaemonSet::validateJsonElement,
                "selector:\n    matchLabels",
                "selektor:\n    matchLabels");
        check(
                "policy-admission.yaml",
                0,
                V1ValidatingAdmissionPolicy::validateJsonElement,
                "expression: >-",
                "expresion: >-");
        check(
                "policy-admission.yaml",
                1,
                V1ValidatingAdmissionPolicyBinding::validateJsonElement,
                "validationActions",
                "validationAction");
    }

    /**
     * Of custom resources there is no schema to be had; what their readers cannot do without is
     * looked at.
     */
    @Test
    void customResourcesHaveWhatTheirReadersAskFor() {
        for (String content : Made.contents("policy-gatekeeper.yaml")) {
            List<Object> documents = documents(content);
            Map<?, ?> template = (Map<?, ?>) documents.get(0);
            Map<?, ?> constraint = (Map<?, ?>) documents.get(1);
            Object kind = at(template, "spec", "crd", "spec", "names", "kind");
            assertEquals(kind, constraint.get("kind"));
            // Gatekeeper refuses a template whose name is not its kind in small letters.
            assertEquals(
                    kind.toString().toLowerCase(java.util.Locale.ROOT),
                    at(template, "metadata", "name"));
            Map<?, ?> target = (Map<?, ?>) ((List<?>) at(template, "spec", "targets")).get(0);
            String rego = (String) target.get("rego");
            assertTrue(rego.startsWith("package k8skubeproxymode\n"), rego);
            assertTrue(rego.contains("violation[{\"msg\": msg}]"), rego);
            assertTrue(((List<?>) at(constraint, "spec", "parameters", "modes")).size() > 0);
        }
        for (String name : Made.names()) {
            if (name.endsWith(".yaml") || name.endsWith(".bu")) {
                Made.contents(name)
                        .forEach(content -> assertDoesNotThrow(() -> documents(content), name));
            }
        }
        for (String content : Made.contents("talos-modules-1.14.yaml")) {
            for (Object document : documents(content)) {
                assertEquals("KernelModuleConfig", ((Map<?, ?>) document).get("kind"));
            }
        }
        for (String content : Made.contents("node-labels-nfd.yaml")) {
            assertEquals("NodeFeatureRule", ((Map<?, ?>) documents(content).get(0)).get("kind"));
        }
    }

    private static Object at(Object root, String... path) {
        Object value = root;
        for (String key : path) {
            value = ((Map<?, ?>) value).get(key);
        }
        return value;
    }

    @Test
    void cloudInitCarriesTheVeryScript() {
        for (String content : Made.contents("node-gate-cloud-init.yaml")) {
            Map<?, ?> file =
                    (Map<?, ?>) ((List<?>) at(documents(content).get(0), "write_files")).get(0);
            assertTrue(Made.contents("fix-node.sh").contains(file.get("content")));
        }
    }

    @Test
    void terraformIsHclAndBottlerocketIsToml() {
        for (String content : Made.contents("eks.tf")) {
            Map<?, ?> parsed = assertDoesNotThrow(() -> new HCLParser().parse(content), content);
            assertTrue(
                    ((Map<?, ?>) parsed.get("resource")).containsKey("aws_eks_node_group"),
                    content);
            assertTrue(!content.contains("AL2_"), content);
            assertThrows(
                    Exception.class,
                    () ->
                            new HCLParser()
                                    .parse(
                                            content.replace(
                                                    "scaling_config {", "scaling_config = {{")));
        }
        for (String content : Made.contents("bottlerocket-modules.toml")) {
            assertEquals(List.of(), Toml.parse(content).errors());
            assertTrue(Toml.parse(content.replace("[settings", "[[settings")).hasErrors());
        }
    }

    @Test
    void reportsAreOfTheirSchemaAndSarifOfIts() throws Exception {
        ObjectMapper json = new ObjectMapper();
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(
                                Files.readString(
                                        Path.of("../web/src/main/npm/report.schema.json")));
        ObjectMapper sarif =
                new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        List<Report> reports = Made.reports();
        for (int i = 0; i < reports.size(); i += 7) {
            JsonNode report = json.readTree(ReportJson.write(reports.get(i)));
            assertEquals(java.util.Set.of(), schema.validate(report));
            String log = Sarif.write(reports.get(i), List.of("paste"));
            assertDoesNotThrow(() -> sarif.readValue(log, SarifSchema210.class), log);
            assertThrows(
                    Exception.class,
                    () ->
                            sarif.readValue(
                                    log.replace("\"runs\"", "\"rums\""), SarifSchema210.class));
        }
        JsonNode broken =
                json.readTree(
                        ReportJson.write(reports.get(0))
                                .replace("\"verdict\":\"", "\"verdict\":\"very "));
        assertTrue(!schema.validate(broken).isEmpty());
    }
}
