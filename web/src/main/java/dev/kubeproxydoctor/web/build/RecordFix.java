package dev.kubeproxydoctor.web.build;

import java.util.List;
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
 * hashCode}, which is 0, for core keeps no record in a large hash table; and {@code equals} of
 * records that core does not compare.
 */
public final class RecordFix implements ClassHolderTransformer {
    private static final MethodDescriptor TO_STRING =
            new MethodDescriptor("toString", String.class);

    private static final MethodDescriptor HASH_CODE = new MethodDescriptor("hashCode", int.class);

    private static final MethodDescriptor EQUALS =
            new MethodDescriptor("equals", Object.class, boolean.class);

    /** Records that core compares, by package or by name; comparing another one is a crash. */
    private static final List<String> COMPARED =
            List.of(
                    "facts.",
                    "failure.",
                    "diagnose.",
                    "paste.Event",
                    "paste.Line",
                    "paste.Origin",
                    "plan.Remedy",
                    "report.Report$Problem",
                    "config.Edit",
                    "text.Encoding",
                    "text.Span",
                    "upstream.Minors");

    /** Looks for the classes of the list, so that a renamed one ends the build. */
    public RecordFix() {
        for (String name : COMPARED) {
            try {
                if (!name.endsWith(".")) {
                    Class.forName("dev.kubeproxydoctor." + name);
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("RecordFix names a class that is gone", e);
            }
        }
    }

    private static boolean isCompared(String name) {
        return COMPARED.stream().anyMatch(name::startsWith);
    }

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
        if (text != null && text.getProgram() != null && (yaml || (ours && isGenerated(text)))) {
            ProgramEmitter.create(text, context.getHierarchy()).constant("").returnValue();
        }
        MethodHolder equals = cls.getMethod(EQUALS);
        if (ours
                && equals != null
                && isGenerated(equals)
                && !isCompared(name.substring("dev.kubeproxydoctor.".length()))) {
            ProgramEmitter program = ProgramEmitter.create(equals, context.getHierarchy());
            program.construct(UnsupportedOperationException.class).raise();
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
