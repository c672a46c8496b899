package dev.kubeproxydoctor.sourcegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of artefacts, and what their compiler makes of them or says about them. */
class TextsSourceTest {
    @TempDir Path directory;
    private Path from;

    @BeforeEach
    void givenAFolder() throws IOException {
        from = Files.createDirectories(directory.resolve("artefacts"));
    }

    private void file(String name, String text) throws IOException {
        Path file = from.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private List<String> problems() throws IOException {
        Problems problems = new Problems();
        TextsSource.compile(from, directory, problems);
        return problems.all().stream()
                .map(problem -> from.relativize(Path.of(problem)).toString())
                .toList();
    }

    private void refused(String name, String text, String... expected) throws IOException {
        file(name, text);
        assertEquals(List.of(expected), problems());
        Files.delete(from.resolve(name));
    }

    private String members() throws IOException {
        assertEquals(List.of(), problems());
        String java =
                Files.readString(directory.resolve("dev/kubeproxydoctor/artefact/Texts.java"));
        return java.substring(java.indexOf("Texts() {}") + 11, java.lastIndexOf('}'));
    }

    @Test
    void aFileBecomesAConstant() throws IOException {
        file("gate/unit.conf", "[Service]\n# \"a\\b\"\n");
        file("gate/.editorconfig", "for tools\t");
        assertEquals(
                """

                    /** {@code gate/unit.conf} */
                    static final String GATE_UNIT =
                            "[Service]\\n# \\"a\\\\b\\"\\n";
                """,
                members());
    }

    @Test
    void placeholdersBecomeParametersInTheOrderOfTheAlphabet() throws IOException {
        file("fix-node/head.sh", "# __MODE__: __ALL_2__\nx='__MODE__'\n");
        assertEquals(
                """

                    /** {@code fix-node/head.sh} */
                    static String fixNodeHead(String all2, String mode) {
                        return "# "
                            + mode
                            + ": "
                            + all2
                            + "\\nx='"
                            + mode
                            + "'\\n";
                    }
                """,
                members());
    }

    @Test
    void aPlaceholderThatIsAloneOnItsLineTakesLines() throws IOException {
        file("gate/a.yaml", "a: |\n  __LINES__\nb: c\n");
        file("gate/b.json", "[\n    \"__ROWS__\"\n]\n");
        assertEquals(
                """

                    /** {@code gate/a.yaml} */
                    static String gateA(String lines) {
                        return "a: |\\n"
                            + IndentedText.of(lines, 2)
                            + "b: c\\n";
                    }

                    /** {@code gate/b.json} */
                    static String gateB(String rows) {
                        return "[\\n"
                            + IndentedText.of(rows, 4)
                            + "]\\n";
                    }
                """,
                members());
    }

    @Test
    void aMissingAndAnUnknownPlaceholderDoNotCompile() throws IOException {
        file("gate/a.conf", "__A__ and __B__\n");
        members();
        assertEquals(0, javac("Texts.gateA(\"1\", \"2\")"));
        assertEquals(1, javac("Texts.gateA(\"1\")"));
        assertEquals(1, javac("Texts.gateA(\"1\", \"2\", \"3\")"));
        assertEquals(1, javac("Texts.GATE_A"));
    }

    private int javac(String expression) throws IOException {
        Path sources = directory.resolve("dev/kubeproxydoctor/artefact");
        Path use = sources.resolve("Use.java");
        Files.writeString(
                use,
                "package dev.kubeproxydoctor.artefact;\nclass Use { String text = %s; }\n"
                        .formatted(expression));
        boolean compiles =
                ToolProvider.getSystemJavaCompiler()
                        .getTask(
                                new StringWriter(),
                                null,
                                null,
                                List.of("-proc:none", "-d", directory.toString()),
                                null,
                                ToolProvider.getSystemJavaCompiler()
                                        .getStandardFileManager(null, null, null)
                                        .getJavaFileObjects(use, sources.resolve("Texts.java")))
                        .call();
        return compiles ? 0 : 1;
    }

    @Test
    void whatIsWrongIsSaidWithFileAndLine() throws IOException {
        refused("a/b.exe", "x\n", "a/b.exe:1: unknown ending: exe");
        refused("b.sh", "x\n", "b.sh:1: is not named GROUP/NAME.ENDING of a-z, 0-9 and -");
        refused("a/B.sh", "x\n", "a/B.sh:1: is not named GROUP/NAME.ENDING of a-z, 0-9 and -");
        refused("a/b.sh", "é\n", "a/b.sh:1: is not UTF-8");
        refused("a/b.sh", "", "a/b.sh:1: the last line has no end");
        refused("a/b.sh", "x\ny", "a/b.sh:2: the last line has no end");
        refused("a/b.sh", "\nx\n", "a/b.sh:1: an empty line at an end");
        refused("a/b.sh", "x\n\n", "a/b.sh:2: an empty line at an end");
        refused(
                "a/b.sh",
                "x\ny\r\n",
                "a/b.sh:2: a carriage return; lines end with a line feed alone");
        refused("a/b.sh", "x\ny \n", "a/b.sh:2: blanks at the end of the line");
        refused("a/b.sh", "x\ny\t\n", "a/b.sh:2: blanks at the end of the line");
        refused("a/b.sh", "\tx\n");
        refused("a/b.yaml", "x: y\nz: 'a\tb'\n", "a/b.yaml:2: a tab in yaml");
    }

    @Test
    void placeholdersAreWellFormed() throws IOException {
        for (String wrong : List.of("__Mode__", "__MODE", "MODE__", "__A__B__", "__A-B__")) {
            refused(
                    "a/b.sh",
                    "__MODE__\nx=" + wrong + "\n",
                    "a/b.sh:2: a malformed placeholder; __USER_DATA__ is one: capitals, digits, single _");
        }
        refused("a/b.sh", "__name__ $__x __\n");
    }

    @Test
    void yamlAndJsonAreRead() throws IOException {
        refused(
                "a/b.yaml",
                "a: b\n---\nc: d\nc: e\n",
                "a/b.yaml:4: is not YAML: found duplicate key c");
        refused(
                "a/b.json",
                "{\n  \"a\": [1\n}\n",
                "a/b.json:3: is not YAML: expected ',' or ']', but got }");
    }

    @Test
    void twoFilesOfOneConstantAreRefused() throws IOException {
        file("a/b-c.yaml", "x: y\n");
        refused("a-b/c.sh", "x\n", "a/b-c.yaml:1: another file has the constant A_B_C already");
    }
}
