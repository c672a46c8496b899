package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.config.Schema;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.List;

/**
 * The name that a misspelled one was meant to be: {@code stricARP} is two letters or fewer from
 * {@code strictARP}. A letter that is missing, too many, another or changed places with its
 * neighbour counts one; case does not count.
 */
final class Similar {
    /** No name is longer. */
    private static final int LONGEST = 48;

    private static final List<String> MODES = Chars.words("iptables ipvs nftables");
    private static final List<String> DETECTIONS =
            Chars.words("ClusterCIDR NodeCIDR BridgeInterface InterfaceNamePrefix");

    private Similar() {}

    /**
     * The field of the same section, {@code strictARP}; one that is called alike and stands
     * somewhere else with its path, {@code ipvs.strictARP}; or {@code ""}.
     */
    static String field(String section, String name) {
        List<String> near = new ArrayList<>();
        String elsewhere = "";
        for (String path : Schema.paths()) {
            int dot = path.lastIndexOf('.');
            String last = path.substring(dot + 1);
            if (section.equals(dot < 0 ? "" : path.substring(0, dot))) {
                near.add(last);
            } else if (last.equals(name)) {
                elsewhere = elsewhere.isEmpty() ? path : "?";
            }
        }
        String meant = of(name, near);
        return !meant.isEmpty() || elsewhere.equals("?") ? meant : elsewhere;
    }

    /** The value that was meant, {@code ipvs} by {@code IPVS}, or {@code ""}. */
    static String value(String field, String value) {
        String meant =
                switch (field) {
                    case "mode" -> of(value, MODES);
                    case "detectLocalMode" -> of(value, DETECTIONS);
                    default -> "";
                };
        return meant.equals(value) ? "" : meant;
    }

    /** The name among those that are known, or {@code ""}. */
    static String of(String name, Iterable<String> names) {
        String best = "";
        int least = most(name);
        for (String known : names) {
            int distance = distance(name, known);
            best = distance < least ? known : best;
            least = Math.min(least, distance);
        }
        return best;
    }

    /** Short names are near to anything. */
    private static int most(String name) {
        return name.length() < 4 || name.length() > LONGEST ? 0 : name.length() < 6 ? 2 : 3;
    }

    /** How many letters two names differ in; 3 where more. */
    private static int distance(String name, String known) {
        if (name.length() - known.length() > 2 || known.length() - name.length() > 2) {
            return 3;
        }
        String a = Chars.lower(name);
        String b = Chars.lower(known);
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + other);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
