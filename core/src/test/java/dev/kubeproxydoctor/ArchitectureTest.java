package dev.kubeproxydoctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.kubeproxydoctor.";

    /**
     * Each package is one stage; it may use what stands before it and nothing that stands after it.
     */
    private static final List<String> STAGES =
            List.of(
                    "text",
                    "redact.see",
                    "redact.find",
                    "redact",
                    "redact.share",
                    "paste",
                    "platform",
                    "facts",
                    "failure",
                    "catalogue",
                    "diagnose",
                    "config",
                    "plan",
                    "artefact",
                    "report",
                    "cli");

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

    private static String stage(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    }
}
