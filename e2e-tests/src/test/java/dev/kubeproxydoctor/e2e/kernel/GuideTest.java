package dev.kubeproxydoctor.e2e.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.Tools;
import dev.kubeproxydoctor.report.Doctor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The incident guide: its messages mean what it says, its commands are sound, and on a real kernel
 * that has the failure they repair it, also after the next boot.
 */
class GuideTest {
    private static final String NAME = "legacy-table-missing";

    @Test
    void everyMessageMeansWhatTheGuideSays() throws IOException {
        Matcher message =
                Pattern.compile("<code data-means=\"([^\"]+)\">([^<]+)</code>").matcher(guide());
        int count = 0;
        for (; message.find(); count++) {
            Doctor doctor = new Doctor();
            doctor.text(text(message.group(2)) + "\n");
            assertEquals(
                    message.group(1),
                    doctor.report().diagnoses().get(0).diagnosis().failure().id());
        }
        assertTrue(count >= 5);
    }

    @Test
    void itsCommandsAndTheCollectingOneAreSound() throws IOException {
        String collect = Files.readString(Path.of("../web/src/main/js/collect.sh"));
        for (String script : List.of(commands(), "#!/bin/sh\n" + collect)) {
            Tools.Finished run =
                    Tools.run(
                            List.of(
                                    Tools.path("shellcheck", "shellcheck").toString(),
                                    "--shell=sh",
                                    "-"),
                            script);
            assertEquals(0, run.status(), run.output());
        }
    }

    @Test
    void itsCommandsRepairTheNodeAndItLasts() throws Exception {
        NodeFault fault =
                NodeFault.ALL.stream().filter(f -> f.name().equals(NAME)).findFirst().orElseThrow();
        for (String kernel : Guest.kernels()) {
            // With an option it is the script that would be asked; the guide has no options.
            String script = "#!/bin/sh\n[ $# -eq 0 ] || exit 0\n" + commands();
            Guest guest = Guest.run(Guest.image(kernel), fault.shell(), said -> script);
            Guest.StepResult fix = guest.step("fix");
            assertEquals(0, fix.status(), guest.console());
            assertTrue(fix.output().contains("the table is there"), guest.console());
            assertEquals(0, guest.step("works").status(), guest.console());
            assertEquals(0, guest.step("lasted").status(), guest.console());
        }
    }

    /** What the guide lets run on the node, in its order. */
    private static String commands() throws IOException {
        StringBuilder commands = new StringBuilder();
        Matcher block = Pattern.compile("<pre data-run=[^>]*>([^<]+)</pre>").matcher(guide());
        while (block.find()) {
            commands.append(text(block.group(1))).append('\n');
        }
        return commands.toString();
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("../site/src/main/site/guide.html"));
    }

    private static String text(String html) {
        return html.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&");
    }
}
