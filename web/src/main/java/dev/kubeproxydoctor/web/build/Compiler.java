package dev.kubeproxydoctor.web.build;

import dev.kubeproxydoctor.web.Exports;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles {@link Exports} and all it reaches. Strict, so that a null or an index out of bounds is
 * an exception and no trap.
 */
final class Compiler {
    private Compiler() {}

    static void webAssembly(Path directory) throws IOException {
        TeaVMTool tool = tool(directory, "core.wasm");
        tool.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
        run(tool);
    }

    static void javaScript(Path directory) throws IOException {
        TeaVMTool tool = tool(directory, "core.js");
        tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
        tool.setJsModuleType(JSModuleType.COMMON_JS);
        run(tool);
    }

    private static TeaVMTool tool(Path directory, String fileName) throws IOException {
        TeaVMTool tool = new TeaVMTool();
        tool.setTargetDirectory(directory.toFile());
        tool.setTargetFileName(fileName);
        tool.setMainClass(Exports.class.getName());
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setObfuscated(true);
        tool.setStrict(true);
        tool.setLog(new ConsoleTeaVMToolLog(false));
        List<File> files = new ArrayList<>();
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            files.add(new File(entry));
            urls.add(new File(entry).toURI().toURL());
        }
        tool.setClassPath(files);
        tool.setClassLoader(
                new URLClassLoader(urls.toArray(new URL[0]), Compiler.class.getClassLoader()));
        tool.getTransformers().add(ArraysFix.class.getName());
        tool.getTransformers().add(YamlFix.class.getName());
        tool.getTransformers().add(ToStringFix.class.getName());
        tool.getTransformers().add(ZipFix.class.getName());
        return tool;
    }

    private static void run(TeaVMTool tool) throws IOException {
        try {
            tool.generate();
        } catch (TeaVMToolException e) {
            throw new IOException("TeaVM failed", e);
        }
        List<Problem> severe = tool.getProblemProvider().getSevereProblems();
        if (!severe.isEmpty()) {
            TeaVMProblemRenderer.describeProblems(
                    tool.getDependencyInfo().getCallGraph(),
                    tool.getProblemProvider(),
                    new ConsoleTeaVMToolLog(false));
            throw new IOException(
                    "core uses what TeaVM does not have: "
                            + severe.size()
                            + " problems, see above");
        }
    }
}
