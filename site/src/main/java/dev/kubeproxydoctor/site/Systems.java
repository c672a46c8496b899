package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.platform.PlatformNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The systems that a node may run, and how a repair is kept on each. */
final class Systems {
    private Systems() {}

    /** What repairs a paste, system by system; those with the same files stand together. */
    static Map<List<Artefact>, List<String>> repairs(String example) {
        Map<List<Artefact>, List<String>> repairs = new LinkedHashMap<>();
        PlatformNames.systems()
                .forEach(
                        (id, name) -> {
                            List<Artefact> files =
                                    FailurePage.report(example, Map.of(Key.OS_ID, id))
                                            .artefacts()
                                            .stream()
                                            .filter(file -> file.part() == Artefact.Part.REPAIR)
                                            .filter(file -> !file.fileName().equals("README.md"))
                                            .toList();
                            repairs.computeIfAbsent(files, f -> new ArrayList<>()).add(name);
                        });
        return repairs;
    }
}
