package dev.kubeproxydoctor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.facts.KernelSymbols;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a kernel's configuration says of each mode. */
class KernelModesTest {
    /** A configuration with everything as modules, long enough to be a whole one. */
    private static String everything() {
        StringBuilder text =
                new StringBuilder(
                        "#\n# Automatically generated file; DO NOT EDIT.\n# Linux/x86 6.12.40 Kernel Configuration\n#\nCONFIG_MODULES=y\n");
        for (boolean ipv6 : new boolean[] {false, true}) {
            for (List<String> symbols :
                    List.of(
                            KernelSymbols.iptablesLegacy(ipv6),
                            KernelSymbols.iptablesNft(ipv6),
                            KernelSymbols.ipvs(ipv6),
                            KernelSymbols.nftables(ipv6))) {
                for (String names : symbols) {
                    String name =
                            names.contains("|") ? names.substring(0, names.indexOf('|')) : names;
                    if (text.indexOf("CONFIG_" + name + "=") < 0) {
                        text.append("CONFIG_").append(name).append("=m\n");
                    }
                }
            }
        }
        for (int i = 0; i < 1500; i++) {
            text.append("# CONFIG_OTHER_").append(i).append(" is not set\n");
        }
        return text.toString();
    }

    private static String without(String... symbols) {
        String text = everything();
        for (String symbol : symbols) {
            text =
                    text.replace(
                            "CONFIG_" + symbol + "=m\n", "# CONFIG_" + symbol + " is not set\n");
        }
        return text;
    }

    private static KernelModes modes(String text) {
        return Examined.of(text).report().kernel();
    }

    private static void check(String text, String mode, String family, String state) {
        KernelModes.Row row =
                modes(text).rows().stream()
                        .filter(r -> r.mode().word().equals(mode) && r.family().equals(family))
                        .findFirst()
                        .orElseThrow();
        assertEquals(state, row.support().word(), mode + ", " + family + ": " + row.missing());
    }

    @Test
    void answersForEachModeAndFamily() {
        for (String family : List.of("IPv4", "IPv6")) {
            for (String mode : List.of("iptables (legacy)", "iptables (nft)", "ipvs", "nftables")) {
                check(everything(), mode, family, "module");
                check(everything().replace("=m", "=y"), mode, family, "built in");
            }
        }
        check(without("NFT_FIB_IPV6"), "nftables", "IPv6", "absent");
        check(without("NFT_FIB_IPV6"), "nftables", "IPv4", "module");
        check(without("IP_VS_RR"), "ipvs", "IPv4", "absent");
        check(without("NETFILTER_XT_MATCH_COMMENT"), "ipvs", "IPv4", "absent");
        check(without("NETFILTER_XT_MATCH_COMMENT"), "nftables", "IPv4", "module");
        // A whole configuration that does not name a symbol leaves it out; an excerpt does not
        // tell.
        check(everything().replace("CONFIG_NFT_CT=m\n", ""), "nftables", "IPv4", "absent");
        check("CONFIG_NF_TABLES=m\n", "nftables", "IPv4", "unknown");
        check("# CONFIG_NFT_NUMGEN is not set\n", "nftables", "IPv4", "absent");
    }

    @Test
    void theLegacyTablesHangOnASymbolOfTheirOwnSince617() {
        String text =
                without("IP_NF_NAT", "IP_NF_FILTER")
                        .replace("6.12.40", "6.18.1")
                        .replace(
                                "CONFIG_MODULES=y\n",
                                "CONFIG_MODULES=y\n# CONFIG_NETFILTER_XTABLES_LEGACY is not set\n");
        check(text, "iptables (legacy)", "IPv4", "absent");
        check(text, "iptables (nft)", "IPv4", "module");
    }

    @Test
    void advisesTheModeThatTheKernelCanDo() {
        assertTrue(modes(everything()).advice().contains("both work"));
        // Photon, LinuxKit and Azure Linux leave parts of nftables out.
        assertTrue(
                modes(without("NFT_FIB_IPV4", "NFT_NUMGEN"))
                        .advice()
                        .startsWith("Use mode: iptables."));
        // Talos has neither the legacy tables nor nft_compat.
        assertTrue(
                modes(without("IP_NF_NAT", "IP_NF_FILTER", "NFT_COMPAT"))
                        .advice()
                        .startsWith("Use mode: nftables"));
        assertTrue(
                modes(without("IP_NF_NAT", "NFT_COMPAT", "NFT_NUMGEN"))
                        .advice()
                        .startsWith("No mode of kube-proxy works"));
        assertTrue(
                modes(everything().replace("6.12.40", "5.10.1")).advice().contains("Linux 5.13"));
        assertTrue(modes("CONFIG_MODULES=y\n").advice().contains("do not decide"));
        assertEquals(KernelModes.UNKNOWN, modes("lsmod\n"));
    }

    @Test
    void aConfigurationAloneIsNoHealthyKubeProxy() {
        Examined examined = Examined.of(everything());
        assertEquals("unrecognised", examined.report().verdict());
        assertTrue(examined.report().summary().contains("both work"));
        assertEquals(List.of(), examined.all());
    }
}
