package dev.kubeproxydoctor.e2e;

import java.util.ArrayList;
import java.util.List;

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

    /** Two nodes with their kernels, two pods, a log each. */
    static final String NODES =
            """
            $ kubectl get nodes -o wide
            NAME     STATUS   VERSION   OS-IMAGE             KERNEL-VERSION
            node-1   Ready    v1.33.2   Rocky Linux 8.10     4.18.0-553.el8.x86_64
            node-2   Ready    v1.33.2   Ubuntu 24.04.1 LTS   6.8.0-49-generic
            $ kubectl -n kube-system get pods -o wide
            NAME               READY   STATUS             RESTARTS      AGE   NODE
            kube-proxy-9m4tz   0/1     CrashLoopBackOff   12 (2m ago)   10d   node-1
            kube-proxy-b8zq5   0/1     CrashLoopBackOff   9 (3m ago)    10d   node-2
            $ kubectl logs kube-proxy-9m4tz
            E1124 08:15:42.137501       1 server.go:558] "Error running ProxyServer" err="iptables is not available on this host"
            $ kubectl logs kube-proxy-b8zq5
            E1124 08:15:42.137501       1 server.go:558] "Error running ProxyServer" err="open /proc/sys/net/netfilter/nf_conntrack_max: perm
            ission denied"
            CONFIG_NF_TABLES=m
            # CONFIG_NFT_FIB_IPV4 is not set
            """;

    /** Each way in which kube-proxy is configured, with something wrong in it. */
    static List<String> configurations() {
        String own = "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n";
        return List.of(
                own
                        + "mode: IPTABLES\nbindAddress: 0.0.0\nhealthzBindAddress: 10256\nclusterCIDR: 10.0.0.0/8,10.1.0.0/16\noomScoreAdj: 5000\n",
                own
                        + "iptables: {syncPeriod: '30', masqueradeBit: 99}\nipvs: {scheduler: bogus, excludeCIDRs: [x]}\nmode: ipvs\nconfigSyncPeriod: -1.5h\n",
                own
                        + "featureGates: {NoSuchGate: true, IPv6DualStack: no}\nbogus: 1\nmode: ipvs\nmode: iptables\n",
                own
                        + "mode: {{ .Values.mode }}\n{{- if x }}\nclusterCIDR: {{ x }}\n{{- end }}\nportRange: abc\n",
                own + "conntrack:\n  maxPerCore: -1\n   min: 1\n",
                "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: kube-proxy\n    image: kube-proxy\n    command: [kube-proxy, --proxy-mode=ipvs, --config=/x, '--hostname-override=$(NODE)']\n  volumes: []\n",
                "{\"enabled\": true, \"mode\": \"ipvs\"}",
                "kube-proxy-arg:\n  - proxy-mode=IPVS\n",
                "cluster:\n  proxy:\n    mode: nftables\n",
                "apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\n---\n" + own);
    }

    /** All of these, and the characters that a library for strings or YAML may get wrong. */
    static List<String> all() {
        List<String> all = new ArrayList<>(configurations());
        all.add(ARTICLE_IPSET);
        all.add(ARTICLE_TABLE);
        all.add(CONNTRACK_LOG + configMap());
        all.add(NODES);
        all.add(
                "mode: \"\\u0069pvs\"\nkind: KubeProxyConfiguration\napiVersion: kubeproxy.config.k8s.io/v1alpha1\n# \ud83d\ude00 umlaut \u00e4\n");
        all.add(
                "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"data\":{\"config.conf\":\"kind: KubeProxyConfiguration\\nmode: IPVS\\n\"}}");
        return all;
    }

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
