package dev.kubeproxydoctor.artefact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixScriptTest {
    private static final String TABLE_MISSING =
            "iptables v1.8.7 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)\n";

    @Test
    void aDryRunChangesNothingAndAWrongOptionIsRefused() throws Exception {
        Path script = write(script(TABLE_MISSING));
        Path list = Path.of("/etc/modules-load.d/kube-proxy-doctor.conf");
        boolean before = Files.exists(list);
        Tools.Finished dry = Tools.run(List.of("/bin/sh", script.toString(), "--dry-run"), "");
        assertTrue(dry.output().startsWith("kube-proxy doctor: fix-node.sh, "), dry.output());
        assertEquals(before, Files.exists(list));
        assertEquals(
                2, Tools.run(List.of("/bin/sh", script.toString(), "--nonsense"), "").status());
    }

    @Test
    void theListIsTheCompleteOneOfModeAndBackEnd() {
        String legacy = script(TABLE_MISSING);
        assertTrue(
                legacy.contains("legacy=\"ip_tables iptable_nat iptable_filter iptable_mangle\""),
                legacy);
        assertTrue(legacy.contains("nft=\"\""));
        for (String module :
                List.of(
                        "nf_conntrack",
                        "xt_comment",
                        "xt_mark",
                        "xt_MASQUERADE",
                        "xt_statistic",
                        "ipt_REJECT",
                        "xt_addrtype")) {
            assertTrue(legacy.contains(module), module);
        }
        assertFalse(legacy.contains("ip_set"));
        String ipvs =
                script(
                        "I1124 08:15:42.1       1 server_linux.go:145] \"Using ipvs Proxier\"\n"
                                + TABLE_MISSING);
        for (String module : List.of("ip_vs_rr", "ip_set_hash_ipport", "xt_set", "dummy")) {
            assertTrue(ipvs.contains(module), module);
        }
        String nftables =
                script(
                        "E1124 08:15:42.137482       1 server.go:558] \"Error running ProxyServer\" err=\"could not run nftables command: mnl.c:60: Unable to initialize Netlink socket: Protocol not supported\"\nkind: KubeProxyConfiguration\nmode: nftables\n");
        assertTrue(
                nftables.contains("mode=\"nftables\"") || nftables.contains("nft_numgen"),
                nftables);
    }

    @Test
    void immutableSystemsGetTheirOwnForm() {
        List<String> script =
                List.of(
                        "README.md",
                        "fix-node.sh",
                        "kustomization.yaml",
                        "fix-nodes-daemonset.yaml",
                        "fix-nodes-ansible.yaml");
        check("", script, List.of());
        check("ID=debian", script, List.of());
        check("ID=cos", script, List.of());
        check("ID=bottlerocket", List.of("README.md"), List.of("bottlerocket-modules.toml"));
        check(
                "ID=talos",
                List.of("README.md"),
                List.of("talos-modules.yaml", "talos-modules-1.14.yaml"));
        check("ID=flatcar", script, List.of("modules.bu", "modules.ign"));
        check("ID=fedora\nVARIANT_ID=coreos", script, List.of("modules.bu", "modules.ign"));
        check("ID=rhcos", script, List.of("machineconfig-modules.yaml"));
        check("ID=nixos", script, List.of("kube-proxy-modules.nix"));
    }

    /** A node as kubectl describe shows it has no os-release. */
    @Test
    void theNameOfTheSystemTellsItToo() {
        assertTrue(
                files("  OS Image:  Bottlerocket OS 1.20.0 (aws-k8s-1.30)\n" + TABLE_MISSING)
                        .contains("bottlerocket-modules.toml"));
        assertTrue(
                files("  OS Image:  Talos (v1.7.0)\n" + TABLE_MISSING)
                        .contains("talos-modules.yaml"));
    }

    @Test
    void windowsGetsNoFileAboutModules() {
        assertFalse(files("ID=windows\n" + TABLE_MISSING).contains("fix-node.sh"));
    }

    @Test
    void whatFollowsKeepsItFromComingBack() {
        List<Artefact> files = Examined.of(TABLE_MISSING).report().artefacts();
        for (String name :
                List.of(
                        "node-gate-cloud-init.yaml",
                        "image-test.pkr.hcl",
                        "prometheus-rules.yaml",
                        "loki-rules.yaml",
                        "policy-admission.yaml")) {
            assertTrue(
                    files.stream()
                            .anyMatch(
                                    f ->
                                            f.fileName().equals(name)
                                                    && f.part() == Artefact.Part.PREVENTION),
                    name);
        }
        assertEquals(
                List.of(),
                Examined.of(
                                "I1124 08:15:42.1       1 server_linux.go:145] \"Using iptables Proxier\"\n")
                        .report()
                        .artefacts());
    }

    private static void check(String osRelease, List<String> first, List<String> besides) {
        List<String> expected = new ArrayList<>(first);
        expected.addAll(Math.min(2, first.size()), besides);
        List<String> repair =
                Examined.of(osRelease + "\n" + TABLE_MISSING).report().artefacts().stream()
                        .filter(a -> a.part() == Artefact.Part.REPAIR)
                        .map(Artefact::fileName)
                        .toList();
        assertEquals(expected, repair, osRelease);
    }

    private static List<String> files(String text) {
        return Examined.of(text).report().artefacts().stream().map(Artefact::fileName).toList();
    }

    private static String script(String text) {
        return Examined.of(text).report().artefacts().stream()
                .filter(a -> a.fileName().equals("fix-node.sh"))
                .map(Artefact::content)
                .findFirst()
                .orElseThrow();
    }

    private static Path write(String script) throws IOException {
        Path file = Files.createTempFile("fix-node", ".sh");
        Files.writeString(file, script);
        return file;
    }
}
