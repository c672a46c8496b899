package dev.kubeproxydoctor.e2e.artefacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every generated file before the program that will read it, and a broken twin of each, which that
 * program has to refuse. Not to be had from Debian or Maven Central: butane, talosctl, terraform,
 * gator, a parser of LogQL for Java. Files of theirs are held against less: their syntax, and what
 * is said in the other tests here.
 */
class ToolsTest {
    private static String tool(String program, String debianPackage) {
        return Tools.path(program, debianPackage).toString();
    }

    @Test
    void scriptsAreCleanInEveryShell() throws Exception {
        for (String script : List.of("fix-node.sh", "apply-configuration.sh")) {
            Made.check(
                    script, List.of(tool("shellcheck", "shellcheck")), "set -", "if then; set -");
            Made.check(script, List.of(tool("dash", "dash"), "-n"), "set -", "case x in; set -");
            Made.check(script, List.of(tool("bash", "bash"), "-n"), "set -", "if then; set -");
            Made.check(
                    script,
                    List.of(tool("busybox", "busybox-static"), "sh", "-n"),
                    "set -",
                    "list=(a b); set -");
        }
    }

    @Test
    void theNodesGateIsUserDataThatCloudInitTakes() throws Exception {
        List<String> schema = List.of(tool("cloud-init", "cloud-init"), "schema", "--config-file");
        Made.check(
                "node-gate-cloud-init.yaml",
                schema,
                "write_files:\n  - path:",
                "write_files:\n  - pathe:");
        Made.check("node-gate-cloud-init.yaml", schema, "#cloud-config\n", "# cloud config\n");
    }

    @Test
    void systemdTakesTheDropIn() throws Exception {
        String analyze = tool("systemd-analyze", "systemd");
        Path directory = Files.createTempDirectory("units");
        Path unit = directory.resolve("kubelet.service");
        Files.writeString(unit, "[Service]\nExecStart=/bin/true\n");
        Path dropIns = Files.createDirectories(directory.resolve("kubelet.service.d"));
        String content = Made.contents("node-gate-kubelet.conf").iterator().next();
        Files.writeString(dropIns.resolve("05-kube-proxy-modules.conf"), content);
        Tools.Finished good = Tools.run(List.of(analyze, "verify", unit.toString()), "");
        assertEquals(new Tools.Finished(0, ""), good);
        Files.writeString(
                dropIns.resolve("05-kube-proxy-modules.conf"),
                content.replace("ExecStartPre=/bin", "ExecStartBefore=/bin"));
        Tools.Finished bad = Tools.run(List.of(analyze, "verify", unit.toString()), "");
        assertTrue(bad.output().contains("Unknown key"), bad.output());
    }

    @Test
    void alertsAreRulesAndDoWhatTheySay() throws Exception {
        String promtool = tool("promtool", "prometheus");
        Made.check(
                "prometheus-rules.yaml",
                List.of(promtool, "check", "rules"),
                "max by (",
                "max of (");
        Path directory = Files.createTempDirectory("rules");
        Path rules = directory.resolve("prometheus-rules.yaml");
        Path tests = directory.resolve("prometheus-rules-test.yaml");
        String content = Made.contents("prometheus-rules.yaml").iterator().next();
        Files.writeString(rules, content);
        Files.writeString(tests, Made.contents("prometheus-rules-test.yaml").iterator().next());
        Tools.Finished good = Tools.run(List.of(promtool, "test", "rules", tests.toString()), "");
        assertEquals(0, good.status(), good.output());
        // The incident article's alert: it asks the moment, and knows no node.
        for (String[] change :
                new String[][] {
                    {"[10m])) > 0", "[10m])) > 100"},
                    {"CrashLoopBackOff\"}[5m])", "CrashLoopBackOff\"}[1m])"},
                    {
                        "last_timestamp_seconds\n          ) > 0",
                        "last_timestamp_seconds\n          ) > -2"
                    }
                }) {
            String broken = content.replace(change[0], change[1]);
            assertNotEquals(content, broken, change[0]);
            Files.writeString(rules, broken);
            Tools.Finished bad =
                    Tools.run(List.of(promtool, "test", "rules", tests.toString()), "");
            assertNotEquals(0, bad.status(), change[1] + "\n" + bad.output());
        }
        String operator = Made.contents("prometheusrule.yaml").iterator().next();
        String groups = operator.substring(operator.indexOf("\nspec:\n") + 7).indent(-2);
        assertEquals(content.substring(content.indexOf("groups:")), groups);
    }

    @Test
    void ignitionTakesItsFiles() throws Exception {
        List<String> validate = List.of(tool("ignition-validate", "ignition"));
        Made.check("modules.ign", validate, "\"path\": \"/etc", "\"path\": \"etc");
        Path file = Files.createTempFile("machineconfig", ".ign");
        for (String yaml : Made.contents("machineconfig-modules.yaml")) {
            Files.writeString(file, yaml.substring(yaml.indexOf("config: ") + 8));
            Tools.Finished run = Tools.run(List.of(validate.get(0), file.toString()), "");
            assertEquals(0, run.status(), run.output() + yaml);
        }
    }

