package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.artefact.Artefact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The systems that a node may run, and how a repair is kept on each. */
final class Systems {
    /** {@code ID} of os-release, and the name that people use. */
    static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("ubuntu", "Ubuntu, Debian");
        NAMES.put("rhel", "RHEL, Rocky, Alma, Fedora");
        NAMES.put("amzn", "Amazon Linux");
        NAMES.put("sles", "SUSE");
        NAMES.put("azurelinux", "Azure Linux");
        NAMES.put("alpine", "Alpine");
        NAMES.put("bottlerocket", "Bottlerocket");
        NAMES.put("talos", "Talos");
        NAMES.put("flatcar", "Flatcar");
        NAMES.put("coreos", "Fedora CoreOS");
        NAMES.put("rhcos", "OpenShift (RHCOS)");
        NAMES.put("nixos", "NixOS");
        NAMES.put("cos", "Container-Optimized OS");
    }

    private Systems() {}

    /** What repairs a paste, system by system; those with the same files stand together. */
    static Map<List<Artefact>, List<String>> repairs(String example) {
        Map<List<Artefact>, List<String>> repairs = new LinkedHashMap<>();
        NAMES.forEach(
                (id, name) -> {
                    List<Artefact> files =
                            FailurePage.report(example, "os.id", id).artefacts().stream()
                                    .filter(file -> file.part() == Artefact.Part.REPAIR)
                                    .filter(file -> !file.fileName().equals("README.md"))
                                    .toList();
                    repairs.computeIfAbsent(files, f -> new ArrayList<>()).add(name);
                });
        return repairs;
    }
}
