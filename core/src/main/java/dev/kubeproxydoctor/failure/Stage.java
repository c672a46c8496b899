package dev.kubeproxydoctor.failure;

/**
 * How far kube-proxy gets before a failure ends it, in the order from 1.28 on. Up to 1.27 it wrote
 * the conntrack settings last, before it ran. Source: kubernetes/kubernetes cmd/kube-proxy/app,
 * newProxyServer, platformSetup and Run.
 */
public enum Stage {
    /** Flags, the configuration file, feature gates, validation. */
    CONFIGURATION,
    /** The kubeconfig, the API server, its own Node. */
    API,
    /** The conntrack settings. */
    CONNTRACK,
    /** The probe whether iptables works, of each family. */
    IPTABLES,
    /** What the mode needs besides. */
    MODE,
    /** It runs and writes rules, again and again. */
    RUNNING
}
