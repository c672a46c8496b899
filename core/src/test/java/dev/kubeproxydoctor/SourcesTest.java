package dev.kubeproxydoctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What is small enough to be read, and called by one name only: the Java of all modules. */
class SourcesTest {
    private static final int LONGEST_FILE = 200;
    private static final int LONGEST_METHOD = 40;
    private static final int MEDIAN = 80;

    /** A longer file says why, in these words. */
    private static final String REASON = "Longer than " + LONGEST_FILE + " lines because ";

    private final Map<String, List<String>> types = new TreeMap<>();
    private final List<String> longMethods = new ArrayList<>();

    @Test
    void noFileIsLongWithoutAReason() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (Path file : files("main", "sourcegen")) {
            String text = Files.readString(file);
            int length = (int) text.lines().count();
            lengths.add(length);
            boolean reason = text.replaceAll("\\s+(\\* )?", " ").contains(REASON);
            if (length > LONGEST_FILE != reason) {
                wrong.add(length + " lines: " + file);
            }
        }
        assertEquals(List.of(), wrong);
        lengths.sort(null);
        assertTrue(lengths.get(lengths.size() / 2) <= MEDIAN, "the median file is too long");
    }

    @Test
    void noMethodIsLong() throws IOException {
        read(files("main", "sourcegen"));
        assertEquals(List.of(), longMethods);
    }

    @Test
    void noTwoTypesHaveOneName() throws IOException {
        read(files("main", "sourcegen", "test"));
        types.values().removeIf(places -> places.size() == 1);
        assertEquals(Map.of(), types);
    }

    /** The Java files of all modules in these folders of {@code src}. */
    private static List<Path> files(String... folders) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("core", "web", "site", "e2e-tests")) {
            for (String folder : folders) {
                Path sources = Path.of("..", module, "src", folder, "java");
                if (Files.isDirectory(sources)) {
                    try (Stream<Path> files = Files.walk(sources)) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
                    }
                }
            }
        }
        assertTrue(all.size() > 300, "the sources are not where they are looked for");
        all.sort(null);
        return all;
    }

    private void read(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    null,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree file : task.parse()) {
                new DeclarationReader(file, positions).scan(file, null);
            }
        }
    }

    /** Collects the types and the long methods of one file. */
    private final class DeclarationReader extends TreeScanner<Void, Void> {
        private final CompilationUnitTree file;
        private final SourcePositions positions;

        DeclarationReader(CompilationUnitTree file, SourcePositions positions) {
            this.file = file;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!type.getSimpleName().isEmpty()) {
                types.computeIfAbsent(type.getSimpleName().toString(), name -> new ArrayList<>())
                        .add(place(positions.getStartPosition(file, type)));
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long start = positions.getStartPosition(file, method);
            long lines = line(positions.getEndPosition(file, method)) - line(start) + 1;
            if (lines > LONGEST_METHOD) {
                longMethods.add(method.getName() + ", " + lines + " lines: " + place(start));
            }
            return super.visitMethod(method, null);
        }

        private String place(long position) {
            return file.getSourceFile().getName() + ":" + line(position);
        }

        private long line(long position) {
            return file.getLineMap().getLineNumber(position);
        }
    }
}
