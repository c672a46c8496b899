package dev.kubeproxydoctor.e2e.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kubeproxydoctor.Tools;
import dev.kubeproxydoctor.e2e.artefacts.Made;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A kernel that has everything built in has no modules to list, and lacks nothing. Debian has no
 * such kernel, so this runs where the machine of the tests has one, as virtual machines of
 * Firecracker do; elsewhere it is skipped.
 */
class BuiltInKernelTest {
    @Test
    void whatIsBuiltInIsNotMissing() throws Exception {
        assumeTrue(!Files.exists(Path.of("/proc/modules")), "this kernel loads modules");
        Tools.path("iptables", "iptables");
        Tools.path("nft", "nftables");
        Tools.Finished rules =
                Tools.run(
                        List.of(
                                "unshare",
                                "-n",
                                "iptables",
                                "-t",
                                "nat",
                                "-A",
                                "POSTROUTING",
                                "-m",
                                "statistic",
                                "--mode",
                                "random",
                                "--probability",
                                "0.5",
                                "-j",
                                "MASQUERADE"),
                        "");
        assumeTrue(
                rules.status() == 0, "no root, or a kernel without netfilter: " + rules.output());
        for (String script : Made.contents("fix-node.sh")) {
            Path file = Files.createTempFile("fix-node", ".sh");
            Files.writeString(file, script);
            Tools.Finished check = Tools.run(List.of("sh", file.toString(), "--check"), "");
            boolean ipvs = script.contains("mode=\"ipvs\"");
            boolean offered = Files.exists(Path.of("/proc/net/ip_vs"));
            assertEquals(ipvs && !offered ? 1 : 0, check.status(), check.output());
            assertTrue(!check.output().contains("WRONG nf_"), check.output());
            Files.delete(file);
        }
    }
}
