package dev.kubeproxydoctor.paste;

/** What a part of a paste is. The label is the {@code kind} of a section in the report. */
public enum Kind {
    KUBE_PROXY_LOG("kube-proxy-log"),
    OTHER_LOG("other-log"),
    DOCUMENT("document"),
    LSMOD("lsmod"),
    UNAME("uname"),
    OS_RELEASE("os-release"),
    IPTABLES_VERSION("iptables-version"),
    MODPROBE("modprobe"),
    DESCRIBE("kubectl-describe"),
    PODS("kubectl-get-pods"),
    NODES("kubectl-get-nodes"),
    EVENTS("kubectl-get-events"),
    VERSION("kubectl-version"),
    SYSCTL("sysctl"),
    MODULE_TREE("lib-modules"),
    KERNEL_LOG("dmesg"),
    KERNEL_CONFIG("kernel-config"),
    /** What {@code fix-node.sh} says. */
    FIX_NODE("fix-node"),
    TOOL_OUTPUT("command-output"),
    PROMPT("command"),
    UNRECOGNISED("unrecognised");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The name in the report: {@code kube-proxy-log}. */
    public String label() {
        return label;
    }
}
