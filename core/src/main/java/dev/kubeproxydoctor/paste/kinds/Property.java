package dev.kubeproxydoctor.paste.kinds;

/** What a row may state about a node, a pod or the kernel. */
public enum Property {
    /** The running kernel: {@code 6.1.0-56-cloud-amd64}. */
    KERNEL,
    /** {@code x86_64}. */
    ARCHITECTURE,
    /** A directory of modules: {@code 6.1.0-56-cloud-amd64}. */
    MODULE_TREE,
    /** A module that is loaded: {@code ip_vs}. */
    MODULE,
    /** A symbol of the kernel's configuration, by its name: {@code NF_TABLES} is {@code m}. */
    KERNEL_SYMBOL,
    /** The version that a kernel's configuration is of. */
    KERNEL_CONFIG_VERSION,
    /** A setting of the kernel, by its name. */
    SETTING,
    /** {@code ubuntu}. */
    OS_ID,
    /** {@code 24.04}. */
    OS_VERSION,
    /** {@code coreos}. */
    OS_VARIANT,
    /** {@code Ubuntu 24.04.2 LTS}. */
    OS_NAME,
    /** The kubelet's version, without its {@code v}. */
    KUBELET,
    /** {@code containerd://1.7.13}. */
    CONTAINER_RUNTIME,
    /** The node on which a pod runs. */
    POD_NODE,
    /** How many virtual servers IPVS has. */
    VIRTUAL_SERVERS,
    /** {@code legacy}, which iptables-save does not say in words. */
    IPTABLES_BACKEND,
    /** What else a list tells, by its name in the report: {@code pod.status} is {@code Error}. */
    LISTED,
    /** What {@code fix-node.sh} says in the end. */
    FIX_NODE
}
