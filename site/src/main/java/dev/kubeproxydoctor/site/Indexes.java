package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.platform.PlatformNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lists of failures: by what one sees, by kernel module, by mode, by platform. */
final class Indexes {
    /** The last group of the modes. */
    private static final String EVERY = "every mode";

    private Indexes() {}

    private static final String TABS =
            """
            <nav class="tabs" aria-label="Ways to find a failure"><a href="@ROOT@failures/">By what you see</a> <a href="@ROOT@failures/by-module/">By kernel module</a>
            <a href="@ROOT@failures/by-mode/">By mode</a> <a href="@ROOT@failures/by-platform/">By platform</a></nav>
            """;

    static String bySymptom() {
        List<String> items = new ArrayList<>();
        for (Failure failure : Catalogue.ALL) {
            String message =
                    FailureSymptoms.messages(failure).stream()
                            .findFirst()
                            .map(m -> "<br><code>" + Html.text(m) + "</code>")
                            .orElse("");
            items.add(entry(failure, "") + message);
        }
        String body =
                "<h1>Failures of kube-proxy</h1>\n<p>"
                        + items.size()
                        + " ways in which it fails, or seems to. Each page has the message, the cause, the fix, and what is no fix. Paste a log on <a href=\"../\">the first page</a> and it finds its own.</p>\n"
                        + TABS
                        + Html.filtered(
                                "by words of the message or of its meaning", Html.list(items));
        return Html.page(
                "failures/",
                "Failures of kube-proxy, by message",
                "Every failure that kube-proxy doctor knows, with message, cause and fix.",
                Html.FILTER,
                body);
    }

    static String byModule() {
        Map<String, List<Failure>> groups = new TreeMap<>();
        for (Failure failure : Catalogue.ALL) {
            for (String module : Catalogue.file(failure).modules()) {
                at(groups, module).add(failure);
            }
        }
        return grouped(
                "by-module",
                "By kernel module",
                "A module that is missing, blocked, or of another kernel, and what breaks without it. A module that the kernel was built with is in no list of modules and is not missing.",
                groups,
                "by a module's name");
    }

    static String byMode() {
        Map<String, List<Failure>> groups = new LinkedHashMap<>();
        for (Mode mode : Mode.values()) {
            groups.put(mode.word(), new ArrayList<>());
        }
        groups.put(EVERY, new ArrayList<>());
        for (Failure failure : Catalogue.ALL) {
            List<Mode> modes = Catalogue.file(failure).modes();
            if (modes.size() == Mode.values().length) {
                at(groups, EVERY).add(failure);
            } else {
                modes.forEach(mode -> at(groups, mode.word()).add(failure));
            }
        }
        return grouped(
                "by-mode",
                "By mode",
                "What can go wrong in each mode of kube-proxy; what can go wrong in all of them stands at the end. IPVS mode writes iptables rules too, so what breaks iptables breaks it as well.",
                groups,
                "by words");
    }

    private static List<Failure> at(Map<String, List<Failure>> groups, String group) {
        return groups.computeIfAbsent(group, g -> new ArrayList<>());
    }

    static String byPlatform() {
        Map<String, List<Failure>> groups = new LinkedHashMap<>();
        PlatformNames.all()
                .forEach(
                        (id, names) -> {
                            List<Failure> of =
                                    Catalogue.ALL.stream()
                                            .filter(f -> Catalogue.file(f).platforms().contains(id))
                                            .toList();
                            if (!of.isEmpty()) {
                                groups.put(names.get(0), of);
                            }
                        });
        return grouped(
                "by-platform",
                "By platform",
                "Failures that a platform is known for. Most failures are not bound to one: how a repair is kept on each is on every failure's page.",
                groups,
                "by words");
    }

    private static String grouped(
            String name,
            String title,
            String lead,
            Map<String, List<Failure>> groups,
            String filter) {
        StringBuilder list = new StringBuilder();
        groups.forEach(
                (group, failures) ->
                        list.append("<section><h2>")
                                .append(Html.text(group))
                                .append("</h2>\n")
                                .append(
                                        Html.list(
                                                failures.stream()
                                                        .map(failure -> entry(failure, "../"))
                                                        .toList()))
                                .append("</section>\n"));
        return Html.page(
                "failures/" + name + "/",
                "Failures of kube-proxy: "
                        + Character.toLowerCase(title.charAt(0))
                        + title.substring(1),
                lead,
                Html.FILTER,
                "<h1>Failures of kube-proxy: "
                        + Character.toLowerCase(title.charAt(0))
                        + title.substring(1)
                        + "</h1>\n"
                        + Html.paragraph(lead)
                        + TABS
                        + Html.filtered(filter, list.toString()));
    }

    private static String entry(Failure failure, String root) {
        return "<a href=\"%s%s/\">%s</a> <span class=\"meta\"><code>%s</code> · %s</span>"
                .formatted(
                        root,
                        failure.id(),
                        Html.text(failure.title()),
                        failure.id(),
                        FailurePage.meaning(failure.severity(Facts.NONE)));
    }
}
