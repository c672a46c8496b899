package dev.kubeproxydoctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.kubeproxydoctor.";

    /**
     * Each package is one stage; it may use what stands before it and nothing that stands after it.
     */
    private static final List<String> STAGES =
            List.of(
                    "text",
                    "cause",
                    "text.heads",
                    "upstream",
                    "redact.see",
                    "redact.find",
                    "redact",
                    "redact.share",
                    "paste.kinds",
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

    /** Where methods put what they find. */
    private static final Set<String> COLLECTORS =
            Set.of(
                    "dev.kubeproxydoctor.redact.find.Finds",
                    "dev.kubeproxydoctor.text.Traced$Builder",
                    "java.lang.StringBuilder",
                    "java.util.Collection",
                    "java.util.List",
                    "java.util.Map",
                    "java.util.Set");

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

    /** What stands behind the door is for the door, and copies are made where they leave. */
    @Test
    void onlyTheDoorSeesAndFinds() {
        Map<String, Set<String>> users = new TreeMap<>();
        for (JavaClass type : CORE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String from = stage(type);
                String to = stage(dependency.getTargetClass());
                if (to.startsWith("redact.") && !to.equals(from)) {
                    users.computeIfAbsent(to, t -> new TreeSet<>()).add(from);
                }
            }
        }
        assertEquals(
                Map.of(
                        "redact.see", Set.of("redact", "redact.find"),
                        "redact.find", Set.of("redact"),
                        "redact.share", Set.of("cli", "report")),
                users);
    }

    /** A text, a place in it and where results go are one object: a scanner, a finder. */
    @Test
    void noMethodCarriesATextAPlaceAndItsResults() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : CORE) {
            for (JavaMethod method : type.getMethods()) {
                List<String> parameters =
                        method.getRawParameterTypes().stream().map(JavaClass::getName).toList();
                int place =
                        Collections.indexOfSubList(
                                parameters, List.of("java.lang.String", "int", "int"));
                boolean collects = parameters.stream().anyMatch(COLLECTORS::contains);
                if (place >= 0 && collects) {
                    wrong.add(method.getFullName());
                }
            }
        }
        assertEquals(List.of(), wrong);
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
