package dev.kubeproxydoctor.e2e.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.Tools;
import dev.kubeproxydoctor.e2e.artefacts.Made;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every name of a module that we print, looked up by kmod in the unpacked package of a Debian
 * kernel.
 */
class ModuleNamesTest {
    private static final List<String> LISTS =
            List.of("common=\"", "legacy=\"", "nft=\"", "six=\"", "optional=\"");

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (String script : Made.contents("fix-node.sh")) {
            script.lines()
                    .limit(40)
                    .forEach(
                            line -> {
                                for (String list : LISTS) {
                                    if (line.startsWith(list) && !line.equals(list + "\"")) {
                                        names.addAll(
                                                List.of(
                                                        line.substring(
                                                                        list.length(),
                                                                        line.length() - 1)
                                                                .split(" ")));
                                    }
                                }
                            });
        }
        assertTrue(names.size() > 45, names.toString());
        return names;
    }

    @Test
    void theKernelHasEveryModuleThatWeName() throws Exception {
        for (String kernelPackage : Guest.kernels()) {
            Path root = Guest.image(kernelPackage).resolve("unpacked");
            String release = kernelPackage.substring("linux-image-".length());
            for (String name : names()) {
                Tools.Finished run = lookUp(root, release, name);
                assertEquals(0, run.status(), name + " on " + release + ": " + run.output());
            }
            // Merged into others long ago: no list of ours may hold it.
            for (String name : List.of("nft_counter", "nf_conntrack_ipv4", "nf_nat_ipv4")) {
                assertNotEquals(0, lookUp(root, release, name).status(), name);
            }
        }
    }

    private static Tools.Finished lookUp(Path root, String release, String name) {
        return Tools.run(
                List.of(
                        Tools.path("modprobe", "kmod").toString(),
                        "-d",
                        root.toString(),
                        "-S",
                        release,
                        "--show-depends",
                        name),
                "");
    }
}
