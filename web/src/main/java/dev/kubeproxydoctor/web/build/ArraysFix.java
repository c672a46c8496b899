package dev.kubeproxydoctor.web.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Sends {@code Arrays.copyOfRange} of primitive arrays to {@link ArraysCompat}; without it
 * snakeyaml-engine fails on its first read.
 */
public final class ArraysFix implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().equals("java.util.Arrays")) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getName().equals("copyOfRange")
                    && method.parameterCount() == 3
                    && isSupported(method.parameterType(0))) {
                ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
                ValueEmitter[] arguments = {
                    program.var(1, method.parameterType(0)),
                    program.var(2, ValueType.INTEGER),
                    program.var(3, ValueType.INTEGER)
                };
                program.invoke(
                                ArraysCompat.class.getName(),
                                "copyOfRange",
                                method.getResultType(),
                                arguments)
                        .returnValue();
            }
        }
    }

    private static boolean isSupported(ValueType type) {
        if (!(type instanceof ValueType.Array array)) {
            return false;
        }
        ValueType item = array.getItemType();
        return item == ValueType.INTEGER || item == ValueType.CHARACTER || item == ValueType.BYTE;
    }
}
