package dev.kubeproxydoctor.sourcegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a file says of a node's system. */
final class SystemPart {
    private static final Map<String, String> MEDIA_TYPES =
            Map.of(
                    "toml", "application/toml",
                    "yaml", "application/yaml",
                    "json", "application/json",
                    "nix", "text/plain");

    /** What brings modules; see {@code platform.ModulePackage}. */
    record Pack(String kernel, String instead, String install, String note) {}

    /** The modules in a form of the system's own; see {@code platform.ModuleFile}. */
    record Form(String name, String mediaType, String purpose, String template) {}

    final String choice;
    final String choiceName;
    final List<String> ids;
    final List<String> images;
    final List<String> kernels;
    final boolean hasShell;
    final boolean hasModules;
    final String mostly;
    final List<Pack> packages = new ArrayList<>();

    /** The file whose packages serve here too, or {@code ""}. */
    final String packagesAs;

    final List<ModeNotesReader.Note> notes;

    /** How modules are loaded, in a few words; {@code ""} where it is as everywhere. */
    final String summary;

    final String detail;
    final List<Form> forms = new ArrayList<>();

    /** What the script says in place of writing a list that is read at boot, or {@code ""}. */
    final String atBoot;

    SystemPart(PlatformFile file, Answers answers) {
        String choose = answers.textOrNone("choose");
        int as = choose.indexOf(" as ");
        choice = as < 0 ? choose : choose.substring(0, as);
        choiceName = as < 0 ? file.names() : choose.substring(as + 4);
        ids = answers.words("ids");
        images = answers.words("images");
        kernels = answers.words("kernels");
        hasShell = answers.yes("shell");
        mostly = answers.textOrNone("mostly");
        packagesAs = packages(answers);
        notes = ModeNotesReader.of(answers);
        answers.done();
        PlatformSection modules = file.section("Modules");
        boolean everywhere = modules.paragraphs.equals(List.of("As everywhere."));
        if (!everywhere && modules.paragraphs.size() < 2) {
            file.problem(modules.line, "say in a line what to do, and below it how");
        }
        String how = everywhere || modules.paragraphs.size() < 2 ? "" : modules.paragraphs.get(1);
        hasModules = !how.startsWith("none, ");
        summary = everywhere ? "" : modules.paragraphs.get(0);
        detail = hasModules ? how : how.substring("none, ".length());
        modules.below.values().forEach(form -> form(file, form));
        PlatformSection atBootSection = file.section("At boot");
        String boot = String.join(" ", atBootSection.paragraphs);
        if (boot.contains("`") || boot.contains("$")) {
            file.problem(atBootSection.line, "the script says this, so it has no ` and no $");
        }
        atBoot = boot.equals("As everywhere.") || boot.startsWith("none, ") ? "" : boot;
    }

    /** Whether it comes as a whole. */
    boolean isImage() {
        return packages.isEmpty() && packagesAs.isEmpty();
    }

    private String packages(Answers answers) {
        for (Answers one : answers.parts("packages")) {
            String install = one.text("install");
            if (Markdown.isCutOff(install) || install.contains("`") || install.contains("$")) {
                one.problem("install", "\"install\" ends in a blank or a pipe, or has ` or $");
            }
            packages.add(
                    new Pack(
                            one.textIfAny("kernel"),
                            one.textIfAny("instead"),
                            install,
                            one.textIfAny("note")));
            one.done();
        }
        if (!packages.isEmpty()) {
            return "";
        }
        String text = answers.textOrNone("packages");
        if (text.equals("as everywhere")) {
            return Platforms.UNKNOWN;
        }
        if (!text.isEmpty() && !text.startsWith("as ")) {
            answers.problem(
                    "packages", "\"packages\" takes a list, \"as\" and a platform, or none");
        }
        return text.startsWith("as ") ? text.substring(3) : "";
    }

    private void form(PlatformFile file, PlatformSection form) {
        if (form.paragraphs.size() != 1 || form.codes.size() != 1) {
            file.problem(form.line, "a form has one sentence and its text in a fence");
            return;
        }
        Markdown.Fence code = form.codes.get(0);
        String mediaType = MEDIA_TYPES.getOrDefault(code.language(), "");
        if (mediaType.isEmpty() || !code.text().contains("@EACH@")) {
            file.problem(
                    code.line(),
                    "there is no form \""
                            + code.language()
                            + "\" with @EACH@ ... @END@; there are "
                            + MEDIA_TYPES.keySet().stream().sorted().toList());
        }
        forms.add(new Form(form.title, mediaType, form.paragraphs.get(0), code.text()));
    }
}
