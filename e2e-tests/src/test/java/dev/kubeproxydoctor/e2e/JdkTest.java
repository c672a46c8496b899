package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Route;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kubeproxydoctor.web.build.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Core relies on the JDK, and in the page TeaVM's class library stands in its place. This holds the
 * two against each other: core calls no method of the JDK that {@link Probes} does not try at and
 * beyond its limits, and what comes of each try is the same on the JVM and in both engines.
 */
class JdkTest {
    /** Calls of core's own code, and the name of what was thrown, which is shown and not read. */
    private static final Set<String> CALLED_BACK =
            Set.of("Runnable.run()", "Supplier.get()", "Object.getClass()", "Class.getName()");

    @Test
    void coreCallsNoMethodThatIsNotProbed() {
        Set<String> called = new TreeSet<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("dev.kubeproxydoctor")) {
            String stage = type.getPackageName();
            if (!stage.endsWith(".cli") && !stage.contains(".web") && !stage.contains(".site")) {
                Stream.of(
                                type.getMethodCallsFromSelf(),
                                type.getConstructorCallsFromSelf(),
                                type.getMethodReferencesFromSelf(),
                                type.getConstructorReferencesFromSelf())
                        .flatMap(Set::stream)
                        .map(access -> (AccessTarget.CodeUnitAccessTarget) access.getTarget())
                        .filter(target -> target.getOwner().getName().startsWith("java."))
                        .forEach(target -> called.add(name(target)));
            }
        }
        called.removeAll(ProbeExports.methods());
        called.removeIf(JdkTest::hasNoArguments);
        assertEquals(
                Set.of(), called, "probe them in TextProbes or CollectionProbes, or do without");
    }

    /** {@code String.startsWith(String,int)} */
    private static String name(AccessTarget.CodeUnitAccessTarget target) {
        return target.getOwner().getSimpleName()
                + "."
                + target.getName()
                + target.getRawParameterTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    /** Constructors of what can be thrown, of records and of objects, which do nothing. */
    private static boolean hasNoArguments(String name) {
        return name.contains("Exception.<init>")
                || name.contains("Error.<init>")
                || CALLED_BACK.contains(name)
                || name.equals("Record.<init>()")
                || name.equals("Object.<init>()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void callsComeToTheSameInTheBrowser(String kind, @TempDir Path directory) throws IOException {
        Path dist = Files.createDirectories(directory.resolve("dist"));
        Engines.make(ProbeExports.class, kind, Path.of("../web/src/main/js"), dist);
        String module = Files.readString(dist.resolve("engine-" + kind + ".js"));
        String jvm = ProbeExports.outcomes("");
        String refused =
                jvm.lines()
                        .map(line -> line.endsWith(" = throws") ? "1" : "0")
                        .collect(Collectors.joining());
        try (Site site = new Site()) {
            site.page.route(
                    "**/kpd/probes.js",
                    route ->
                            route.fulfill(
                                    new Route.FulfillOptions()
                                            .setContentType("text/javascript")
                                            .setBody(module)));
            site.open("");
            Object outcomes =
                    site.page.evaluate(
                            "async (refused) => { const m = await import('/kpd/probes.js'); return (await m.engine(m.payload?.())).outcomes(refused); }",
                            refused);
            assertEquals("", differences(jvm, outcomes.toString()));
        }
    }

    private static String differences(String expected, String actual) {
        List<String> wrong = new ArrayList<>();
        String[] jvm = expected.split("\n");
        String[] browser = actual.split("\n");
        for (int i = 0; i < Math.max(jvm.length, browser.length); i++) {
            String one = i < jvm.length ? jvm[i] : "nothing";
            String other = i < browser.length ? browser[i] : "nothing";
            if (!one.equals(other)) {
                wrong.add(
                        one + ", in the browser " + other.substring(other.lastIndexOf(" = ") + 1));
            }
        }
        return String.join("\n", wrong);
    }
}
