package dev.kubeproxydoctor.web.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Puts the element's scripts into one module, and everything into one page that works from {@code
 * file://}.
 */
final class Bundle {
    private static final List<String> SCRIPTS =
            List.of("words.js", "paint.js", "runner.js", "client.js", "element.js");

    private Bundle() {}

    /** {@code kube-proxy-doctor.js}: one ES module, style sheet included. */
    static void element(Path sources, Path dist) throws IOException {
        Files.writeString(
                dist.resolve("kube-proxy-doctor.js"),
                joined(sources, "import.meta.url") + "export { KubeProxyDoctor };\n");
    }

    /**
     * {@code kube-proxy-doctor.html}: page, element and both engines; its policy names the script
     * and the style by their hashes.
     */
    static void page(Path sources, Path dist) throws IOException {
        String script =
                "(() => {\nconst wasmEngine = (() => {\n"
                        + withoutExports(Files.readString(dist.resolve("engine-wasm.js")))
                        + "return { engine, payload };\n})();\nconst jsEngine = (() => {\n"
                        + withoutExports(Files.readString(dist.resolve("engine-js.js")))
                        + "return { engine };\n})();\n"
                        + joined(sources, "location.href")
                        + "engines.wasm = async () => wasmEngine;\nengines.js = async () => jsEngine;\n})();\n";
        String style = Files.readString(sources.resolve("page.css"));
        String page =
                Files.readString(sources.resolve("page.html"))
                        .replace("@SCRIPT-HASH@", hash(script))
                        .replace("@STYLE-HASH@", hash(style))
                        .replace("@STYLE@", style)
                        .replace("@SCRIPT@", script);
        Files.writeString(dist.resolve("kube-proxy-doctor.html"), page);
    }

    private static String joined(Path sources, String base) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : SCRIPTS) {
            for (String line :
                    withoutExports(Files.readString(sources.resolve(name))).split("\n", -1)) {
                if (!line.startsWith("import ")) {
                    all.append(line).append('\n');
                }
            }
        }
        String css =
                Files.readString(sources.resolve("element.css"))
                        .replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\n", " ");
        return all.toString().replace("@CSS@", css).replace("import.meta.url", base);
    }

    private static String withoutExports(String module) {
        return ("\n" + module).replace("\nexport ", "\n").substring(1);
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
