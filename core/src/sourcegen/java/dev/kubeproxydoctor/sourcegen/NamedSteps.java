package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.facts.Mode;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What many failures share and name in their lists: the steps, as {@code `load-modules` ip_vs}, and
 * constants, as {@code `node-work`}. What has another name is noted.
 *
 * @param file the failure's
 * @param problems where it is noted
 */
record NamedSteps(MarkdownFile file, Problems problems) {
    /** The step of that name, as Java. */
    String step(String name, String[] words, Markdown.Block at) {
        switch (name) {
            case "load-modules" -> {
                return "load(" + JavaSource.literals(List.of(words)) + ")";
            }
            case "install-module-package", "reboot", "prefer-nftables" -> {
                check(words.length == 0, at, "`" + name + "` takes no words");
                return switch (name) {
                    case "reboot" -> "new Step.Reboot()";
                    case "prefer-nftables" -> "new Step.PreferNftables()";
                    default -> "new Step.InstallModulePackage()";
                };
            }
            case "set-mode" -> {
                boolean known = words.length == 1 && Mode.of(words[0]).isPresent();
                check(known, at, "`set-mode` takes a mode");
                return "new Step.SetMode(Mode." + (known ? Mode.of(words[0]).get() : "") + ")";
            }
            case "set-field" -> {
                check(words.length > 0, at, "`set-field` takes a path and a value");
                String value = words.length < 2 ? "" : words[1];
                return "new Step.SetField("
                        + JavaSource.literals(List.of(words.length > 0 ? words[0] : "", value))
                        + ")";
            }
            default -> {
                check(false, at, "there is no step `" + name + "`");
                return "";
            }
        }
    }

    /** {@code `node-work`} as the constant {@code FalseFriends.NODE_WORK}. */
    String constant(Class<?> of, String name, Markdown.Block at) {
        String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        List<String> all = new ArrayList<>();
        for (Field field : of.getFields()) {
            all.add("`" + field.getName().toLowerCase(Locale.ROOT).replace('_', '-') + "`");
        }
        check(all.contains("`" + name + "`"), at, "there is no `" + name + "`; there are " + all);
        return of.getSimpleName() + "." + constant;
    }

    private void check(boolean holds, Markdown.Block at, String reason) {
        if (!holds) {
            problems.add(file.path(), at.line(), reason);
        }
    }
}
