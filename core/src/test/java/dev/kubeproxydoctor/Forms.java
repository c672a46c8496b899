package dev.kubeproxydoctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The forms in which people paste a log. */
public final class Forms {
    private Forms() {}

    /** Forms that say that kube-proxy speaks. */
    public static Map<String, UnaryOperator<String>> naming() {
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>();
        String pod = "kube-proxy-x7k2p";
        prefix(forms, "kubectl --prefix", "[pod/" + pod + "/kube-proxy] ");
        prefix(forms, "prefix and time", "[pod/" + pod + "/kube-proxy] 2026-11-24T08:15:42.1Z ");
        prefix(forms, "stern", pod + " kube-proxy ");
        prefix(forms, "stern with a namespace", "kube-system " + pod + " kube-proxy ");
        prefix(forms, "kubetail", "[" + pod + "] ");
        prefix(forms, "docker compose", "kube-proxy-1  | ");
        prefix(forms, "journal", "Nov 24 08:15:42 node-1 kube-proxy[812]: ");
        prefix(forms, "journal, Chinese", "11\u6708 24 08:15:42 node-1 kube-proxy[812]: ");
        prefix(forms, "journal, ISO", "2026-11-24T08:15:42+0000 node-1 kube-proxy[812]: ");
        prefix(forms, "syslog", "<30>Nov 24 08:15:42 node-1 kube-proxy[812]: ");
        prefix(forms, "columns", "Nov 24 08:15:42.123 | node-1 | kube-proxy | ");
        prefix(forms, "labels", "2026-11-24T08:15:42Z {namespace=\"x\", pod=\"" + pod + "\"} ");
        each(
                forms,
                "shipper",
                line ->
                        "{\"stream\":\"stderr\",\"log\":\""
                                + json(line)
                                + "\\n\",\"kubernetes\":{\"pod_name\":\""
                                + pod
                                + "\"}}");
        each(
                forms,
                "journal as JSON",
                line ->
                        "{\"SYSLOG_IDENTIFIER\":\"kube-proxy\",\"MESSAGE\":\""
                                + json(line)
                                + "\",\"_HOSTNAME\":\"node-1\"}");
        forms.put(
                "minikube",
                text ->
                        "==> etcd [abc] <==\n2026-11-24 08:15:42.1 I | etcdserver: ok\n\n==> kube-proxy [0123] <==\n"
                                + text);
        forms.put("typed command", text -> "$ kubectl logs -n kube-system " + pod + "\n" + text);
        return forms;
    }

    /** Forms that add nothing to what a log says. */
    public static Map<String, UnaryOperator<String>> silent() {
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>();
        forms.put("CRLF", text -> text.replace("\n", "\r\n"));
        forms.put("CR", text -> text.replace("\n", "\r"));
        forms.put("BOM", text -> "\ufeff" + text);
        forms.put("blank lines", text -> text.replace("\n", "\n\n"));
        forms.put("fence", text -> "Since the upgrade:\n\n```\n" + text + "```\n\nAny ideas?\n");
        prefix(forms, "time", "2026-11-24T08:15:42.137482000Z ");
        prefix(forms, "time with a zone", "2026-11-24T08:15:42.137482000+02:00 ");
        prefix(forms, "local time", "2026/11/24 08:15:42 ");
        prefix(forms, "CRI", "2026-11-24T08:15:42.137482000Z stderr F ");
        prefix(forms, "k3s", "Nov 24 08:15:42 node-1 k3s[812]: ");
        prefix(forms, "talosctl", "10.0.0.4: ");
        prefix(forms, "quote", "> ");
        prefix(forms, "quote in a quote", ">> ");
        prefix(forms, "indent", "    ");
        each(forms, "docker", line -> "{\"log\":\"" + json(line) + "\\n\",\"stream\":\"stderr\"}");
        each(forms, "bold", line -> "**" + line + "**");
        each(forms, "back-ticks", line -> "`" + line + "`");
        each(forms, "colours", line -> "\u001b[31m" + line + "\u001b[0m");
        each(forms, "colours without ESC", line -> "[31m" + line + "[0m");
        each(forms, "collapsed", line -> line.replaceAll("[ \t]+", " "));
        each(forms, "box", line -> "\u2502 " + line.replace("\t", "        ") + "    \u2502");
        each(forms, "NUL", line -> line.replace("rr", "r\u0000r"));
        each(
                forms,
                "HTML",
                line ->
                        line.replace("&", "&amp;")
                                        .replace("\"", "&quot;")
                                        .replace("'", "&#x27;")
                                        .replace("<", "&lt;")
                                + "<br>");
        each(
                forms,
                "CSV",
                line -> "\"2026-11-24T08:15:42Z\",\"" + line.replace("\"", "\"\"") + "\"");
        forms.put("line numbers", Forms::numbered);
        forms.put("cut at 80", text -> cut(text, 80));
        forms.put("cut at 143", text -> cut(text, 143));
        return forms;
    }

    /** Both. */
    public static Map<String, UnaryOperator<String>> all() {
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>(silent());
        forms.putAll(naming());
        return forms;
    }

    static void prefix(Map<String, UnaryOperator<String>> forms, String name, String prefix) {
        each(forms, name, line -> prefix + line);
    }

    static void each(
            Map<String, UnaryOperator<String>> forms, String name, UnaryOperator<String> form) {
        forms.put(
                name,
                text -> {
                    StringBuilder all = new StringBuilder();
                    for (String line : text.strip().split("\n")) {
                        all.append(form.apply(line)).append('\n');
                    }
                    return all.toString();
                });
    }

    private static String numbered(String text) {
        StringBuilder all = new StringBuilder();
        List<String> lines = new ArrayList<>(List.of(text.strip().split("\n")));
        for (int i = 0; i < lines.size(); i++) {
            all.append("kube.log:").append(i + 1).append(':').append(lines.get(i)).append('\n');
        }
        return all.toString();
    }

    static String cut(String text, int width) {
        StringBuilder all = new StringBuilder();
        for (String line : text.strip().split("\n")) {
            for (int at = 0; at < Math.max(1, line.length()); at += width) {
                all.append(line, at, Math.min(line.length(), at + width)).append('\n');
            }
        }
        return all.toString();
    }

    private static String json(String line) {
        return line.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
    }
}
