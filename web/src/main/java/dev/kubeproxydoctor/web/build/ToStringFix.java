package dev.kubeproxydoctor.web.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Empties {@code toString} of records and of YAML's events and nodes: only debuggers read it, and
 * it would come into the page with every class, since anything may be appended to a text.
 */
public final class ToStringFix implements ClassHolderTransformer {
    private static final MethodDescriptor TO_STRING =
            new MethodDescriptor("toString", String.class);

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        String name = cls.getName();
        boolean ours =
                name.startsWith("dev.kubeproxydoctor.")
                        && "java.lang.Record".equals(cls.getParent());
        boolean yaml =
                name.startsWith("org.snakeyaml.engine.v2.events.")
                        || name.startsWith("org.snakeyaml.engine.v2.nodes.");
        MethodHolder method = cls.getMethod(TO_STRING);
        if (method == null || method.getProgram() == null) {
            return;
        }
        if (yaml || ours && isGenerated(method)) {
            ProgramEmitter.create(method, context.getHierarchy()).constant("").returnValue();
        }
    }

    /** Whether the compiler wrote it, by {@code java.lang.runtime.ObjectMethods}. */
    private static boolean isGenerated(MethodHolder method) {
        for (Instruction instruction : method.getProgram().basicBlockAt(0)) {
            if (instruction instanceof InvokeDynamicInstruction) {
                return true;
            }
        }
        return false;
    }
}
