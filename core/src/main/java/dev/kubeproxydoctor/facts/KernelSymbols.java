package dev.kubeproxydoctor.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * The symbols of a kernel configuration without which a mode of kube-proxy cannot write its rules.
 * {@code A|B} is one name for older and one for newer kernels. Source: the rules that pkg/proxy
 * writes, and the Kconfig files of net/netfilter, net/ipv4/netfilter, net/ipv6/netfilter and
 * net/netfilter/ipvs.
 */
public final class KernelSymbols {
    private KernelSymbols() {}

    /** What every iptables rule set of kube-proxy uses, whichever back-end writes it. */
    private static final List<String> EXTENSIONS =
            List.of(
                    "NETFILTER_XTABLES",
                    "NF_CONNTRACK",
                    "NF_NAT|NF_NAT_IPV4|IP_NF_NAT",
                    "NETFILTER_XT_NAT|NF_NAT|IP_NF_NAT",
                    "NETFILTER_XT_MARK",
                    "NETFILTER_XT_MATCH_COMMENT",
                    "NETFILTER_XT_MATCH_CONNTRACK",
                    "NETFILTER_XT_MATCH_ADDRTYPE",
                    "NETFILTER_XT_MATCH_STATISTIC",
                    "NETFILTER_XT_TARGET_MASQUERADE|IP_NF_TARGET_MASQUERADE");

    private static final List<String> IPVS =
            List.of(
                    "IP_VS",
                    "IP_VS_RR",
                    "IP_VS_NFCT",
                    "IP_SET",
                    "IP_SET_HASH_IP",
                    "IP_SET_HASH_IPPORT",
                    "IP_SET_HASH_IPPORTIP",
                    "IP_SET_HASH_IPPORTNET",
                    "IP_SET_BITMAP_PORT",
                    "NETFILTER_XT_SET",
                    "NETFILTER_XT_MATCH_PHYSDEV",
                    "DUMMY");

    private static final List<String> NFTABLES =
            List.of(
                    "NF_TABLES",
                    "NF_CONNTRACK",
                    "NF_NAT|NFT_NAT",
                    "NFT_CT",
                    "NFT_NAT",
                    "NFT_MASQ",
                    "NFT_NUMGEN",
                    "NFT_REJECT");

    /** The legacy tables themselves. */
    public static List<String> legacyTables(boolean ipv6) {
        String ip = ipv6 ? "IP6_NF_" : "IP_NF_";
        return List.of(ip + "IPTABLES", ip + "NAT", ip + "FILTER");
    }

    /** iptables mode over the legacy tables. */
    public static List<String> iptablesLegacy(boolean ipv6) {
        List<String> symbols = new ArrayList<>(legacyTables(ipv6));
        symbols.addAll(extensions(ipv6));
        return symbols;
    }

    /** iptables mode where the iptables program writes nf_tables. */
    public static List<String> iptablesNft(boolean ipv6) {
        List<String> symbols = new ArrayList<>();
        symbols.add("NF_TABLES");
        symbols.add(ipv6 ? "NF_TABLES_IPV6" : "NF_TABLES_IPV4");
        symbols.add("NFT_COMPAT");
        symbols.add("NFT_NAT|NF_NAT");
        symbols.addAll(extensions(ipv6));
        return symbols;
    }

    /** What ipvs mode needs beside one of the two. */
    public static List<String> ipvs(boolean ipv6) {
        List<String> symbols = new ArrayList<>(IPVS);
        if (ipv6) {
            symbols.add("IP_VS_IPV6");
        }
        return symbols;
    }

    /** nftables mode. */
    public static List<String> nftables(boolean ipv6) {
        List<String> symbols = new ArrayList<>(NFTABLES);
        symbols.add(ipv6 ? "NF_TABLES_IPV6" : "NF_TABLES_IPV4");
        symbols.add(ipv6 ? "NFT_FIB_IPV6" : "NFT_FIB_IPV4");
        return symbols;
    }

    private static List<String> extensions(boolean ipv6) {
        List<String> symbols = new ArrayList<>(EXTENSIONS);
        symbols.add(ipv6 ? "IP6_NF_TARGET_REJECT" : "IP_NF_TARGET_REJECT");
        return symbols;
    }

    /** Whether the configuration's symbol is one that decides something here. */
    static boolean isOne(String symbol) {
        return ALL.contains(symbol);
    }

    private static final List<String> ALL = all();

    private static List<String> all() {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "MODULES",
                                "NETFILTER_XTABLES_LEGACY",
                                "IP_NF_IPTABLES_LEGACY",
                                "IP6_NF_IPTABLES_LEGACY",
                                "NETFILTER_XT_MATCH_IPVS",
                                "NETFILTER_XT_MATCH_RECENT",
                                "NF_CT_NETLINK",
                                "BRIDGE_NETFILTER"));
        for (boolean ipv6 : new boolean[] {false, true}) {
            for (List<String> symbols :
                    List.of(iptablesLegacy(ipv6), iptablesNft(ipv6), ipvs(ipv6), nftables(ipv6))) {
                for (String names : symbols) {
                    addNames(all, names);
                }
            }
        }
        return List.copyOf(all);
    }

    private static void addNames(List<String> all, String names) {
        int start = 0;
        while (start <= names.length()) {
            int bar = names.indexOf('|', start);
            int end = bar < 0 ? names.length() : bar;
            String name = names.substring(start, end);
            if (!all.contains(name)) {
                all.add(name);
            }
            start = end + 1;
        }
    }
}
