package dev.kubeproxydoctor.e2e.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The script on real kernels that have the fault. Each fault: the real failure is shown and pasted
 * into the tool; the script that comes of it says what it would do and changes nothing; runs, and
 * what it says to do is done; runs again; the failure is gone; a third run changes nothing; the
 * kernel is booted anew, and it lasted; {@code --check} agrees; {@code --undo} takes it back and
 * the failure is there again.
 */
@Execution(ExecutionMode.CONCURRENT)
class KernelTest {
    static List<Arguments> faults() {
        List<Arguments> faults = new ArrayList<>();
        for (String kernel : Guest.kernels()) {
            NodeFault.ALL.forEach(fault -> faults.add(Arguments.of(fault, kernel)));
        }
        return faults;
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("faults")
    void theScriptRepairsIt(NodeFault fault, String kernel) throws Exception {
        Path image = Guest.image(kernel);
        long start = System.nanoTime();
        Guest guest = Guest.run(image, fault.shell(), said -> script(said + fault.alsoPasted()));
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        Files.writeString(image.resolve(fault.name() + ".console"), guest.console());
        assertNotEquals(0, guest.step("broken").status(), guest.console());
        assertEquals(0, guest.step("dry-run-changed").status(), guest.console());
        Guest.StepResult fix = guest.step("fix");
        for (String line : fault.says()) {
            assertTrue(fix.output().contains(line), line + "\n" + guest.console());
        }
        assertEquals(fault.firstStatus(), fix.status(), guest.console());
        check(fault, kernel, examine(guest.step("uname").output() + fix.output()), fix.output());
        boolean repaired = fault.repairs();
        if (repaired) {
            assertEquals(0, guest.step("fix-again").status(), guest.console());
            assertEquals(0, guest.step("works").status(), guest.console());
            assertEquals(0, guest.step("third").status(), guest.console());
        }
        assertEquals(0, guest.step("third-changed").status(), guest.console());
        assertEquals(0, guest.step("lasted").status(), guest.console());
        assertEquals(0, guest.step("check").status(), guest.console());
        assertEquals(0, guest.step("undo").status(), guest.console());
        assertTrue(!guest.step("list").output().contains("kube-proxy-doctor"), guest.console());
        if (fault.comesBack()) {
            assertNotEquals(0, guest.step("after-undo").status(), guest.console());
        }
        Files.writeString(
                Path.of("target", "kernels", "table.txt"),
                "| %s | %s | %s | %d |%n".formatted(fault.name(), kernel, fault.outcome(), seconds),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** What the script said, given back to the tool. */
    private static void check(NodeFault fault, String kernel, Report understood, String said) {
        List<String> named =
                understood.diagnoses().stream().map(d -> d.diagnosis().failure().id()).toList();
        if (fault.understoodAs().isEmpty()) {
            assertEquals(List.of(), named, said);
            assertTrue(understood.summary().startsWith("fix-node.sh found"), understood.summary());
        } else {
            assertEquals(fault.understoodAs(), named.isEmpty() ? "" : named.get(0), said);
        }
        assertEquals(
                List.of(kernel.substring("linux-image-".length())),
                understood.facts().stream()
                        .filter(f -> f.key().equals(Key.KERNEL))
                        .map(Fact::value)
                        .distinct()
                        .toList());
    }

    private static String script(String pasted) {
        return examine(pasted).artefacts().stream()
                .filter(a -> a.fileName().equals("fix-node.sh"))
                .map(Artefact::content)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no script for:\n" + pasted));
    }

    private static Report examine(String text) {
        Doctor doctor = new Doctor();
        doctor.input("paste");
        doctor.text(text);
        return doctor.report();
    }
}
