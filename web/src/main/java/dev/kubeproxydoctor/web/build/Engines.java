package dev.kubeproxydoctor.web.build;

import dev.kubeproxydoctor.report.ReportJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.teavm.debugging.information.DebugInformationBuilder;
import org.teavm.model.ReferenceCache;

/**
 * The engines as ES modules. Each exports {@code engine}, a function without any reference to the
 * outside, so that its text is also the code of a worker; the WebAssembly one exports {@code
 * payload}, the bytes of the module.
 */
public final class Engines {
    private static final String LOADER = "org/teavm/backend/wasm/wasm-gc-module-runtime.min.js";

    /**
     * How often TeaVM 0.15.0's loader makes a function from text. Another number is another loader:
     * look at the shim again.
     */
    private static final int LOADER_FUNCTIONS = 11;

    private static final String OURS = "dev.kubeproxydoctor.";

    /** What {@link #written} writes as U+0100 and the characters after it. */
    private static final String SPECIAL = "^\r$\\`/!";

    private Engines() {}

    /**
     * Makes {@code engine-wasm.js} or {@code engine-js.js} of a class of exports.
     *
     * @param exports its static methods with {@code JSExport}, of which {@code start()} is called
     *     when the engine is made
     * @param kind {@code wasm} or {@code js}
     * @param scripts the directory of {@code shim.js}
     * @param directory where the module is written; what it is made of stands in {@code teavm}
     *     beside it
     * @return by their own names or numbers, what the engine's functions are called in the sources
     */
    public static Map<String, String> make(
            Class<?> exports, String kind, Path scripts, Path directory) throws IOException {
        Path compiled = Files.createDirectories(directory.resolveSibling("teavm"));
        Path module = directory.resolve("engine-" + kind + ".js");
        if (kind.equals("wasm")) {
            WasmNames names = new WasmNames(Compiler.webAssembly(exports, compiled));
            Files.writeString(module, wasm(Bundle.bare(scripts.resolve("shim.js")), names));
            return names.functions();
        }
        DebugInformationBuilder debug = new DebugInformationBuilder(new ReferenceCache());
        String script = Compiler.javaScript(exports, compiled, debug);
        Files.writeString(
                module,
                "export function engine() {\nconst exports = {};\n"
                        + script
                        + "\nexports.start();\nreturn Promise.resolve(exports);\n}\n");
        return ScriptNames.of(script, debug.getDebugInformation());
    }

    private static String wasm(String shim, WasmNames module) throws IOException {
        return "export function engine(payload) {\n"
                + shim
                + loader()
                + "return load(payload).then((module) => { module.exports.start(); return module.exports; });\n}\n"
                + "export function payload() {\n  const text = `"
                + written(module.without())
                + "`;\n"
                + "  const bytes = new Uint8Array(text.length);\n"
                + "  for (let i = 0; i < text.length; i++) {\n"
                + "    const c = text.charCodeAt(i);\n"
                + "    bytes[i] = c === 94 ? 0 : c < 256 ? c : '^\\r$\\\\`/!'.charCodeAt(c - 256);\n"
                + "  }\n"
                + "  return bytes;\n}\n";
    }

    /**
     * The module {@code engine-names.js}, which the page loads when an engine has failed.
     *
     * @param byKind what {@link #make} gave for each kind of engine
     */
    static String names(Map<String, Map<String, String>> byKind) {
        StringBuilder module = new StringBuilder("export const names = {\n");
        byKind.forEach(
                (kind, names) -> {
                    module.append(kind).append(": {\n");
                    names.forEach(
                            (own, name) ->
                                    module.append(ReportJson.quoted(own))
                                            .append(':')
                                            .append(ReportJson.quoted(name.replace(OURS, "")))
                                            .append(",\n"));
                    module.append("},\n");
                });
        return module.append("};\n").toString();
    }

    /**
     * Bytes as the characters U+0000 to U+00FF of a template literal. As UTF-8, brotli makes it
     * within two percent as small as the bytes themselves; base64 would cost a third. What may not
     * stand there, or not in a script element, is a character from U+0100 on; zero, the most
     * frequent, is {@code ^}. The escapes of JavaScript would cost 5 KB.
     */
    private static String written(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            int special = SPECIAL.indexOf(c);
            boolean plain =
                    special < 0
                            || (c == '$' && (i + 1 == bytes.length || bytes[i + 1] != '{'))
                            || ((c == '/' || c == '!') && (i == 0 || bytes[i - 1] != '<'));
            text.append(c == 0 ? '^' : plain ? c : (char) (0x100 + special));
        }
        return text.toString();
    }

    /**
     * TeaVM's loader as the body of a function: no exports, and no imports, of which it needs none
     * for bytes that it is given.
     */
    private static String loader() throws IOException {
        String text;
        try (InputStream in = Engines.class.getClassLoader().getResourceAsStream(LOADER)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int functions =
                (text.length() - text.replace("new Function(", "").length())
                        / "new Function(".length();
        if (functions != LOADER_FUNCTIONS) {
            throw new IOException(
                    "TeaVM's loader has changed: it makes functions from text in "
                            + functions
                            + " places");
        }
        int exports = text.lastIndexOf("export{");
        int load = text.lastIndexOf(" as load");
        int name = Math.max(text.lastIndexOf(',', load), text.lastIndexOf('{', load)) + 1;
        return text.substring(0, exports).replace("import(", "notAvailable(")
                + "\nfunction notAvailable() { throw new Error('not available'); }\nconst load = "
                + text.substring(name, load)
                + ";\n";
    }
}
