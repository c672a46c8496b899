package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.plan.Modules;
import dev.kubeproxydoctor.platform.PlatformScript;
import java.util.List;

/**
 * The script that makes a node load what kube-proxy needs, keeps it loaded, proves it and restarts
 * kube-proxy. POSIX sh for every platform that has a shell: it looks at the node for what differs.
 * Its parts are the files of {@code artefacts/fix-node}, and what the platforms say. Checked by
 * shellcheck, dash and busybox, and run on real kernels ({@code KernelTest}).
 */
final class FixScript {
    static final String NAME = "fix-node.sh";

    private FixScript() {}

    static Artefact of(Modules modules, Mode mode) {
        return new Artefact(
                NAME,
                "text/x-shellscript",
                "Loads the modules on the node, keeps them loaded, tries the tables, restarts kube-proxy. --check, --dry-run, --undo.",
                content(modules, mode));
    }

    /** The parts in their order, with an empty line between them. */
    static String content(Modules modules, Mode mode) {
        return String.join(
                "\n",
                List.of(
                        Texts.fixNodeHead(
                                join(modules.common()),
                                modules.needsIpv6() ? "1" : "0",
                                join(modules.legacy()),
                                mode.word(),
                                join(modules.nft()),
                                join(modules.optional()),
                                join(modules.six())),
                        Texts.FIX_NODE_BASICS,
                        Texts.FIX_NODE_NODE,
                        PlatformScript.PACKAGE,
                        Texts.FIX_NODE_EXPLAIN,
                        Texts.FIX_NODE_LOAD,
                        Texts.FIX_NODE_LOOK,
                        PlatformScript.BOOT,
                        Texts.FIX_NODE_BOOT,
                        Texts.FIX_NODE_LAST,
                        Texts.FIX_NODE_TABLES,
                        Texts.FIX_NODE_PROVE,
                        Texts.FIX_NODE_RESTART,
                        Texts.FIX_NODE_ASK,
                        Texts.FIX_NODE_MAIN));
    }

    private static String join(List<String> names) {
        return String.join(" ", names);
    }
}