    @Test
    void packerTakesTheImageTest() throws IOException {
        String packer = tool("packer", "packer");
        Path directory = Files.createTempDirectory("image");
        Files.writeString(
                directory.resolve("fix-node.sh"), Made.contents("fix-node.sh").iterator().next());
        Path file = directory.resolve("image-test.pkr.hcl");
        String content = Made.contents("image-test.pkr.hcl").iterator().next();
        List<String> command =
                List.of(
                        "sh",
                        "-c",
                        "cd \"$1\" && \"$2\" validate image-test.pkr.hcl",
                        "sh",
                        directory.toString(),
                        packer);
        Files.writeString(file, content);
        Tools.Finished good = Tools.run(command, "");
        assertEquals(0, good.status(), good.output());
        // A provisioner outside a build, as the incident article has it.
        Files.writeString(file, content + "\nprovisioner \"shell\" {\n  inline = [\"true\"]\n}\n");
        assertNotEquals(0, Tools.run(command, "").status());
    }

    @Test
    void theDaemonSetsOwnShellIsClean() throws Exception {
        String shellcheck = tool("shellcheck", "shellcheck");
        for (String yaml : Made.contents("fix-nodes-daemonset.yaml")) {
            int start = yaml.indexOf("- |\n") + 4;
            String shell = yaml.substring(start, yaml.indexOf("readinessProbe:")).stripTrailing();
            Tools.Finished good = Tools.run(List.of(shellcheck, "-s", "sh", "-"), shell + "\n");
            assertEquals(new Tools.Finished(0, ""), good);
            assertNotEquals(
                    0,
                    Tools.run(
                                    List.of(shellcheck, "-s", "sh", "-"),
                                    shell.replace("done", "") + "\n")
                            .status());
        }
    }

    @Test
    void ansibleRunsThePlay() throws IOException {
        String ansible = tool("ansible-playbook", "ansible-core");
        Path directory = Files.createTempDirectory("play");
        Files.writeString(
                directory.resolve("fix-node.sh"), Made.contents("fix-node.sh").iterator().next());
        Path play = directory.resolve("fix-nodes-ansible.yaml");
        String content = Made.contents("fix-nodes-ansible.yaml").iterator().next();
        Files.writeString(play, content);
        Tools.Finished good =
                Tools.run(
                        List.of(ansible, "-i", "localhost,", "--syntax-check", play.toString()),
                        "");
        assertEquals(0, good.status(), good.output());
        String script = directory.resolve("fix-node.sh").toString();
        if (Tools.run(List.of("sh", script, "--dry-run"), "").status() == 0) {
            Tools.Finished dry =
                    Tools.run(
                            List.of(
                                    ansible,
                                    "-i",
                                    "localhost,",
                                    "-c",
                                    "local",
                                    "--check",
                                    play.toString()),
                            "");
            assertEquals(0, dry.status(), dry.output());
            assertTrue(!dry.output().contains("WARNING"), dry.output());
        }
        Files.writeString(
                play, content.replace("ansible.builtin.script:", "ansible.builtin.scripts:"));
        assertNotEquals(
                0,
                Tools.run(
                                List.of(
                                        ansible,
                                        "-i",
                                        "localhost,",
                                        "--syntax-check",
                                        play.toString()),
                                "")
                        .status());
    }

    @Test
    void nixParsesItsModule() throws Exception {
        Made.check(
                "kube-proxy-modules.nix",
                List.of(tool("nix-instantiate", "nix-bin"), "--parse"),
                "boot.kernelModules = [",
                "boot.kernelModules [");
    }

    @Test
    void kustomizePutsTheScriptIntoTheCluster() throws IOException {
        String kubectl = tool("kubectl", "kubernetes-client");
        Path directory = Files.createTempDirectory("kustomize");
        String script = Made.contents("fix-node.sh").iterator().next();
        Files.writeString(directory.resolve("fix-node.sh"), script);
        for (String name : List.of("kustomization.yaml", "fix-nodes-daemonset.yaml")) {
            Files.writeString(directory.resolve(name), Made.contents(name).iterator().next());
        }
        Tools.Finished good = Tools.run(List.of(kubectl, "kustomize", directory.toString()), "");
        assertEquals(0, good.status(), good.output());
        assertTrue(good.output().contains("name: kube-proxy-fix-node-"), good.output());
        assertTrue(good.output().contains("namespace: kube-system"), good.output());
        Files.delete(directory.resolve("fix-node.sh"));
        assertNotEquals(
                0, Tools.run(List.of(kubectl, "kustomize", directory.toString()), "").status());
    }
}
