package dev.kubeproxydoctor.web.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.backend.javascript.JavaScriptTarget;
import org.teavm.backend.wasm.WasmGCTarget;
import org.teavm.debugging.information.DebugInformationBuilder;
import org.teavm.dependency.PreciseDependencyAnalyzer;
import org.teavm.model.PreOptimizingClassHolderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.model.transformation.AssertionRemoval;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.ClasspathResourceProvider;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;
import org.teavm.vm.TeaVMTarget;

/**
 * Compiles a class of exports and all it reaches. In JavaScript a null or an index out of bounds is
 * an exception; in WebAssembly it is a trap, which ends the examination and is told as a crash
 * (etc/decisions/0016).
 */
final class Compiler {
    private Compiler() {}

    /** The module, with the names of its functions as the sources have them. */
    static byte[] webAssembly(Class<?> exports, Path directory) throws IOException {
        WasmGCTarget target = new WasmGCTarget();
        target.setObfuscated(false);
        target.setStrict(false);
        compile(target, exports, directory, "core.wasm");
        return Binaryen.optimized(directory.resolve("core.wasm"));
    }

    /** The script; {@code debug} learns which of its functions is which. */
    static String javaScript(Class<?> exports, Path directory, DebugInformationBuilder debug)
            throws IOException {
        JavaScriptTarget target = new JavaScriptTarget();
        target.setObfuscated(true);
        target.setStrict(true);
        target.setModuleType(JSModuleType.COMMON_JS);
        target.setDebugEmitter(debug);
        compile(target, exports, directory, "core.js");
        return Files.readString(directory.resolve("core.js"));
    }

    private static void compile(
            TeaVMTarget target, Class<?> exports, Path directory, String fileName)
            throws IOException {
        ClassLoader classes = Compiler.class.getClassLoader();
        ClasspathResourceProvider resources = new ClasspathResourceProvider(classes);
        ReferenceCache references = new ReferenceCache();
        TeaVM vm =
                new TeaVMBuilder(target)
                        .setReferenceCache(references)
                        .setClassLoader(classes)
                        .setResourceProvider(resources)
                        .setClassSource(
                                new PreOptimizingClassHolderSource(
                                        new ClasspathClassHolderSource(
                                                resources, references, classes)))
                        .setDependencyAnalyzerFactory(PreciseDependencyAnalyzer::new)
                        .setObfuscated(true)
                        .setStrict(true)
                        .build();
        vm.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        vm.installPlugins();
        vm.add(new AssertionRemoval());
        vm.add(new JdkFix());
        vm.add(new YamlFix());
        vm.add(new RecordFix());
        vm.setEntryPoint(exports.getName());
        vm.build(directory.toFile(), fileName);
        if (!vm.getProblemProvider().getSevereProblems().isEmpty()) {
            TeaVMProblemRenderer.describeProblems(
                    vm.getDependencyInfo().getCallGraph(),
                    vm.getProblemProvider(),
                    new ConsoleTeaVMToolLog(false));
            throw new IOException("core uses what TeaVM does not have: see above");
        }
    }
}
