package dev.kubeproxydoctor.steps;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Loads core and the YAML parser once more, changed so that they count: at each method's entry, at
 * each jump backwards, and in place of each call of a {@link Twins twin}.
 */
final class CountingLoader extends ClassLoader {
    private static final String STEPS = Type.getInternalName(Steps.class);
    private static final String TWINS = Type.getInternalName(Twins.class);

    /** What strings do at once, however long they are. */
    private static final Set<String> AT_ONCE =
            Set.of(
                    "charAt",
                    "length",
                    "isEmpty",
                    "codePointAt",
                    "setCharAt",
                    "setLength",
                    "appendCodePoint",
                    "valueOf",
                    "format",
                    "<init>",
                    "append");

    /** Twins by owner, name and descriptor of what they stand for. */
    private static final Map<String, Method> BY_CALL = new HashMap<>();

    static {
        for (Method twin : Twins.class.getMethods()) {
            if (!Modifier.isStatic(twin.getModifiers())) {
                continue;
            }
            String all = Type.getMethodDescriptor(twin);
            int under = twin.getName().indexOf('_');
            if (under > 0) {
                String owner = twin.getName().substring(0, under);
                String path = owner.equals("System") || owner.equals("String") ? "lang" : "util";
                String name = twin.getName().substring(under + 1);
                BY_CALL.put("java/" + path + "/" + owner + "." + name + all, twin);
                continue;
            }
            Type receiver = Type.getArgumentTypes(all)[0];
            String rest = "(" + all.substring(1 + receiver.getDescriptor().length());
            for (String owner : owners(receiver.getInternalName())) {
                BY_CALL.put(owner + "." + twin.getName() + rest, twin);
            }
        }
    }

    private static List<String> owners(String declared) {
        return switch (declared) {
            case "java/util/List" -> List.of(declared, "java/util/ArrayList");
            case "java/util/Map" ->
                    List.of(declared, "java/util/HashMap", "java/util/LinkedHashMap");
            default -> List.of(declared);
        };
    }

    CountingLoader() {
        super(CountingLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean counted =
                name.startsWith("dev.kubeproxydoctor.") || name.startsWith("org.snakeyaml.");
        boolean counter = name.equals(Steps.class.getName()) || name.equals(Twins.class.getName());
        if (!counted || counter) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            ClassReader reader = new ClassReader(in);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(new Counted(writer, name), 0);
            byte[] bytes = writer.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static final class Counted extends ClassVisitor {
        private final String owner;

        Counted(ClassVisitor next, String owner) {
            super(Opcodes.ASM9, next);
            this.owner = owner;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            int number = Steps.method(owner + "." + name);
            return new CountedMethod(
                    super.visitMethod(access, name, descriptor, signature, thrown), number);
        }
    }

    private static final class CountedMethod extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        private final int number;

        CountedMethod(MethodVisitor next, int number) {
            super(Opcodes.ASM9, next);
            this.number = number;
        }

        @Override
        public void visitMaxs(int stack, int locals) {
            super.visitMaxs(stack + 1, locals);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            count();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (passed.contains(label)) {
                Steps.loop(number);
                count();
            }
            super.visitJumpInsn(opcode, label);
        }

        private void count() {
            super.visitLdcInsn(number);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "one", "(I)V", false);
        }

        private void made(String type) {
            String descriptor = "(" + type + ")" + type;
            super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "made", descriptor, false);
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            Method twin = BY_CALL.get(owner + "." + name + descriptor);
            if (twin != null) {
                String all = Type.getMethodDescriptor(twin);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, TWINS, twin.getName(), all, false);
                return;
            }
            refuseUnknown(owner, name, descriptor);
            if (name.equals("<init>")) {
                madeOf(owner, descriptor);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
        }

        /** The last argument of a constructor that copies says how much. */
        private void madeOf(String owner, String descriptor) {
            boolean text = owner.equals("java/lang/String") || owner.endsWith("StringBuilder");
            Type[] arguments = Type.getArgumentTypes(descriptor);
            String last =
                    arguments.length == 0 ? "" : arguments[arguments.length - 1].getDescriptor();
            boolean copies = text && (last.equals("[C") || last.equals("Ljava/lang/String;"));
            boolean part = owner.equals("java/lang/String") && last.equals("I");
            boolean all = owner.startsWith("java/util/") && last.equals("Ljava/util/Collection;");
            if (copies || part || all) {
                made(last);
            }
        }

        private static void refuseUnknown(String owner, String name, String descriptor) {
            boolean text =
                    owner.equals("java/lang/String")
                            || owner.equals("java/lang/StringBuilder")
                            || owner.equals("java/lang/CharSequence");
            if (text && !AT_ONCE.contains(name)) {
                throw new IllegalStateException(
                        "add a twin of " + owner + "." + name + descriptor + " to Twins");
            }
        }

        @Override
        public void visitInvokeDynamicInsn(
                String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof Handle handle) {
                    arguments[i] = counted(handle);
                }
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
            if (name.equals("makeConcatWithConstants")) {
                made("Ljava/lang/String;");
            }
        }

        /** {@code text::startsWith} goes by its twin too. */
        private static Handle counted(Handle handle) {
            Method twin =
                    BY_CALL.get(handle.getOwner() + "." + handle.getName() + handle.getDesc());
            return twin == null
                    ? handle
                    : new Handle(
                            Opcodes.H_INVOKESTATIC,
                            TWINS,
                            twin.getName(),
                            Type.getMethodDescriptor(twin),
                            false);
        }
    }
}
