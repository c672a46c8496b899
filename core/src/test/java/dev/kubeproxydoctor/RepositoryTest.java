package dev.kubeproxydoctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The forms and the workflow around the sources are well-formed and agree with README.md. */
class RepositoryTest {
    private static final Path PROJECT = Path.of("..");

    @ParameterizedTest
    @ValueSource(strings = {"wrong-diagnosis", "leak", "new-platform"})
    void anIssueFormAsksForTheSharedCopyAlone(String name) throws IOException {
        String text = text(".github/ISSUE_TEMPLATE/" + name + ".yml");
        Map<?, ?> form = yaml(text);
        assertEquals(Set.of("name", "description", "labels", "body"), form.keySet());
        assertTrue(text.contains("Post only the masked copy"));
        assertTrue(text.contains("redact --share"));

        Set<Object> ids = new HashSet<>();
        boolean confirmed = false;
        for (Object element : (List<?>) form.get("body")) {
            Map<?, ?> field = (Map<?, ?>) element;
            Map<?, ?> attributes = (Map<?, ?>) field.get("attributes");
            String type = (String) field.get("type");
            if (type.equals("markdown")) {
                assertEquals(Set.of("value"), attributes.keySet());
                continue;
            }
            assertTrue(Set.of("input", "textarea", "dropdown", "checkboxes").contains(type), type);
            assertTrue(attributes.get("label") instanceof String);
            assertTrue(ids.add(field.get("id")), "twice: " + field.get("id"));
            if (type.equals("checkboxes")) {
                Map<?, ?> option = (Map<?, ?>) ((List<?>) attributes.get("options")).get(0);
                confirmed = Boolean.TRUE.equals(option.get("required"));
            }
        }
        assertTrue(confirmed, "the reader confirms that only the masked copy is posted");
    }

    @Test
    void theChooserOfFormsIsWellFormed() throws IOException {
        for (Object link :
                (List<?>) yaml(text(".github/ISSUE_TEMPLATE/config.yml")).get("contact_links")) {
            assertEquals(Set.of("name", "url", "about"), ((Map<?, ?>) link).keySet());
        }
    }

    @Test
    void theWorkflowRunsTheCommandOfTheReadmeOnEveryJdk() throws IOException {
        Map<?, ?> workflow = yaml(text(".github/workflows/verify.yml"));
        assertEquals(Map.of("contents", "read"), workflow.get("permissions"));
        Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) workflow.get("jobs")).get("verify");
        Map<?, ?> strategy = (Map<?, ?>) job.get("strategy");
        assertEquals(Map.of("jdk", List.of("17", "21", "25")), strategy.get("matrix"));

        List<?> steps = (List<?>) job.get("steps");
        Map<?, ?> last = (Map<?, ?>) steps.get(steps.size() - 1);
        assertEquals(testCommand(), last.get("run"));
        for (Object step : steps) {
            Object action = ((Map<?, ?>) step).get("uses");
            assertTrue(action == null || action.toString().matches("actions/[a-z-]+@v\\d+"));
        }
    }

    @Test
    void theScriptOfTheBuildServerRunsTheCommandOfTheReadme() throws IOException {
        List<String> commands =
                text(".ci/run").lines().filter(line -> line.startsWith("mvn ")).toList();
        assertEquals(List.of(testCommand()), commands);
    }

    @Test
    void everyYamlFileOfTheRepositoryHostParses() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(".github"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yml")).toList()) {
                yaml(Files.readString(file));
            }
        }
    }

    /** The first command of the README's section about tests. */
    private static String testCommand() throws IOException {
        String section = text("README.md").split("\n## Test it\n", -1)[1];
        return section.split("```\n", -1)[1].strip();
    }

    private static Map<?, ?> yaml(String text) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static String text(String file) throws IOException {
        return Files.readString(PROJECT.resolve(file));
    }
}
