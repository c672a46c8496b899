package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.Schema;
import dev.kubeproxydoctor.config.find.Workload;
import dev.kubeproxydoctor.text.Chars;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Checks the items of command and args: {@code --v=2} is an argument; {@code --v 2}, {@code
 * -proxy-mode=ipvs} and <code>2>&1</code> are not. Source: spf13/pflag;
 * cmd/kube-proxy/app/server.go, which takes flags alone.
 */
final class ArgumentChecks {
    private static final Remark SHELL =
            Remark.warning(
                    Flaw.MISLEADING,
                    "No shell reads this argument: redirects, pipes, quotes and $NAME reach kube-proxy as they stand.",
                    Failures.configPositionalArgs());
    private static final Remark NOT_ONE =
            Remark.fatal(
                    Flaw.SYNTAX,
                    "Each item is one argument, --name=value: kube-proxy exits at this one.",
                    Failures.configPositionalArgs());

    /** Words that mean something to a shell alone. */
    private static final List<String> OF_SHELL = Chars.words("&& || | > >> 2>&1 ; &");

    private ArgumentChecks() {}

    static void check(Workload workload, List<Node> items, Findings findings) {
        String before = "";
        boolean own = false;
        for (Node item : items) {
            String value = item instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (before.isEmpty()
                    && (value.endsWith("sh")
                            || value.endsWith("cmd.exe")
                            || value.contains("xx"))) {
                return;
            }
            boolean shell = isOfShell(value);
            if (shell || (own && !isArgument(value, before))) {
                findings.add(
                        workload.flagsPath(), workload.yaml().start(item), shell ? SHELL : NOT_ONE);
            }
            own |= Workload.isProgram(value);
            before = value;
        }
    }

    private static boolean isOfShell(String value) {
        for (String part : Chars.words(value)) {
            if (OF_SHELL.contains(part)
                    || part.startsWith(">")
                    || part.startsWith("1>")
                    || part.startsWith("2>")) {
                return true;
            }
        }
        int variable = value.indexOf('$') + 1;
        boolean plain =
                variable > 0 && variable < value.length() && Chars.isLetter(value.charAt(variable));
        boolean quoted = value.startsWith("--") && (value.contains("=\"") || value.contains("='"));
        return plain || quoted || value.indexOf('`') >= 0;
    }

    /** Whether it is a flag, the value of the flag {@code before}, or filled in later. */
    private static boolean isArgument(String value, String before) {
        int equals = value.indexOf('=');
        int blank = value.indexOf(' ');
        boolean one = blank < 0 || (equals >= 0 && equals < blank && !value.contains(" --"));
        boolean flag = value.startsWith("--") || value.startsWith("-v") || value.equals("-h");
        if (!value.startsWith("-")) {
            boolean taken = before.startsWith("--") && before.indexOf('=') < 0;
            @Nullable String field = taken ? FlagFields.field(before.substring(2)) : null;
            flag = taken && (field == null || Schema.type(field) != Schema.Type.BOOL);
        }
        return (one && flag) || value.isEmpty() || value.contains("xx");
    }
}
