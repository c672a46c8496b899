package dev.kubeproxydoctor.fuzz;

import static dev.kubeproxydoctor.fuzz.Invariant.holds;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Report;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Files are named after nodes, pods and files that anybody may have named: no name leaves its
 * folder, looks like an option or is given twice. Each line of the text is a name.
 */
final class Naming {
    private static final List<String> LOGS =
            List.of(example("iptables-legacy-table-missing"), example("ipvs-modules-not-loaded"));

    /** File systems take 255 bytes. */
    private static final int LONGEST = 200;

    private Naming() {}

    static void check(String text) {
        List<String> names = text.lines().limit(4).toList();
        Doctor doctor = new Doctor();
        for (int i = 0; i < names.size(); i++) {
            String log = LOGS.get(i % LOGS.size());
            doctor.input("logs/" + names.get(i) + "/kube-proxy.log");
            doctor.text("[pod/" + names.get(i) + "/kube-proxy] " + log);
            doctor.text("Nov 24 08:15:42 " + names.get(i) + " kube-proxy[812]: " + log);
            doctor.text("Name: " + names.get(i) + "\n");
            doctor.input(names.get(i));
            doctor.text("kind: KubeProxyConfiguration\nmode: IPVS\n");
        }
        Report report = doctor.report();
        holds(report.patches().size() == names.size(), "a file is lost");
        Set<String> given = new LinkedHashSet<>();
        report.artefacts().forEach(artefact -> check(artefact.fileName(), given));
        report.patches().forEach(patch -> check(patch.fileName(), given));
    }

    private static void check(String name, Set<String> given) {
        holds(given.add(name.toLowerCase(Locale.ROOT)), "a name is given twice: " + name);
        holds(name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*"), "not a name for a file: " + name);
        holds(name.length() <= LONGEST, "a long name: " + name);
    }

    private static String example(String failure) {
        return Catalogue.file(Catalogue.byId(failure).orElseThrow())
                        .matching()
                        .get(0)
                        .lines()
                        .findFirst()
                        .orElseThrow()
                + "\n";
    }
}
