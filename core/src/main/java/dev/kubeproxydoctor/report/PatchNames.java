package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.FileNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of patched files: those of the inputs, with their folders where that is needed. */
final class PatchNames {
    private static final int LONGEST_EXTENSION = 10;

    private PatchNames() {}

    /**
     * One name for each path: {@code a/cm.yaml} and {@code b/cm.yaml.gz} give {@code
     * patched-a-cm.yaml} and {@code patched-b-cm.yaml}, since a patched file is not packed.
     *
     * @param taken the names of other files
     */
    static List<String> of(List<String> paths, List<String> taken) {
        Set<String> once = new LinkedHashSet<>();
        Set<String> more = new LinkedHashSet<>();
        for (String path : paths) {
            String own = Chars.lower(own(path));
            (once.add(own) ? once : more).add(own);
        }
        FileNames names = new FileNames();
        for (String name : taken) {
            names.take(name, "");
        }
        List<String> result = new ArrayList<>();
        for (String path : paths) {
            String name = more.contains(Chars.lower(own(path))) ? unpacked(path) : own(path);
            int end = end(name);
            result.add(
                    names.take(
                            "patched-" + FileNames.plain(name.substring(0, end)),
                            // What a file without extension holds is YAML.
                            end == name.length() ? ".yaml" : name.substring(end)));
        }
        return result;
    }

    /** Where the extension begins, with its dot. */
    private static int end(String name) {
        int dot = name.lastIndexOf('.');
        int rest = name.length() - dot - 1;
        boolean plain = Chars.skipAlphanumerics(name, dot + 1) == name.length();
        return dot > 0 && plain && rest > 0 && rest <= LONGEST_EXTENSION ? dot : name.length();
    }

    private static String unpacked(String path) {
        return Chars.lower(path).endsWith(".gz") ? path.substring(0, path.length() - 3) : path;
    }

    /** Without folders, of whatever system. */
    private static String own(String path) {
        String own = unpacked(path);
        return own.substring(Math.max(own.lastIndexOf('/'), own.lastIndexOf('\\')) + 1);
    }
}
