package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.plan.Modules;
import dev.kubeproxydoctor.platform.ModuleFile;
import dev.kubeproxydoctor.platform.NodeSystem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The list of modules in the own form of systems whose root file system is not written to. */
final class NativeModules {
    private static final String EACH = "@EACH@";
    private static final String END = "@END@";

    private NativeModules() {}

    /** The files for a system; none for one that takes a script alone. */
    static List<Artefact> of(NodeSystem system, Modules modules) {
        List<String> names = List.copyOf(new LinkedHashSet<>(modules.all()));
        List<Artefact> files = new ArrayList<>();
        for (ModuleFile file : system.files()) {
            files.add(
                    new Artefact(
                            file.name(),
                            file.mediaType(),
                            file.purpose(),
                            filled(file.template(), names)));
        }
        return files;
    }

    /** A mark that has a line to itself takes its line end with it. */
    private static String filled(String template, List<String> names) {
        String text = template.replace(EACH + "\n", EACH).replace(END + "\n", END);
        int each = text.indexOf(EACH);
        int end = text.indexOf(END);
        StringBuilder filled = new StringBuilder(text.substring(0, each));
        for (String name : names) {
            filled.append(text.substring(each + EACH.length(), end).replace("@MODULE@", name));
        }
        return filled.append(text.substring(end + END.length())).toString();
    }
}
