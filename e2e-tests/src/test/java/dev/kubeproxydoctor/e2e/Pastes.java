package dev.kubeproxydoctor.e2e;

/** What people paste. */
final class Pastes {
    private Pastes() {}

    /** No genuine format of kube-proxy's, and what a widely read article shows. */
    static final String ARTICLE_IPSET =
            """
            E0612 03:14:22.918431 1 server.go:495] "Error running ProxyServer" err="iptables failed to initialize: error creating ipset: error listing ipsets: exec: \\"ipset\\": executable file not found in $PATH"
            F0612 03:14:22.918501 1 server.go:499] "Error starting proxy server" err="iptables failed to initialize"
            """;

    static final String ARTICLE_TABLE =
            """
            iptables v1.8.7 (legacy): can't initialize iptables table 'nat': Table does not exist (do you need to insmod?)
            Perhaps iptables or your kernel needs to be upgraded.
            """;

    static final String CONNTRACK_LOG =
            """
            I1124 08:15:42.137482       1 server.go:1062] "Successfully retrieved node IP(s)" IPs=["192.0.2.10"]
            I1124 08:15:42.137490       1 conntrack.go:119] "Set sysctl" entry="net/netfilter/nf_conntrack_max" value=393216
            E1124 08:15:42.137501       1 server.go:558] "Error running ProxyServer" err="open /proc/sys/net/netfilter/nf_conntrack_max: permission denied"
            E1124 08:15:42.137533       1 run.go:74] "command failed" err="open /proc/sys/net/netfilter/nf_conntrack_max: permission denied"
            """;

    /**
     * A ConfigMap as kubeadm makes it, with a comment and a token of the kind that must not be
     * shown; the token is made here from parts.
     */
    static String configMap() {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: kube-proxy
                  namespace: kube-system
                data:
                  config.conf: |-
                    apiVersion: kubeproxy.config.k8s.io/v1alpha1
                    kind: KubeProxyConfiguration
                    mode: iptables # as agreed in the team
                    clusterCIDR: 10.244.0.0/16
                    conntrack:
                      maxPerCore: 32768
                      min: 131072
                  kubeconfig.conf: |-
                    apiVersion: v1
                    kind: Config
                    users:
                    - name: default
                      user:
                        token: @TOKEN@
                """
                .replace("@TOKEN@", token());
    }

    static String token() {
        return String.join("", "canary", "Tok", "4f7d", "Qx91", "Zr8k", "Lm2p");
    }
}
