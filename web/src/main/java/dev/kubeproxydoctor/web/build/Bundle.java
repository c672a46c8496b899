package dev.kubeproxydoctor.web.build;

import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.platform.PlatformNames;
import dev.kubeproxydoctor.report.ReportJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts the element's scripts into one module, and everything into one page that works from {@code
 * file://}.
 */
final class Bundle {
    private static final List<String> SCRIPTS =
            List.of(
                    "words.js",
                    "html.js",
                    "archive.js",
                    "tar.js",
                    "unzip.js",
                    "unpack.js",
                    "opened.js",
                    "unmasked.js",
                    "share.js",
                    "panels.js",
                    "facts.js",
                    "marks.js",
                    "paint.js",
                    "runner.js",
                    "client.js",
                    "crash.js",
                    "element.js");

    private Bundle() {}

    /**
     * {@code kube-proxy-doctor.js}: one ES module, style sheet included; and {@code page.js}, which
     * the site's pages have beside it.
     */
    static void element(Path sources, Path dist) throws IOException {
        Files.writeString(
                dist.resolve("kube-proxy-doctor.js"),
                joined(sources, "import.meta.url")
                        + "export { KubeProxyDoctor, engines, start };\n");
        Files.writeString(dist.resolve("page.js"), bare(sources.resolve("page.js")));
    }

    /**
     * {@code kube-proxy-doctor.html}: page, element and both engines; its policy names the script
     * and the style by their hashes. Its licence, too, has to be in the file. Beside it its
     * checksum, for {@code sha256sum -c}.
     */
    static void page(Path sources, Path dist, String site, Path project) throws IOException {
        String script =
                "(() => {\nconst wasmEngine = (() => {\n"
                        + withoutExports(Files.readString(dist.resolve("engine-wasm.js")))
                        + "return { engine, payload };\n})();\nconst jsEngine = (() => {\n"
                        + withoutExports(Files.readString(dist.resolve("engine-js.js")))
                        + "return { engine };\n})();\n"
                        + joined(sources, "location.href")
                        + "engines.wasm = async () => wasmEngine;\nengines.js = async () => jsEngine;\nengines.names = async () => ({ names: {} });\n"
                        + bare(sources.resolve("page.js"))
                        + "})();\n";
        String style = Files.readString(sources.resolve("page.css"));
        String page =
                Files.readString(sources.resolve("page.html"))
                        .replace("@SCRIPT-HASH@", hash(script))
                        .replace("@STYLE-HASH@", hash(style))
                        .replace("@STYLE@", style)
                        .replace("@SITE@", site)
                        .replace("@NOTICE@", Files.readString(project.resolve("NOTICE")))
                        .replace("@LICENSE@", Files.readString(project.resolve("LICENSE")))
                        .replace("@EXAMPLES@", Examples.templates())
                        .replace("@SCRIPT@", script);
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        Files.write(dist.resolve("kube-proxy-doctor.html"), bytes);
        Files.writeString(
                dist.resolve("kube-proxy-doctor.html.sha256"),
                Hash.hexadecimal(bytes) + "  kube-proxy-doctor.html\n");
    }

    private static String joined(Path sources, String base) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : SCRIPTS) {
            all.append(bare(sources.resolve(name)));
        }
        return all.toString()
                .replace("@CSS@", quoted(sources.resolve("element.css"), " "))
                .replace("@COLLECT@", quoted(sources.resolve("collect.sh"), "\\n"))
                .replace("@VERSION@", ReportJson.VERSION)
                .replace("'@FACTS@'", choices(facts()))
                .replace("'@SYSTEMS@'", choices(PlatformNames.systems()))
                .replace("'@PLATFORMS@'", choices(PlatformNames.clusters()))
                .replace("import.meta.url", base);
    }

    /**
     * A module to be put among others: without imports, exports, comments and indentation, none of
     * which a browser needs. So no text may run over several lines.
     */
    static String bare(Path module) throws IOException {
        StringBuilder bare = new StringBuilder();
        for (String line : withoutExports(Files.readString(module)).split("\n", -1)) {
            String text = line.strip();
            boolean comment =
                    text.startsWith("/**")
                            || text.startsWith("* ")
                            || text.equals("*")
                            || text.equals("*/")
                            || text.startsWith("//");
            if (!line.startsWith("import ") && !comment && !text.isEmpty()) {
                bare.append(text).append('\n');
            }
        }
        return bare.toString();
    }

    /** {@code ["eks","EKS"],["aks","AKS"]}: what a field can be set to, and how it reads. */
    private static String choices(Map<String, String> names) {
        return names.entrySet().stream()
                .map(
                        choice ->
                                "["
                                        + ReportJson.quoted(choice.getKey())
                                        + ","
                                        + ReportJson.quoted(choice.getValue())
                                        + "]")
                .collect(Collectors.joining(","));
    }

    /** What the reader is asked about a node, with the title of its field. */
    private static Map<String, String> facts() {
        Map<String, String> titles = new LinkedHashMap<>();
        Key.ASKED.forEach(key -> titles.put(key.name(), key.title()));
        return titles;
    }

    private static String quoted(Path file, String lineEnd) throws IOException {
        return Files.readString(file)
                .strip()
                .replace("\\", "\\\\")
                .replace("'", "\\'")
                .replace("\n", lineEnd);
    }

    private static String withoutExports(String module) {
        return ("\n" + module).replace("\nexport ", "\n").substring(1);
    }

    private static String hash(String text) {
        return Hash.integrity(256, text.getBytes(StandardCharsets.UTF_8));
    }
}
