package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.paste.kinds.BootConfig;
import dev.kubeproxydoctor.paste.kinds.Containers;
import dev.kubeproxydoctor.paste.kinds.Describe;
import dev.kubeproxydoctor.paste.kinds.FixNode;
import dev.kubeproxydoctor.paste.kinds.IptablesSave;
import dev.kubeproxydoctor.paste.kinds.IptablesVersion;
import dev.kubeproxydoctor.paste.kinds.Ipvsadm;
import dev.kubeproxydoctor.paste.kinds.KernelLog;
import dev.kubeproxydoctor.paste.kinds.KubeEvents;
import dev.kubeproxydoctor.paste.kinds.KubectlVersion;
import dev.kubeproxydoctor.paste.kinds.Listing;
import dev.kubeproxydoctor.paste.kinds.Lsmod;
import dev.kubeproxydoctor.paste.kinds.Modprobe;
import dev.kubeproxydoctor.paste.kinds.ModuleTrees;
import dev.kubeproxydoctor.paste.kinds.NftRuleset;
import dev.kubeproxydoctor.paste.kinds.NodeTable;
import dev.kubeproxydoctor.paste.kinds.OsRelease;
import dev.kubeproxydoctor.paste.kinds.Output;
import dev.kubeproxydoctor.paste.kinds.Pods;
import dev.kubeproxydoctor.paste.kinds.Prompt;
import dev.kubeproxydoctor.paste.kinds.Sysctl;
import dev.kubeproxydoctor.paste.kinds.ToolOutput;
import dev.kubeproxydoctor.paste.kinds.Uname;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a paste is. The label is the {@code kind} of a section in the report.
 *
 * <p>A line without a log header is of the first kind here that has it: a kind whose lines could be
 * another's as well stands behind that one, and says so.
 */
public enum Kind {
    KUBE_PROXY_LOG("kube-proxy-log"),
    OTHER_LOG("other-log"),
    /** Lines of a log that may be kube-proxy's or another's; no line has it before all are read. */
    LOG("log"),
    DOCUMENT("document"),
    /** Before what has lines with {@code #}: it begins with a comment. */
    IPTABLES_SAVE("iptables-save", new IptablesSave()),
    /** Before commands: a comment in it looks like one that root typed. */
    KERNEL_CONFIG("kernel-config", new BootConfig()),
    /** Before all whose rows are known by the row above: a command ends them. */
    PROMPT("command", new Prompt()),
    FIX_NODE("fix-node", new FixNode()),
    LSMOD("lsmod", new Lsmod()),
    UNAME("uname", new Uname()),
    OS_RELEASE("os-release", new OsRelease()),
    /** Before the complaints of tools: iptables begins those in the same way. */
    IPTABLES_VERSION("iptables-version", new IptablesVersion()),
    MODPROBE("modprobe", new Modprobe()),
    IPVSADM("ipvsadm", new Ipvsadm()),
    NFT_RULESET("nft-ruleset", new NftRuleset()),
    CONTAINERS("containers", new Containers()),
    /** Behind what people paste right after it: it goes on until something else begins. */
    DESCRIBE("kubectl-describe", new Describe()),
    /** Before other tables: its rows are known without their head. */
    PODS("kubectl-get-pods", new Pods()),
    NODES("kubectl-get-nodes", new NodeTable()),
    EVENTS("kubectl-get-events", new KubeEvents()),
    VERSION("kubectl-version", new KubectlVersion()),
    SYSCTL("sysctl", new Sysctl()),
    MODULE_TREE("lib-modules", new ModuleTrees()),
    KERNEL_LOG("dmesg", new KernelLog()),
    /** The last one: it has whatever follows a command. */
    TOOL_OUTPUT("command-output", new ToolOutput()),
    UNRECOGNISED("unrecognised");

    private static final List<Kind> ALL = List.of(values());

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // An output has no fields; the annotation is Guava's.
    private final @Nullable Output output;

    Kind(String label) {
        this(label, null);
    }

    Kind(String label, @Nullable Output output) {
        this.label = label;
        this.output = output;
    }

    /**
     * The kind of a line without a log header.
     *
     * @param before the kind of the line above
     * @param command what was typed last, or {@code ""}
     */
    static Kind of(String line, Kind before, String command) {
        for (Kind kind : ALL) {
            Output output = kind.output;
            if (output != null && output.has(line, kind == before, command)) {
                return kind;
            }
        }
        return UNRECOGNISED;
    }

    /** The name in the report: {@code kube-proxy-log}. */
    public String label() {
        return label;
    }

    /** How its lines read; null for logs, documents and what is not understood. */
    public @Nullable Output output() {
        return output;
    }

    /** Whether its lines are rows, which nobody says. */
    public boolean isListing() {
        return output instanceof Listing;
    }

    /** Whether each of its rows is about a pod or a container. */
    public boolean isOfPods() {
        return this == PODS || this == EVENTS || this == CONTAINERS;
    }

    /** Whether a cell of it is what stands under its heading, so that each blank counts. */
    boolean isTable() {
        return isOfPods() || this == NODES;
    }

    /** Whether its lines are of a log. */
    public boolean isLog() {
        return this == KUBE_PROXY_LOG || this == OTHER_LOG;
    }

    /** Whether its lines may be complaints of programs of the node. */
    public boolean isOfTools() {
        return this == TOOL_OUTPUT || this == MODPROBE || this == KERNEL_LOG || this == FIX_NODE;
    }

    /** Whether some program says its lines: not a table or a list. */
    public boolean isSpeech() {
        return isLog() || this == UNRECOGNISED || this == DESCRIBE || this == TOOL_OUTPUT;
    }

    /** Whether its lines say what they are; the others are of any program. */
    boolean isUnderstood() {
        return this != UNRECOGNISED && this != TOOL_OUTPUT;
    }
}
