package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lists of failures: by what one sees, by kernel module, by mode, by platform. */
final class Indexes {
    /** Names of kernel modules; what begins like one and is a sysctl or a file is left out. */
    private static final Pattern MODULE =
            Pattern.compile(
                    "\\b(ip6?_tables|ip6?table_\\w+|x_tables|xt_\\w+|nft?_(?:tables|nat|conntrack|ct|masq|fib\\w*|numgen|reject\\w*|chain_nat|compat|conntrack_netlink|defrag\\w*)|ip_set\\w*|ip_vs\\w*|br_netfilter|dummy)\\b");

    /** Words of a platform, as they stand in causes and fixes. */
    private static final Map<String, String> PLATFORMS = new LinkedHashMap<>();

    static {
        PLATFORMS.put("kubeadm", "kubeadm");
        PLATFORMS.put("EKS", "EKS|Amazon Linux|AL2023");
        PLATFORMS.put("Bottlerocket", "Bottlerocket");
        PLATFORMS.put("GKE", "GKE|Container-Optimized OS");
        PLATFORMS.put("AKS", "AKS|Azure");
        PLATFORMS.put("OpenShift", "OpenShift|RHCOS");
        PLATFORMS.put("RHEL 9 and 10", "RHEL|Red Hat");
        PLATFORMS.put("Ubuntu", "Ubuntu");
        PLATFORMS.put("Debian", "Debian");
        PLATFORMS.put("Talos", "Talos");
        PLATFORMS.put("Flatcar", "Flatcar");
        PLATFORMS.put("k3s and RKE2", "k3s|rke2|RKE2|rancher");
        PLATFORMS.put("microk8s", "microk8s");
        PLATFORMS.put("minikube", "minikube");
        PLATFORMS.put("kind", "kubernetes-sigs/kind|\\bkind (?:node|cluster)");
        PLATFORMS.put("WSL", "WSL");
        PLATFORMS.put("Windows", "Windows|HNS|\\bhns");
    }

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
                    FailurePage.messages(failure).stream()
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
            for (String module : modules(failure)) {
                groups.computeIfAbsent(module, m -> new ArrayList<>()).add(failure);
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
        for (String mode : List.of("iptables", "nftables", "ipvs", "Windows", "every mode")) {
            groups.put(mode, new ArrayList<>());
        }
        for (Failure failure : Catalogue.ALL) {
            groups.get(mode(failure.id())).add(failure);
        }
        return grouped(
                "by-mode",
                "By mode",
                "What can go wrong in each mode of kube-proxy. IPVS mode writes iptables rules too, so what breaks iptables breaks it as well.",
                groups,
                "by words");
    }

    static String byPlatform() {
        Map<String, List<Failure>> groups = new LinkedHashMap<>();
        PLATFORMS.forEach(
                (name, words) -> {
                    Pattern pattern = Pattern.compile(words);
                    List<Failure> of =
                            Catalogue.ALL.stream()
                                    .filter(failure -> pattern.matcher(text(failure)).find())
                                    .toList();
                    if (!of.isEmpty()) {
                        groups.put(name, of);
                    }
                });
        return grouped(
                "by-platform",
                "By platform",
                "Failures whose cause, fix or source names a platform. Most failures are not bound to one: how a repair is kept on each is on every failure's page.",
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
                        FailurePage.meaning(failure.severity(new Facts())));
    }

    private static Set<String> modules(Failure failure) {
        Set<String> modules = new LinkedHashSet<>();
        Matcher matcher = MODULE.matcher(text(failure));
        while (matcher.find()) {
            String word = matcher.group(1);
            if (!word.endsWith("_")) {
                modules.add(word);
            }
        }
        return modules;
    }

    private static String mode(String id) {
        if (id.startsWith("nft")) {
            return "nftables";
        }
        if (id.startsWith("ipvs") || id.startsWith("ipset")) {
            return "ipvs";
        }
        if (id.contains("windows") || id.contains("hns") || id.contains("winkernel")) {
            return "Windows";
        }
        boolean iptables =
                id.startsWith("iptables") || id.startsWith("ip6tables") || id.startsWith("xtables");
        return iptables ? "iptables" : "every mode";
    }

    /** All that a failure's file says in words; what every platform has is not of it. */
    private static String text(Failure failure) {
        StringBuilder text = new StringBuilder(failure.title());
        text.append('\n').append(failure.cause()).append('\n').append(failure.background());
        for (Step step : failure.fix()) {
            if (step instanceof Step.Advice advice) {
                text.append('\n').append(advice.summary()).append('\n').append(advice.detail());
            }
        }
        failure.doesNotFix().forEach(line -> text.append('\n').append(line));
        failure.sources().forEach(line -> text.append('\n').append(line));
        failure.examples().matching().forEach(example -> text.append('\n').append(example));
        return text.toString();
    }
}
