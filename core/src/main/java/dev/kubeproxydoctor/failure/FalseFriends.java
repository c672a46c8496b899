package dev.kubeproxydoctor.failure;

/** What looks like a fix of many failures and is one of none of them. */
public final class FalseFriends {
    private FalseFriends() {}

    /** Of failures of flags and configuration. */
    public static final String NODE_WORK =
            "Work on the node or its kernel: kube-proxy stops before it looks at either.";

    /** Of every failure on Windows. */
    public static final String WINDOWS_MODULES = "modprobe: Windows has no such modules.";
}
