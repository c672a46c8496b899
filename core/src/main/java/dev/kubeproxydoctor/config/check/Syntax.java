package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.find.KubeProxyConfiguration;
import dev.kubeproxydoctor.config.find.Yaml;
import dev.kubeproxydoctor.text.Chars;
import java.util.Optional;

/** Says why a text is not YAML, and which slip of the pen it may be. */
final class Syntax {

    private Syntax() {}

    static void check(KubeProxyConfiguration configuration, Findings findings) {
        Optional<Yaml.SyntaxError> problem = configuration.text().yaml().problem();
        if (problem.isEmpty()) {
            findings.add(
                    "",
                    0,
                    Remark.fatal(
                            Flaw.EMPTY,
                            "The file is empty: kube-proxy finds neither apiVersion nor kind in it and exits.",
                            Failures.configMissingKind()));
            return;
        }
        String text = configuration.text().text();
        int at = offset(text, problem.get().line(), problem.get().column());
        String message =
                "This is not valid YAML: " + problem.get().what() + "." + slip(text, problem.get());
        findings.add(
                "",
                configuration.text().inner().outerOffset(at),
                Remark.fatal(Flaw.SYNTAX, message, Failures.configYamlSyntax()));
    }

    /** The likely slip, by what stands at the place and before it; {@code ""} where none shows. */
    private static String slip(String text, Yaml.SyntaxError problem) {
        int start = offset(text, problem.line(), 1);
        String line = text.substring(start, Chars.lineEnd(text, start));
        String before = start == 0 ? "" : text.substring(Chars.lineStart(text, start - 1), start);
        if (line.indexOf('\t') >= 0) {
            return " The line is indented with a tab; YAML needs spaces.";
        }
        if (line.startsWith("+") || line.startsWith("-\t")) {
            return " The line begins with a diff marker.";
        }
        if (line.contains("{{")) {
            return " It is a template; paste its rendered output.";
        }
        if (lacksBlank(line) || lacksBlank(before)) {
            return " A space is missing after the colon.";
        }
        boolean deeper = Chars.skipBlanks(line, 0) != Chars.skipBlanks(before, 0);
        return deeper && !before.isEmpty()
                ? " The line is not indented like the one before it: fields of one level start in the same column."
                : "";
    }

    private static boolean lacksBlank(String line) {
        int key = Chars.skipWord(line, Chars.skipBlanks(line, 0));
        return key > 0
                && key + 1 < line.length()
                && line.charAt(key) == ':'
                && line.charAt(key + 1) > ' '
                && line.charAt(key + 1) != '/';
    }

    /** The offset of line and column (both from 1) in a text, not beyond its end. */
    private static int offset(String text, int line, int column) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return text.length();
            }
            at = end + 1;
        }
        return Math.min(text.length(), at + column - 1);
    }
}
