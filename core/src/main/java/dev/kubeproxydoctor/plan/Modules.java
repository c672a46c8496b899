package dev.kubeproxydoctor.plan;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.Mode;
import java.util.ArrayList;
import java.util.List;

/**
 * The kernel modules that a mode needs, complete: with autoload off nothing else is loaded.
 *
 * <p>Source: the rules that pkg/proxy/iptables, ipvs and nftables write, and the kernel's Kconfig
 * for what provides each match.
 *
 * @param common needed whichever back-end iptables uses
 * @param legacy needed where iptables is the legacy back-end
 * @param nft needed where iptables is the nft back-end
 * @param six what IPv6 needs besides
 * @param needsIpv6 whether the cluster is known to have IPv6 Services; else {@code six} is loaded
 *     where it exists
 * @param optional used by some Services or for clean-up; their absence is told and is no failure
 */
public record Modules(
        List<String> common,
        List<String> legacy,
        List<String> nft,
        List<String> six,
        boolean needsIpv6,
        List<String> optional) {

    /**
     * The list for a mode; {@code also} names what a failure asks for besides. An unknown back-end
     * gives both, of which one has to load.
     */
    static Modules of(Mode mode, Facts facts, List<String> also) {
        List<String> common = new ArrayList<>(List.of("nf_conntrack", "nf_nat"));
        List<String> legacy = new ArrayList<>();
        List<String> nft = new ArrayList<>();
        List<String> six = new ArrayList<>();
        List<String> optional = new ArrayList<>(List.of("nf_conntrack_netlink"));
        if (mode == Mode.NFTABLES) {
            addAll(
                    common,
                    "nf_tables",
                    "nft_chain_nat",
                    "nft_ct",
                    "nft_nat",
                    "nft_masq",
                    "nft_fib",
                    "nft_fib_ipv4",
                    "nft_numgen");
            addAll(common, "nft_reject", "nft_reject_ipv4");
            addAll(six, "nft_fib_ipv6", "nft_reject_ipv6");
        } else {
            iptables(facts, common, legacy, nft, six);
            addAll(optional, "xt_recent");
        }
        if (mode == Mode.IPVS) {
            addAll(
                    common,
                    "ip_vs",
                    "ip_vs_rr",
                    "ip_set",
                    "ip_set_hash_ip",
                    "ip_set_hash_ipport",
                    "ip_set_hash_ipportip");
            addAll(
                    common,
                    "ip_set_hash_ipportnet",
                    "ip_set_bitmap_port",
                    "xt_set",
                    "xt_physdev",
                    "dummy");
            addAll(facts.kubernetesAtLeast(27) ? optional : common, "ip_vs_wrr", "ip_vs_sh");
            addAll(facts.kubernetesBelow(29) ? optional : common, "xt_ipvs");
        }
        for (String module : also) {
            boolean listed =
                    common.contains(module)
                            || legacy.contains(module)
                            || nft.contains(module)
                            || six.contains(module);
            if (!listed && !isOfOtherBackend(module, mode, facts)) {
                optional.remove(module);
                common.add(module);
            }
        }
        return new Modules(
                List.copyOf(common),
                List.copyOf(legacy),
                List.copyOf(nft),
                List.copyOf(six),
                facts.value(Key.CLUSTER_CIDR).orElse("").contains(":"),
                List.copyOf(optional));
    }

    private static void iptables(
            Facts facts,
            List<String> common,
            List<String> legacy,
            List<String> nft,
            List<String> six) {
        addAll(
                common,
                "xt_nat",
                "xt_MASQUERADE",
                "xt_mark",
                "xt_comment",
                "xt_conntrack",
                "xt_addrtype",
                "xt_statistic",
                "xt_tcpudp",
                "ipt_REJECT");
        String backend = facts.value(Key.IPTABLES_BACKEND).orElse("");
        if (!backend.equals("nf_tables")) {
            addAll(legacy, "ip_tables", "iptable_nat", "iptable_filter", "iptable_mangle");
            addAll(six, "ip6_tables", "ip6table_nat", "ip6table_filter", "ip6table_mangle");
        }
        if (!backend.equals("legacy")) {
            addAll(nft, "nf_tables", "nft_compat", "nft_chain_nat");
        }
        addAll(six, "ip6t_REJECT");
    }

    /** Modules of the back-end that is not in use would only fail to load: nothing needs them. */
    private static boolean isOfOtherBackend(String module, Mode mode, Facts facts) {
        boolean legacy =
                module.startsWith("ip_tables")
                        || module.startsWith("iptable_")
                        || module.startsWith("ip6table")
                        || module.startsWith("ip6_tables");
        String backend = facts.value(Key.IPTABLES_BACKEND).orElse("");
        return legacy && (mode == Mode.NFTABLES || backend.equals("nf_tables"));
    }

    /** All names, each once: what must load first. */
    public List<String> all() {
        List<String> all = new ArrayList<>(common);
        all.addAll(legacy);
        all.addAll(nft);
        all.addAll(six);
        all.addAll(optional);
        return all;
    }

    private static void addAll(List<String> list, String... modules) {
        list.addAll(List.of(modules));
    }
}
