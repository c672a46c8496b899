package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.FileNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names of patched files: those of the inputs, with as many folders as tell them apart. */
final class PatchNames {
    /** A stem is too short for more folders. */
    private static final int DEEPEST = 40;

    private static final int LONGEST_EXTENSION = 10;

    private PatchNames() {}

    /**
     * One name for each path: {@code a/cm.yaml} and {@code b/cm.yaml.gz} give {@code
     * patched-a-cm.yaml} and {@code patched-b-cm.yaml}, since a patched file is not packed.
     *
     * @param taken the names of other files
     */
    static List<String> of(List<String> paths, List<String> taken) {
        int[] depths = new int[paths.size()];
        boolean alike = true;
        for (int depth = 1; alike && depth <= DEEPEST; depth++) {
            Map<String, Integer> count = new TreeMap<>();
            for (String path : paths) {
                count.merge(Chars.lower(stem(path, depth) + extension(path)), 1, Integer::sum);
            }
            alike = false;
            for (int i = 0; i < depths.length; i++) {
                if (depths[i] == depth - 1) {
                    String name = Chars.lower(stem(paths.get(i), depth) + extension(paths.get(i)));
                    boolean other = count.get(name) > 1;
                    depths[i] = other ? depth : -depth;
                    alike |= other;
                }
            }
        }
        FileNames names = new FileNames();
        taken.forEach(name -> names.take(name, ""));
        List<String> result = new ArrayList<>();
        for (int i = 0; i < depths.length; i++) {
            String path = paths.get(i);
            result.add(names.take("patched-" + stem(path, Math.abs(depths[i])), extension(path)));
        }
        return result;
    }

    private static String stem(String path, int depth) {
        int end = end(path);
        int start = end;
        for (int left = depth; start > 0; start--) {
            left -= isSeparator(path.charAt(start - 1)) ? 1 : 0;
            if (left == 0) {
                break;
            }
        }
        return FileNames.plain(path.substring(start, end));
    }

    /** With its dot; what a file without one holds is YAML. */
    private static String extension(String path) {
        String own = unpacked(path);
        int end = end(path);
        return end == own.length() ? ".yaml" : own.substring(end);
    }

    /** Where the extension begins. */
    private static int end(String path) {
        String own = unpacked(path);
        int dot = own.lastIndexOf('.');
        boolean named = dot > 0 && !isSeparator(own.charAt(dot - 1));
        int rest = own.length() - dot - 1;
        boolean plain = Chars.skipAlphanumerics(own, dot + 1) == own.length();
        return named && plain && rest > 0 && rest <= LONGEST_EXTENSION ? dot : own.length();
    }

    private static String unpacked(String path) {
        return Chars.lower(path).endsWith(".gz") ? path.substring(0, path.length() - 3) : path;
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '\\';
    }
}
