package dev.kubeproxydoctor.web.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Keeps java.util.zip small, for archives whose entries are stored. Each entry gets the date
 * 1980-01-01, the first that the format knows: what is generated carries no dates, and a calendar
 * would add 26 KB to the page. The compressor, which stored entries do not use, would add 15 KB and
 * is emptied.
 */
public final class ZipFix implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        switch (cls.getName()) {
            case "java.util.zip.ZipEntry" -> withoutDate(cls, context);
            case "java.util.zip.Deflater" -> withoutCompression(cls, context);
            default -> {}
        }
    }

    private static void withoutCompression(ClassHolder cls, ClassHolderTransformerContext context) {
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() == null || method.getName().equals("<clinit>")) {
                continue;
            }
            ProgramEmitter emitter = ProgramEmitter.create(method, context.getHierarchy());
            if (method.getName().equals("<init>")) {
                emitter.var(0, cls).invokeSpecial(Object.class, "<init>");
            }
            if (method.getResultType() == ValueType.VOID) {
                emitter.exit();
            } else if (method.getResultType() == ValueType.LONG) {
                emitter.constant(0L).returnValue();
            } else {
                emitter.constant(0).returnValue();
            }
        }
    }

    private static void withoutDate(ClassHolder cls, ClassHolderTransformerContext context) {
        MethodHolder set = cls.getMethod(new MethodDescriptor("setTime", long.class, void.class));
        ProgramEmitter emitter = ProgramEmitter.create(set, context.getHierarchy());
        emitter.var(0, cls).setField("time", emitter.constant(0));
        emitter.var(0, cls).setField("modDate", emitter.constant(1 << 5 | 1));
        emitter.exit();
        // -1 stands for an entry without a date, so that setTime is called for each.
        ProgramEmitter.create(
                        cls.getMethod(new MethodDescriptor("getTime", long.class)),
                        context.getHierarchy())
                .constant(-1L)
                .returnValue();
    }
}
