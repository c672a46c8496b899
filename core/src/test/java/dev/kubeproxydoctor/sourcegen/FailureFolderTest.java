package dev.kubeproxydoctor.sourcegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of a failure is compiled, or refused with file, line and reason. */
class FailureFolderTest {
    private static final String GOOD =
            """
            ---
            severity: fatal, warning before 1.26
            stage: mode
            modes: [ipvs]
            modules: [ip_vs]
            platforms: every
            explains: [other]
            when: messages and not fallback
            ---

            # The kernel has no such table

            ## Messages

            ```text
            can't initialize {program:word} table
            ```

            ### fallback

            ```text
            trying iptables proxier
            ```

            ## Cause

            The kernel lacks
            a module.

            ## Fix

            1. `load-modules` ip_vs
            2. **Mount /lib/modules**

               From the host.

               ```sh
               ls /lib/modules
               ```

            ## Not a fix

            - `node-work`
            - A restart.

            ## To be sure

            - `kernel`
            - Which one?

              ```sh
              uname -r
              ```

            ## Sources

            - pkg/util/ipvs/ipvs_linux.go

            ## Examples

            ```text
            can't initialize iptables table
            ```
            """;

    private static final String OTHER =
            """
            ---
            severity: benign
            modes: every
            modules: none
            platforms: every
            when: never
            ---

            # Nothing

            ## Cause

            It is said.

            ## Fix

            1. **Nothing**

               It goes.

            ## Sources

            - a source
            """;

    @TempDir Path folder;

    private List<String> problems(String text) throws IOException {
        Path family = Files.createDirectories(folder.resolve("failures/ipvs"));
        Files.writeString(family.resolve("one.md"), text);
        Files.writeString(family.resolve("other.md"), OTHER);
        Problems problems = new Problems();
        FailureFolder.compile(
                folder.resolve("failures"), folder.resolve("out"), Set.of("eks"), problems);
        return problems.all();
    }

    /** The good file with one thing replaced has this problem. */
    private void refused(String what, String by, int line, String reason) throws IOException {
        assertTrue(GOOD.contains(what), what);
        List<String> found = problems(GOOD.replace(what, by));
        String start = folder.resolve("failures/ipvs/one.md") + ":" + line + ": ";
        assertTrue(
                found.stream().anyMatch(p -> p.startsWith(start) && p.contains(reason)),
                found + " has not at line " + line + ": " + reason);
    }

    @Test
    void aFileBecomesJava() throws IOException {
        assertEquals(List.of(), problems(GOOD));
        Path out = folder.resolve("out/dev/kubeproxydoctor/catalogue");
        String java = Files.readString(out.resolve("IpvsFailures.java"));
        for (String part :
                new String[] {
                    "\"one\"",
                    "SeverityRule.of(Severity.FATAL).before(26, Severity.WARNING)",
                    "Stage.MODE",
                    "allOf(says(\"can't initialize {program:word} table\"), not(says(\"trying iptables proxier\")))",
                    "\"The kernel lacks a module.\"",
                    "load(\"ip_vs\"), advise(\"Mount /lib/modules\", \"From the host.\", \"ls /lib/modules\")",
                    "FalseFriends.NODE_WORK, \"A restart.\"",
                    "Question.KERNEL, new Question(\"Which one?\", \"uname -r\")"
                }) {
            assertTrue(java.contains(part), part + " in " + java);
        }
        String named = Files.readString(out.resolve("Failures.java"));
        assertTrue(named.contains("public static Failure one() {"), named);
        String files = Files.readString(out.resolve("IpvsFiles.java"));
        assertTrue(files.contains("\"ipvs\",\n            List.of(Mode.IPVS),\n"), files);
        assertTrue(files.contains("can't initialize iptables table\\n"), files);
        assertTrue(!java.contains("ipvs_linux.go"), "the engine has no sources");
    }

    @Test
    void whatTheHeaderSaysIsChecked() throws IOException {
        refused("severity: fatal, w", "severity: deadly, w", 2, "no severity deadly");
        refused("before 1.26", "before 26", 2, "is not a severity");
        refused("stage: mode", "stage: boot", 3, "there is no stage [boot]");
        refused("modes: [ipvs]", "modes: [ipvsx]", 4, "there is no mode ipvsx");
        refused("platforms: every", "platforms: [eksx]", 6, "there is no platform eksx");
        refused("explains: [other]", "explains: [another]", 7, "no other failure another");
        refused("when: messages and not fallback", "when: messages", 8, "not asked for");
        refused("when: messages and", "when: message and", 8, "no group of messages message");
        refused("modules: [ip_vs]\n", "", 1, "the key modules is missing");
        refused("stage: mode", "stages: mode", 3, "there is no key stages");
        refused("stage: mode", "presupposes: much", 3, "what is presupposed is \"absent\"");
    }

    @Test
    void whatTheSectionsSayIsChecked() throws IOException {
        refused("## Cause", "## Causes", 25, "there is no heading Causes");
        refused(
                "## Cause\n",
                "## Errors\n\n```text\nerrno=EX\n```\n\n## Cause\n",
                28,
                "errno is never EX");
        refused("{program:word}", "{program:words}", 16, "no placeholder {program:words}");
        refused(
                "can't initialize {program:word} table",
                "{program} has no table",
                16,
                "starts with text");
        refused("- pkg/util/ipvs/ipvs_linux.go\n", "", 1, "## Sources is missing or empty");
        refused("```text\ncan't initialize iptables table\n```\n", "", 1, "an example is missing");
        refused("`load-modules` ip_vs", "`load` ip_vs", 32, "there is no step `load`");
        refused("   ls /lib/modules\n", "   ls /lib/modules |\n", 38, "ends in a blank or a pipe");
        refused("   ls /lib/modules\n", "", 37, "a command is missing");
        refused("`node-work`", "`node-worx`", 43, "there is no `node-worx`");
        refused("  uname -r\n", "  uname -r \n", 52, "ends in a blank or a pipe");
    }

    @Test
    void theNetNamesFailuresAndErrors() throws IOException {
        Path net = Files.createDirectories(folder.resolve("failures")).resolve("net.txt");
        Files.writeString(net, "# a\none: errno=EMFILE\nthree: text=a\none: errno=EX\n");
        assertEquals(
                List.of(net + ":3: there is no failure three", net + ":4: errno is never EX"),
                problems(GOOD));
        Files.writeString(net, "# a\nother: errno=EMFILE\n");
        assertEquals(List.of(), problems(GOOD));
        String java =
                Files.readString(folder.resolve("out/dev/kubeproxydoctor/catalogue/Failures.java"));
        assertTrue(java.contains("NET = \"other: errno=EMFILE\\n\";"), java);
    }

    @Test
    void aNameIsGivenOnce() throws IOException {
        Path family = Files.createDirectories(folder.resolve("failures/nftables"));
        Files.writeString(family.resolve("one.md"), OTHER);
        List<String> found = problems(GOOD);
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).contains("one is there already"), found.toString());
    }

    @Test
    void aMissingHeaderIsSaid() throws IOException {
        List<String> found = problems("# A title\n");
        assertTrue(
                found.get(0).endsWith(":1: a header between two lines --- is missing"),
                found.toString());
    }
}
