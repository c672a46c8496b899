package dev.kubeproxydoctor.e2e.artefacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.kubeproxydoctor.Tools;
import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every file that the tool makes for every entry of the catalogue on every platform, each content
 * once.
 */
public final class Made {
    /** What tells the platform in a paste. */
    static final List<String> PLATFORMS =
            List.of(
                    "",
                    "ID=debian\nVERSION_ID=\"12\"\n",
                    "ID=ubuntu\n",
                    "ID=\"rhel\"\nLinux node-1 6.12.0-211.34.1.el10_2.x86_64 #1 SMP x86_64 GNU/Linux\n",
                    "ID=ol\nLinux node-1 5.15.0-3.60.5.1.el9uek.x86_64 #2 SMP x86_64 GNU/Linux\n",
                    "ID=amzn\nVERSION_ID=\"2023\"\n",
                    "ID=alpine\n",
                    "ID=azurelinux\n",
                    "ID=\"opensuse-leap\"\n",
                    "ID=bottlerocket\n",
                    "ID=talos\n",
                    "ID=flatcar\n",
                    "ID=fedora\nVARIANT_ID=coreos\n",
                    "ID=\"rhcos\"\n",
                    "ID=nixos\n",
                    "ID=cos\n",
                    "ID=photon\n",
                    "Linux node-1 5.15.146.1-microsoft-standard-WSL2 #1 SMP x86_64 GNU/Linux\n");

    private static final String CONFIGURATION =
            """
            ---
            apiVersion: kubeproxy.config.k8s.io/v1alpha1
            kind: KubeProxyConfiguration
            clusterCIDR: 10.244.0.0/16,fd00::/48
            """;

    private static final String CONFIG_MAP =
            """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: kube-proxy
              namespace: kube-system
            data:
              config.conf: |-
                apiVersion: kubeproxy.config.k8s.io/v1alpha1
                kind: KubeProxyConfiguration
                mode: iptable
            """;

    private static final Map<String, Set<String>> FILES = new LinkedHashMap<>();
    private static final List<Report> REPORTS = new ArrayList<>();

    private Made() {}

    private static synchronized void make() {
        if (!FILES.isEmpty()) {
            return;
        }
        for (Failure failure : Catalogue.ALL) {
            List<String> examples = Catalogue.file(failure).matching();
            if (examples.isEmpty()) {
                continue;
            }
            String example = examples.get(0);
            for (String platform : PLATFORMS) {
                add(platform + example);
            }
            for (String mode : List.of("iptables", "ipvs", "nftables")) {
                add(example + CONFIGURATION + "mode: " + mode + "\n");
            }
            add(example + CONFIG_MAP);
        }
    }

    private static void add(String text) {
        Doctor doctor = new Doctor();
        doctor.input("paste");
        doctor.text(text);
        Report report = doctor.report();
        REPORTS.add(report);
        for (Artefact file : report.artefacts()) {
            FILES.computeIfAbsent(file.fileName(), n -> new LinkedHashSet<>()).add(file.content());
        }
    }

    /** The contents of a file by its name; there is at least one. */
    public static Set<String> contents(String fileName) {
        make();
        assertFalse(FILES.getOrDefault(fileName, Set.of()).isEmpty(), fileName + " is never made");
        return FILES.get(fileName);
    }

    static Set<String> names() {
        make();
        return FILES.keySet();
    }

    static List<Report> reports() {
        make();
        return REPORTS;
    }

    /**
     * Runs a validator on every content of a file, and on a broken twin that it has to refuse.
     *
     * @param command the program and its options; the file's name is added
     * @param breaks what to replace in the first content, and by what
     */
    static void check(String fileName, List<String> command, String good, String breaks)
            throws IOException {
        Path directory = Files.createTempDirectory("artefacts");
        Path file = directory.resolve(fileName);
        List<String> whole = new ArrayList<>(command);
        whole.add(file.toString());
        String first = null;
        for (String content : contents(fileName)) {
            first = first == null ? content : first;
            Files.writeString(file, content);
            Tools.Finished run = Tools.run(whole, "");
            assertEquals(0, run.status(), fileName + "\n" + run.output() + "\n" + content);
        }
        String broken = first.replace(good, breaks);
        assertNotEquals(first, broken, "nothing to break: " + good);
        Files.writeString(file, broken);
        Tools.Finished run = Tools.run(whole, "");
        assertNotEquals(0, run.status(), command + " takes a broken " + fileName + ": " + good);
    }
}
