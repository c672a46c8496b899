package dev.kubeproxydoctor.web.build;

import java.util.List;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Puts TeaVM 0.15.0's class library right where it answers otherwise than the JDK: the methods
 * listed here are sent to {@link JdkCompat}. {@code JdkTest} of the browser tests compares every
 * method that core may call with the JDK's, so a difference that is missing here fails there.
 */
public final class JdkFix implements ClassHolderTransformer {
    private record Wrong(String type, MethodDescriptor method) {}

    private static final List<Wrong> WRONG =
            List.of(
                    copyOfRange(int[].class),
                    copyOfRange(char[].class),
                    copyOfRange(byte[].class),
                    new Wrong(
                            "java.lang.String",
                            new MethodDescriptor(
                                    "startsWith", String.class, int.class, boolean.class)),
                    new Wrong(
                            "java.lang.String",
                            new MethodDescriptor("indexOf", String.class, int.class, int.class)));

    private static Wrong copyOfRange(Class<?> array) {
        return new Wrong(
                "java.util.Arrays",
                new MethodDescriptor("copyOfRange", array, int.class, int.class, array));
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        for (Wrong wrong : WRONG) {
            if (wrong.type().equals(cls.getName())) {
                redirect(cls.getMethod(wrong.method()), context);
            }
        }
    }

    /** An instance becomes the first argument of the method that stands in for its own. */
    private static void redirect(MethodHolder method, ClassHolderTransformerContext context) {
        ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
        int own = method.hasModifier(ElementModifier.STATIC) ? 0 : 1;
        ValueEmitter[] arguments = new ValueEmitter[method.parameterCount() + own];
        if (own == 1) {
            arguments[0] = program.var(0, ValueType.object(method.getOwnerName()));
        }
        for (int i = 0; i < method.parameterCount(); i++) {
            arguments[i + own] = program.var(i + 1, method.parameterType(i));
        }
        program.invoke(
                        JdkCompat.class.getName(),
                        method.getName(),
                        method.getResultType(),
                        arguments)
                .returnValue();
    }
}
