package dev.kubeproxydoctor.web.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Empties what the compiler writes for records and nothing needs: {@code toString}, also of YAML's
 * events and nodes and of {@code Object}, which only debuggers read and which would come into the
 * page with the name of every class, since anything may be appended to a text; and {@code
 * hashCode}, which is 0, for core keeps no record in a hash table.
 */
public final class RecordFix implements ClassHolderTransformer {
    private static final MethodDescriptor TO_STRING =
            new MethodDescriptor("toString", String.class);

    private static final MethodDescriptor HASH_CODE = new MethodDescriptor("hashCode", int.class);

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        String name = cls.getName();
        boolean ours =
                name.startsWith("dev.kubeproxydoctor.")
                        && "java.lang.Record".equals(cls.getParent());
        boolean yaml =
                name.startsWith("org.snakeyaml.engine.v2.events.")
                        || name.startsWith("org.snakeyaml.engine.v2.nodes.")
                        || name.equals("java.lang.Object");
        MethodHolder text = cls.getMethod(TO_STRING);
        if (text != null && text.getProgram() != null && (yaml || ours && isGenerated(text))) {
            ProgramEmitter.create(text, context.getHierarchy()).constant("").returnValue();
        }
        MethodHolder hash = cls.getMethod(HASH_CODE);
        if (ours && hash != null && isGenerated(hash)) {
            ProgramEmitter.create(hash, context.getHierarchy()).constant(0).returnValue();
        }
    }

    /** Whether the compiler wrote it: it makes these methods final, and people do not. */
    private static boolean isGenerated(MethodHolder method) {
        return method.hasModifier(ElementModifier.FINAL);
    }
}
