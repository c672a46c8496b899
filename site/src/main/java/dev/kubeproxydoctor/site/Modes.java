package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.plan.ModeAdvice;
import dev.kubeproxydoctor.platform.PlatformNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which mode suits, for versions of Kubernetes and of the kernel: a table that needs no script. */
final class Modes {
    private static final List<String> KUBERNETES =
            List.of("1.28", "1.29", "1.31", "1.33", "1.35", "1.36");
    private static final List<String> KERNELS =
            List.of("4.18.0", "5.4.0", "5.10.0", "5.15.0", "6.1.0", "6.12.0", "6.18.0");

    private Modes() {}

    /** The table, one row per kernel. */
    static String table() {
        List<List<String>> rows = new ArrayList<>();
        for (String kernel : KERNELS) {
            List<String> row =
                    new ArrayList<>(List.of(Html.text(kernel.substring(0, kernel.length() - 2))));
            for (String kubernetes : KUBERNETES) {
                ModeAdvice advice = advice(kubernetes, kernel);
                row.add(advice.choice().map(Mode::word).map(Html::text).orElse("depends"));
            }
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of("Kernel"));
        KUBERNETES.forEach(version -> columns.add("Kubernetes " + version));
        return Html.table("Modes by version", columns, rows);
    }

    /** The choices of the chooser's field for the system. */
    static String systems() {
        return choices(PlatformNames.systems());
    }

    /** The choices of its field for the platform. */
    static String platforms() {
        return choices(PlatformNames.clusters());
    }

    private static String choices(Map<String, String> names) {
        StringBuilder html = new StringBuilder("<option value=\"\">not known</option>");
        names.forEach(
                (value, name) ->
                        html.append("<option value=\"")
                                .append(value)
                                .append("\">")
                                .append(Html.text(name))
                                .append("</option>"));
        return html.toString();
    }

    private static ModeAdvice advice(String kubernetes, String kernel) {
        return FailurePage.report("", Map.of(Key.KUBERNETES, kubernetes + ".0", Key.KERNEL, kernel))
                .modes();
    }
}
