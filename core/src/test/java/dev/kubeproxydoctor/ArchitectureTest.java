package dev.kubeproxydoctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.kubeproxydoctor.";

    /**
     * Each package is one stage; it may use what stands before it and nothing that stands after it.
     */
    private static final List<String> STAGES =
            List.of(
                    "text",
                    "redact",
                    "paste",
                    "platform",
                    "facts",
                    "failure",
                    "catalogue",
                    "diagnose",
                    "config",
                    "config.find",
                    "config.check",
                    "config.edit",
                    "plan",
                    "artefact",
                    "report",
                    "cli");

    /** What of a package inside another one is for those outside of that. */
    private static final Map<String, List<String>> DOORS =
            Map.of(
                    "config.find", List.of("Configurations", "NodeObjects"),
                    "config.check", List.of("Checks"),
                    "config.edit", List.of("Surgery", "Diff"));

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.kubeproxydoctor");

    @Test
    void importsRunOneWay() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : CORE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                int from = STAGES.indexOf(stage(type));
                int to = STAGES.indexOf(stage(dependency.getTargetClass()));
                if (to > from) {
                    wrong.add(dependency.getDescription());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aPackageInsideAnotherIsEnteredByItsDoors() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : CORE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                String to = stage(target);
                boolean inside = stage(type).startsWith(outer(to));
                if (DOORS.containsKey(to)
                        && !inside
                        && !DOORS.get(to).contains(target.getSimpleName())) {
                    wrong.add(dependency.getDescription());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void onlyTheRedactorMakesSafeText() {
        List<String> makers = new ArrayList<>();
        for (JavaClass type : CORE) {
            boolean makes =
                    type.getConstructorCallsFromSelf().stream()
                            .anyMatch(
                                    call ->
                                            call.getTargetOwner()
                                                    .getSimpleName()
                                                    .equals("SafeText"));
            if (makes) {
                makers.add(type.getSimpleName());
            }
        }
        makers.sort(null);
        assertEquals(List.of("Redactor", "SafeText"), makers);
    }

    /** The package around {@code config.find}: {@code config}. */
    private static String outer(String stage) {
        int dot = stage.indexOf('.');
        return dot < 0 ? stage : stage.substring(0, dot);
    }

    private static String stage(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    }
}
