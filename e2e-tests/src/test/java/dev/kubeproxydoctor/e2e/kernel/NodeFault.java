package dev.kubeproxydoctor.e2e.kernel;

import java.util.List;

/**
 * A fault of a node.
 *
 * @param name a few words
 * @param shell functions for {@code init.sh}: what breaks the node, and {@code show}, which fails
 *     as kube-proxy does
 * @param alsoPasted what the engineer pastes besides
 * @param says what the script has to say at its first run
 * @param firstStatus the exit status of that run
 * @param repairs whether the node works before it is booted anew
 * @param comesBack whether the fault is there again after {@code --undo}
 * @param understoodAs the failure that the tool names when it is given what the script said; empty
 *     where nothing is left to do
 */
record NodeFault(
        String name,
        String shell,
        String alsoPasted,
        List<String> says,
        int firstStatus,
        boolean repairs,
        boolean comesBack,
        String understoodAs) {

    private static final String NO_AUTOLOAD =
            "break_always() { echo /bin/false > /proc/sys/kernel/modprobe; }\n";
    private static final String LEGACY_TABLE =
            "show() { iptables-legacy -w -t nat -S POSTROUTING; }\n";
    private static final String RULES_LEGACY = rules("iptables-legacy");
    private static final String WORKS = "the node has what kube-proxy needs";

    /** What a Service comes down to; kube-proxy feeds the same to iptables-restore. */
    private static String rules(String program) {
        return """
                show() { PROGRAM-restore -w 5 --noflush <<'RULES'
                *nat
                :PREROUTING ACCEPT [0:0]
                :POSTROUTING ACCEPT [0:0]
                :KUBE-SVC-TEST - [0:0]
                -A KUBE-SVC-TEST -m comment --comment "default/test -> 10.244.0.2:80" -m statistic --mode random --probability 0.50000000000 -p tcp -m tcp -j DNAT --to-destination 10.244.0.2:80
                -A POSTROUTING -m mark --mark 0x4000/0x4000 -j MASQUERADE
                COMMIT
                RULES
                    # Rules hold their modules.
                    status=$?
                    PROGRAM -w -t nat -F && PROGRAM -w -t nat -X
                    return $status
                }
                """
                .replace("PROGRAM", program);
    }

    /** Everything that iptables mode needs, but for the modules named in {@code $1}. */
    private static final String ALL_BUT =
            """
            all_but() {
                for module in nf_conntrack nf_nat xt_nat xt_MASQUERADE xt_mark xt_comment xt_conntrack xt_addrtype xt_statistic xt_tcpudp ipt_REJECT \
                    ip_tables iptable_nat iptable_filter iptable_mangle; do
                    case " $1 " in *" $module "*) ;; *) modprobe "$module" ;; esac
                done
                echo /bin/false > /proc/sys/kernel/modprobe
            }
            """;

    /** A module's file is away, until the package that holds it is installed again. */
    private static final String FILE_GONE =
            """
            file=$(modinfo -n iptable_nat)
            break_always() {
                echo /bin/false > /proc/sys/kernel/modprobe
                [ -e /var/lib/repaired ] || { mv "$file" /spare && depmod; }
            }
            repair() { mv "/spare/${file##*/}" "$file" && depmod && touch /var/lib/repaired; }
            """;

    private static final String NFTABLES =
            """
            show() { nft -f - <<'RULES'
            add table ip kube-proxy
            add chain ip kube-proxy nat-postrouting { type nat hook postrouting priority srcnat ; }
            add chain ip kube-proxy services
            add rule ip kube-proxy services fib daddr type local numgen random mod 2 vmap { 0 : accept, 1 : accept }
            add rule ip kube-proxy nat-postrouting masquerade fully-random
            delete table ip kube-proxy
            RULES
            }
            """;

    private static final String CONNTRACK =
            """
            show() {
                [ -e /proc/sys/net/netfilter/nf_conntrack_max ] && return
                echo 'E1124 08:15:42.137482       1 run.go:72] "command failed" err="open /proc/sys/net/netfilter/nf_conntrack_max: no such file or directory"'
                false
            }
            """;

    private static final String IPVS =
            """
            show() {
                ipset create KUBE-CLUSTER-IP hash:ip,port && ipset destroy KUBE-CLUSTER-IP &&
                    [ -e /proc/net/ip_vs ] && ip link add kube-ipvs0 type dummy && ip link del kube-ipvs0
            }
            """;

    /**
     * A kubelet's crictl, and what answers in kube-proxy's place once its container was stopped: it
     * writes the rules of the Service default/kubernetes as kube-proxy does.
     */
    private static final String KUBELET =
            """
            mkdir -p /www /usr/local
            echo ok > /www/healthz
            echo -n iptables > /www/proxyMode
            cat > /usr/sbin/crictl <<'CRICTL'
            #!/bin/sh
            case "$1" in
            ps) echo 0123456789abc ;;
            stop)
                httpd -p 127.0.0.1:10256 -h /www
                httpd -p 127.0.0.1:10249 -h /www
                ip address add 192.0.2.10/32 dev lo
                ip route add 10.96.0.0/16 dev lo src 192.0.2.10
                httpd -p 192.0.2.10:6443 -h /www
                iptables-legacy-restore --noflush <<'RULES'
            *nat
            :KUBE-SERVICES - [0:0]
            :KUBE-SVC-NPX46M4PTMTKRN6Y - [0:0]
            -A OUTPUT -m comment --comment "kubernetes service portals" -j KUBE-SERVICES
            -A KUBE-SERVICES -d 10.96.0.1/32 -p tcp -m comment --comment "default/kubernetes:https cluster IP" -m tcp --dport 443 -j KUBE-SVC-NPX46M4PTMTKRN6Y
            -A KUBE-SVC-NPX46M4PTMTKRN6Y -p tcp -m comment --comment "default/kubernetes:https -> 192.0.2.10:6443" -m tcp -j DNAT --to-destination 192.0.2.10:6443
            COMMIT
            RULES
                ;;
            esac
            CRICTL
            chmod +x /usr/sbin/crictl
            """;

    private static String configuration(String fields) {
        return "---\napiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n"
                + fields;
    }

    private static String rule(String rule) {
        return NO_AUTOLOAD
                + LEGACY_TABLE
                + "break_once() { echo '"
                + rule
                + "' > /etc/modprobe.d/hardening.conf; }\n";
    }

    static final List<NodeFault> ALL =
            List.of(
                    repaired("no-module-loaded", NO_AUTOLOAD + LEGACY_TABLE, WORKS),
                    repaired(
                            "busybox-instead-of-kmod",
                            NO_AUTOLOAD
                                    + LEGACY_TABLE
                                    + "for program in modprobe; do ln -sf ../bin/busybox /usr/sbin/$program; done; ln -sf busybox /usr/bin/sh\n",
                            WORKS),
                    repaired(
                            "legacy-table-missing",
                            ALL_BUT + "break_always() { all_but 'iptable_nat'; }\n" + LEGACY_TABLE,
                            "iptable_nat: loaded",
                            "iptables-legacy: works"),
                    repaired(
                            "xt-match-missing",
                            ALL_BUT + "break_always() { all_but xt_statistic; }\n" + RULES_LEGACY,
                            "xt_statistic: loaded"),
                    repaired(
                            "xt-target-missing",
                            ALL_BUT + "break_always() { all_but xt_MASQUERADE; }\n" + RULES_LEGACY,
                            "xt_MASQUERADE: loaded"),
                    repaired(
                            "nft-back-end-missing",
                            NO_AUTOLOAD + "show() { iptables-nft -w -t nat -S POSTROUTING; }\n",
                            "nft_compat: loaded",
                            "iptables-nft: works"),
                    repaired(
                                    "nftables-mode-missing",
                                    NO_AUTOLOAD + NFTABLES,
                                    "nftables (ip): works")
                            .with(configuration("mode: nftables\n")),
                    repaired("conntrack-sysctl-missing", CONNTRACK, "nf_conntrack: loaded", WORKS),
                    repaired("ip_set-and-ip_vs-missing", NO_AUTOLOAD + IPVS, "ipvs: works")
                            .with(configuration("mode: ipvs\n")),
                    repaired(
                                    "ipv6-half-missing",
                                    NO_AUTOLOAD
                                            + "show() { ip6tables-legacy -w -t nat -S POSTROUTING; }\n",
                                    "ip6table_nat: loaded",
                                    "ip6tables-legacy: works")
                            .with(configuration("clusterCIDR: 10.244.0.0/16,fd00:10:244::/56\n")),
                    repaired(
                                    "kube-proxy-is-restarted",
                                    NO_AUTOLOAD + LEGACY_TABLE + KUBELET,
                                    "stopped the container kube-proxy",
                                    "kube-proxy is healthy, its mode is iptables",
                                    "the Service default/kubernetes answers at 10.96.0.1:443")
                            .thatStaysInUse(),
                    refused(
                            "install-false",
                            "modprobe-blocked-by-config",
                            rule("install ip_tables /bin/false"),
                            "hardening.conf line 1 keeps it out: install ip_tables /bin/false"),
                    refused(
                            "install-true",
                            "modprobe-blocked-by-config",
                            rule("install ip-tables /bin/true"),
                            "hardening.conf line 1 keeps it out: install ip-tables /bin/true"),
                    refused(
                            "blacklist",
                            "modprobe-blocked-by-config",
                            rule("blacklist iptable_nat"),
                            "hardening.conf line 1 keeps it out: blacklist iptable_nat",
                            "will not last a reboot"),
                    refused(
                            "file-not-on-the-disk",
                            "iptables-legacy-table-missing",
                            FILE_GONE + LEGACY_TABLE,
                            "iptable_nat: not on the disk for kernel",
                            "apt-get install --reinstall"),
                    refused(
                            "wrong-format",
                            "modprobe-exec-format",
                            FILE_GONE.replace(
                                            "/spare && depmod; }",
                                            "/spare && { case $file in *.xz) unxz -c < \"/spare/${file##*/}\" ;; *) cat \"/spare/${file##*/}\" ;; esac; } | head -c 4000 > \"$file\"; }")
                                    + LEGACY_TABLE,
                            "iptable_nat: the file is no module of kernel"),
                    refused(
                            "missing-tree",
                            "modprobe-moddep-missing",
                            NO_AUTOLOAD
                                    + LEGACY_TABLE
                                    + "break_once() { mv /lib/modules/$(uname -r) /lib/modules/6.1.0-99-cloud-amd64; }\n"
                                    + "repair() { mv /lib/modules/6.1.0-99-cloud-amd64 /lib/modules/$(uname -r); }\n",
                            "the modules of the running kernel are gone",
                            "reboot: modules are installed for 6.1.0-99-cloud-amd64"),
                    new NodeFault(
                            "modules_disabled",
                            LEGACY_TABLE
                                    + "break_late() { echo 1 > /proc/sys/kernel/modules_disabled; }\n",
                            "",
                            List.of(
                                    "kernel.modules_disabled is 1: nothing loads until a reboot",
                                    "kube-proxy-doctor.conf: written"),
                            1,
                            false,
                            false,
                            "modprobe-not-permitted"));

    /** The first run repairs it. */
    private static NodeFault repaired(String name, String shell, String... says) {
        return new NodeFault(name, shell, "", List.of(says), 0, true, true, "");
    }

    /** The first run says what stands in the way, and the second repairs it once that was done. */
    private static NodeFault refused(
            String name, String understoodAs, String shell, String... says) {
        return new NodeFault(name, shell, "", List.of(says), 1, true, true, understoodAs);
    }

    /** Modules that rules use cannot be unloaded. */
    private NodeFault thatStaysInUse() {
        return new NodeFault(
                name, shell, alsoPasted, says, firstStatus, repairs, false, understoodAs);
    }

    private NodeFault with(String pasted) {
        return new NodeFault(
                name, shell, pasted, says, firstStatus, repairs, comesBack, understoodAs);
    }

    String outcome() {
        return !repairs
                ? "said why; works after the next boot; check 0"
                : (firstStatus == 0 ? "repaired" : "said why and what to do; repaired by that")
                        + "; third run changed nothing; lasted; check 0; undone";
    }

    @Override
    public String toString() {
        return name;
    }
}
