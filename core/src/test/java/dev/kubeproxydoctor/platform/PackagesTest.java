package dev.kubeproxydoctor.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.plan.Remedy;
import dev.kubeproxydoctor.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Page and script name the same package: what the reader sees first, and what the node says. */
class PackagesTest {
    private static final String TABLE_MISSING =
            "iptables v1.8.7 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)\n";

    private static Report report(String id, String kernel) {
        String system = id.isEmpty() ? "" : "ID=" + id + "\n";
        String uname = "Linux node-1 " + kernel + " #1 SMP x86_64 GNU/Linux\n";
        return Examined.of(system + uname + TABLE_MISSING).report();
    }

    private static String page(Report report, String kernel) {
        for (Remedy remedy : report.diagnoses().get(0).fix()) {
            if (remedy.detail().contains("$(uname -r)") || remedy.detail().contains("reboot")) {
                return remedy.detail().replace("$(uname -r)", kernel).replace("NAME", "xt_mark");
            }
        }
        return "";
    }

    private static String script(Report report, String id, String kernel) throws Exception {
        String script =
                report.artefacts().stream()
                        .filter(file -> file.fileName().equals("fix-node.sh"))
                        .findFirst()
                        .orElseThrow()
                        .content();
        int start = script.indexOf("\npackage() {");
        String function = script.substring(start, script.indexOf("\n}\n", start) + 3);
        Process shell =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "os=" + id + "\nrelease=" + kernel + function + "package xt_mark\n")
                        .redirectErrorStream(true)
                        .start();
        return read(shell).trim();
    }

    private static String read(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String check(String id, String kernel) throws Exception {
        Report report = report(id, kernel);
        String script = script(report, id, kernel);
        String page = page(report, kernel);
        assertTrue(page.startsWith(script + "."), id + " " + kernel + "\n" + page + "\n" + script);
        return script;
    }

    @Test
    void everySystemWithPackagesNamesTheSameOnPageAndNode() throws Exception {
        List<String> ids = new ArrayList<>(List.of("", "gentoo", "rocky", "opensuse-leap"));
        for (NodeSystem system : PlatformFiles.SYSTEMS) {
            if (!system.isImage()) {
                system.ids().forEach(id -> ids.add(id.replace("*", "s")));
            }
        }
        for (String id : ids) {
            check(id, "6.12.1-1");
        }
        for (NodeSystem system : PlatformFiles.SYSTEMS) {
            for (String mark : system.isImage() ? List.<String>of() : system.kernels()) {
                check("", "6.12.1-1" + mark + "1");
                check("debian", "6.12.1-1" + mark + "1");
            }
        }
    }

    @Test
    void aKernelDecidesWhereItTellsMore() throws Exception {
        assertEquals(
                "dnf install \"kernel-uek-modules-extra-5.15.0-300.el9uek.x86_64\"",
                check("ol", "5.15.0-300.el9uek.x86_64"));
        assertEquals(
                "apt-get install linux-modules-extra-raspi, and reboot",
                check("ubuntu", "6.8.0-1004-raspi"));
        assertTrue(check("ubuntu", "5.15.0-1113-kvm").startsWith("apt-get install linux-image-"));
        assertTrue(check("amzn", "6.1.79-99.amzn2023.x86_64").contains("/xt_mark.ko*"));
    }
}
