package dev.kubeproxydoctor.sourcegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of platforms are refused with file, line and reason. */
class PlatformsTest {
    private static final Path FILES = Path.of("src/main/platforms");

    @TempDir Path directory;

    /** Compiles all files, one of them changed. */
    private List<String> problems(String file, String from, String to) throws IOException {
        Path files = Files.createDirectories(directory.resolve("platforms"));
        try (Stream<Path> all = Files.list(FILES)) {
            for (Path one : all.toList()) {
                Files.writeString(
                        files.resolve(one.getFileName().toString()), Files.readString(one));
            }
        }
        Path changed = files.resolve(file);
        String text = Files.readString(changed);
        assertTrue(text.contains(from), file + " has no " + from);
        Files.writeString(changed, text.replace(from, to));
        Problems problems = new Problems();
        Platforms.compile(files, directory.resolve("out"), problems);
        return problems.all().stream()
                .map(p -> p.substring(files.toString().length() + 1))
                .toList();
    }

    private void refuses(String file, String from, String to, String problem) throws IOException {
        List<String> all = problems(file, from, to);
        assertTrue(all.contains(problem), String.join("\n", all));
        assertFalse(Files.exists(directory.resolve("out")));
    }

    @Test
    void theFilesThemselvesAreTaken() throws IOException {
        assertEquals(List.of(), problems("talos.md", "Talos", "Talos"));
        assertTrue(
                Files.readString(
                                directory.resolve(
                                        "out/dev/kubeproxydoctor/platform/PlatformFiles.java"))
                        .contains("talosctl"));
    }

    @Test
    void aQuestionWithoutAnAnswer() throws IOException {
        refuses(
                "talos.md",
                "  kernels: [talos]\n",
                "",
                "talos.md:6: \"kernels\" is not answered; where there is none, say \"none, \" and why");
        refuses(
                "aks.md",
                "## Undo\n\nthe same with the mode of before.\n",
                "",
                "aks.md:1: \"## Undo\" is not answered; where there is none, say \"none, \" and why");
    }

    @Test
    void aNoneWithoutAReason() throws IOException {
        refuses(
                "talos.md",
                "aliases: none, it has one name",
                "aliases: none",
                "talos.md:3: \"aliases\" says none without a reason: \"none, \" and the reason");
    }

    @Test
    void aQuestionThatNobodyAsks() throws IOException {
        refuses(
                "talos.md",
                "order: 170",
                "order: 170\ncolour: blue",
                "talos.md:5: there is no question \"colour\"");
        refuses(
                "debian.md",
                "## At boot",
                "## Wherever\n\nHere.\n\n## At boot",
                "debian.md:22: there is no section \"Wherever\" here");
    }

    @Test
    void aModeThatThereIsNot() throws IOException {
        refuses(
                "talos.md",
                "    nftables:\n      for:",
                "    nftable:\n      for:",
                "talos.md:14: there is no mode \"nftable\"");
        refuses(
                "gke.md",
                "      for:",
                "      perhaps:",
                "gke.md:16: of a mode one says \"for\", \"against\", \"cannot\" or \"cannot before 1.N\", not \"perhaps\"");
    }

    @Test
    void aFormThatThereIsNot() throws IOException {
        refuses(
                "nixos.md",
                "```nix",
                "```nixos",
                "nixos.md:27: there is no form \"nixos\" with @EACH@ ... @END@; there are [json, nix, toml, yaml]");
    }

    @Test
    void aCommandThatIsCutOff() throws IOException {
        refuses(
                "kops.md",
                "rolling-update cluster --yes\n```",
                "rolling-update cluster |\n```",
                "kops.md:42: a command ends in a blank or a pipe: kops update cluster --yes && kops rolling-update cluster |");
        refuses(
                "azure-linux.md",
                "tdnf reinstall \"kernel-@RELEASE@\"",
                "tdnf reinstall `uname -r`",
                "azure-linux.md:13: \"install\" ends in a blank or a pipe, or has ` or $");
    }

    @Test
    void whatAShellWouldTakeForSomethingElse() throws IOException {
        refuses(
                "nixos.md",
                "NixOS makes /etc anew",
                "NixOS makes $etc anew",
                "nixos.md:39: the script says this, so it has no ` and no $");
    }

    @Test
    void aPlatformThatThereIsNot() throws IOException {
        refuses(
                "amazon-linux.md",
                "mostly: eks",
                "mostly: eka",
                "amazon-linux.md:1: there is no platform \"eka\" that sets up kube-proxy");
    }

    @Test
    void whatAnotherFileHasAlready() throws IOException {
        refuses(
                "debian.md",
                "ids: [debian]",
                "ids: [debian, ubuntu]",
                "debian.md:1: the id ubuntu is another file's already");
    }
}
