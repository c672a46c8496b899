package dev.kubeproxydoctor.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the inputs are called in a report: as much of their paths as tells them apart. */
final class InputNames {
    /** So many folders are enough; what is alike in more is told apart by nothing. */
    private static final int DEEPEST = 64;

    private InputNames() {}

    /** {@code cm.yaml} for one file, {@code a/cm.yaml} and {@code b/cm.yaml} for two of a name. */
    @SuppressWarnings("NullAway") // Every file has an end and a name.
    static List<String> of(List<String> files) {
        List<String> names = new ArrayList<>();
        Set<String> distinct = new HashSet<>(files);
        Map<String, String> nameOf = new HashMap<>();
        for (int depth = 1; depth <= DEEPEST && nameOf.size() < distinct.size(); depth++) {
            Map<String, Integer> count = new HashMap<>();
            for (String file : distinct) {
                count.merge(end(file, depth), 1, Integer::sum);
            }
            for (String file : distinct) {
                String end = end(file, depth);
                if (depth == DEEPEST || count.get(end) == 1) {
                    nameOf.putIfAbsent(file, end);
                }
            }
        }
        files.forEach(file -> names.add(Terminal.shown(nameOf.get(file))));
        return names;
    }

    /** The last elements of a path; all of one that is a device, whose last one says nothing. */
    private static String end(String file, int depth) {
        if (file.equals("-")) {
            return "standard input";
        }
        String path = file.replace(File.separatorChar, '/');
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        int start = end;
        for (int left = depth; start > 0 && !path.startsWith("/dev/"); start--) {
            left -= path.charAt(start - 1) == '/' ? 1 : 0;
            if (left == 0) {
                break;
            }
        }
        start = path.startsWith("/dev/") ? 0 : start;
        return start == end ? path : path.substring(start, end);
    }
}
