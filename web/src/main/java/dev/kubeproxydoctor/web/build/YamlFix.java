package dev.kubeproxydoctor.web.build;

import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullConstantInstruction;

/**
 * Takes regular expressions and {@code String.format} out of snakeyaml-engine, which uses them in
 * four places and by that brings 60 KB into the page, and the character sets that it encodes tags
 * with. Every scalar gets the tag of a string, since we read nodes and never tags; the rest goes to
 * {@link YamlCompat}.
 */
public final class YamlFix implements ClassHolderTransformer {
    private static final String YAML = "org.snakeyaml.engine.v2.";
    private static final String TAG = YAML + "nodes.Tag";

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().startsWith("org.snakeyaml.engine.")) {
            return;
        }
        boolean encoder = cls.getName().endsWith(".UriEncoder");
        boolean resolver = cls.getName().startsWith(YAML + "resolver.");
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() == null) {
                continue;
            }
            String name = method.getName();
            if (resolver && (name.equals("<clinit>") || name.equals("addImplicitResolvers"))) {
                ProgramEmitter.create(method, context.getHierarchy()).exit();
            } else if (resolver && name.equals("resolve")) {
                ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
                program.getField(new FieldReference(TAG, "STR"), ValueType.object(TAG))
                        .returnValue();
            } else if (encoder && name.equals("<clinit>")) {
                ProgramEmitter.create(method, context.getHierarchy()).exit();
            } else if (encoder && (name.equals("encode") || name.equals("decode"))) {
                ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
                ValueEmitter argument = program.var(1, method.parameterType(0));
                boolean text = method.parameterType(0).isObject(String.class);
                (text
                                ? argument
                                : program.invoke(
                                        YamlCompat.class.getName(),
                                        "decode",
                                        method.getResultType(),
                                        argument))
                        .returnValue();
            } else {
                rewriteCalls(cls.getName(), method);
            }
        }
    }

    private static void rewriteCalls(String className, MethodHolder method) {
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call) {
                    Instruction replacement = replacement(className, call);
                    if (replacement != null) {
                        call.replace(replacement);
                    }
                }
            }
        }
    }

    private static @Nullable Instruction replacement(String className, InvokeInstruction call) {
        MethodReference target = call.getMethod();
        return switch (target.getClassName() + '.' + target.getName()) {
            case "java.util.regex.Pattern.compile" -> {
                NullConstantInstruction none = new NullConstantInstruction();
                none.setReceiver(call.getReceiver());
                yield none;
            }
            case "java.util.regex.Pattern.matcher" -> {
                AssignInstruction text = new AssignInstruction();
                text.setReceiver(call.getReceiver());
                text.setAssignee(call.getArguments().get(0));
                yield text;
            }
            case "java.util.regex.Matcher.find" ->
                    invoke(
                            call,
                            className.endsWith("Anchor") ? "hasSpace" : "hasNonHex",
                            call.getInstance(),
                            Object.class,
                            boolean.class);
            case "java.lang.String.format" -> {
                InvokeInstruction format =
                        invoke(call, "format", null, String.class, Object[].class, String.class);
                format.setArguments(call.getArguments().toArray(new Variable[0]));
                yield format;
            }
            case "java.lang.String.matches" ->
                    invoke(
                            call,
                            "hasAlphanumeric",
                            call.getInstance(),
                            Object.class,
                            boolean.class);
            default -> null;
        };
    }

    private static InvokeInstruction invoke(
            InvokeInstruction call,
            String name,
            @Nullable Variable argument,
            Class<?>... signature) {
        InvokeInstruction invoke = new InvokeInstruction();
        invoke.setType(InvocationType.SPECIAL);
        invoke.setMethod(new MethodReference(YamlCompat.class, name, signature));
        invoke.setReceiver(call.getReceiver());
        if (argument != null) {
            invoke.setArguments(argument);
        }
        return invoke;
    }
}
