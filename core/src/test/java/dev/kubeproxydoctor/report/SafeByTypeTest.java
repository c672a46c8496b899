package dev.kubeproxydoctor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.redact.SafeText;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What leaves core holds masked text by its type: every public type that a report reaches is made
 * of numbers, enums, {@link SafeText} and of the strings named here. A new string has to be thought
 * about first.
 */
class SafeByTypeTest {
    /** Words of ours. */
    private static final Set<String> OURS =
            Set.of(
                    "Report.summary",
                    "Report.notReached",
                    "Section.kind",
                    "Noise.failure",
                    "Noise.why",
                    "ConfigurationEntry.layout",
                    "ConfigurationEntry.refusal",
                    "ConfigurationEntry.writeTo",
                    "Secret.kind",
                    "Crash.doing",
                    "Crash.error",
                    "Question.ask",
                    "Question.command",
                    "Remedy.summary",
                    "Remedy.detail",
                    "Remedy.commands",
                    "Artefact.fileName",
                    "Artefact.mediaType",
                    "Artefact.purpose",
                    "KernelModes.advice",
                    "Row.missing",
                    "ModeAdvice.warnings",
                    "ModeAdvice.where",
                    "ModeOption.reasonsAgainst",
                    "ModeOption.reasonsFor",
                    "Redaction.kind");

    /**
     * Cut from text that was masked before: versions, names, values of a configuration, and files
     * made of them.
     */
    private static final Set<String> CUT =
            Set.of(
                    "SubjectVerdict.name",
                    "Section.of",
                    "Artefact.content",
                    "ConfigurationEntry.diff",
                    "ConfigurationEntry.mode",
                    "Document.margin",
                    "Edit.replacement",
                    "Fact.value",
                    "Finding.message",
                    "Finding.path",
                    "Problem.subjects",
                    "Input.name",
                    "Patch.fileName",
                    "Origin.node",
                    "Origin.pod",
                    "Origin.program");

    @Test
    void everyStringOfAReportIsKnown() {
        Set<String> met = new TreeSet<>();
        walk(Report.class, met, new TreeSet<>());
        met.removeAll(OURS);
        met.removeAll(CUT);
        assertEquals(Set.of(), met);
    }

    @Test
    void onlyTheRedactorMakesSafeTextOfStrings() throws IOException, ClassNotFoundException {
        for (Constructor<?> constructor : SafeText.class.getDeclaredConstructors()) {
            assertEquals(false, Modifier.isPublic(constructor.getModifiers()));
        }
        List<String> doors = new ArrayList<>();
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = classes.relativize(file).toString();
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    Class<?> type =
                            Class.forName(name.substring(0, name.length() - 6).replace('/', '.'));
                    for (Method method : type.getDeclaredMethods()) {
                        boolean takesString =
                                List.of(method.getParameterTypes()).contains(String.class);
                        if (method.getReturnType() == SafeText.class
                                && takesString
                                && !method.isSynthetic()) {
                            doors.add(type.getSimpleName() + '.' + method.getName());
                        }
                    }
                }
            }
        }
        doors.sort(null);
        assertEquals(
                List.of("Doctor.mask", "Redactor.mask", "Redactor.next", "Redactor.redact"), doors);
    }

    private static void walk(Type type, Set<String> strings, Set<String> seen) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                walk(argument, strings, seen);
            }
            return;
        }
        if (type instanceof WildcardType) {
            return; // The type of what a key stands for; the key itself has our words.
        }
        Class<?> plain = (Class<?>) type;
        if (!seen.add(plain.getName()) || plain == SafeText.class) {
            return;
        }
        if (plain.isSealed()) {
            for (Class<?> part : plain.getPermittedSubclasses()) {
                walk(part, strings, seen);
            }
        }
        if (plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                Type inner = component.getGenericType();
                boolean listed =
                        inner instanceof ParameterizedType list
                                && list.getActualTypeArguments()[0] == String.class;
                if (inner == String.class || listed) {
                    strings.add(plain.getSimpleName() + '.' + component.getName());
                } else {
                    walk(inner, strings, seen);
                }
            }
        }
    }
}
