package dev.kubeproxydoctor.plan;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.KernelConfig;
import dev.kubeproxydoctor.facts.KernelSymbols;
import dev.kubeproxydoctor.facts.Support;
import dev.kubeproxydoctor.text.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a kernel can do for each mode and family, by its configuration.
 *
 * @param rows one for each mode and family
 * @param advice which mode to choose, with its reason
 */
public record KernelModes(List<Row> rows, String advice) {
    /** Where no configuration was pasted. */
    public static final KernelModes UNKNOWN = new KernelModes(List.of(), "");

    /**
     * One mode for one family.
     *
     * @param missing the symbols that are absent, or that the paste does not tell
     */
    public record Row(ModeVariant mode, boolean ipv6, Support support, List<String> missing) {
        boolean works() {
            return support.isThere();
        }

        boolean isAbsent() {
            return support == Support.ABSENT;
        }

        boolean isUnknown() {
            return support == Support.UNKNOWN;
        }

        /** {@code IPv4} or {@code IPv6}. */
        public String family() {
            return ipv6 ? "IPv6" : "IPv4";
        }
    }

    /** The row of a mode for IPv4, where the paste holds a configuration. */
    Optional<Row> row(ModeVariant mode) {
        return Lists.first(Lists.where(rows, row -> row.mode() == mode));
    }

    /** Reads the kernel's configuration, if the paste holds one. */
    public static KernelModes of(Facts facts) {
        if (!facts.kernelConfig().isSeen()) {
            return UNKNOWN;
        }
        List<Row> rows = new ArrayList<>();
        for (boolean ipv6 : new boolean[] {false, true}) {
            Row legacy = legacy(facts, ipv6);
            Row nft = row(facts, ModeVariant.IPTABLES_NFT, ipv6, KernelSymbols.iptablesNft(ipv6));
            Row base = legacy.works() || !nft.works() ? legacy : nft;
            rows.add(legacy);
            rows.add(nft);
            rows.add(ipvs(facts, ipv6, base));
            rows.add(nftables(facts, ipv6));
        }
        String advice =
                KernelAdvice.of(rows.get(0), rows.get(1), rows.get(3), facts.kubernetesBelow(31));
        return new KernelModes(List.copyOf(rows), advice);
    }

    private static Row legacy(Facts facts, boolean ipv6) {
        KernelConfig config = facts.kernelConfig();
        List<String> symbols = new ArrayList<>();
        // From 6.17 the tables hang on a symbol of their own, which is off by default.
        if (config.lacks("NETFILTER_XTABLES_LEGACY")
                && (facts.kernelAtLeast(6, 17) || config.states("NETFILTER_XTABLES_LEGACY"))) {
            symbols.add("NETFILTER_XTABLES_LEGACY");
        }
        String old = ipv6 ? "IP6_NF_IPTABLES_LEGACY" : "IP_NF_IPTABLES_LEGACY";
        if (config.states(old)) {
            symbols.add(old);
        }
        symbols.addAll(KernelSymbols.iptablesLegacy(ipv6));
        return row(facts, ModeVariant.IPTABLES_LEGACY, ipv6, symbols);
    }

    private static Row ipvs(Facts facts, boolean ipv6, Row base) {
        Row own = row(facts, ModeVariant.IPVS, ipv6, KernelSymbols.ipvs(ipv6));
        List<String> missing = new ArrayList<>(own.missing());
        for (String symbol : base.missing()) {
            if (!missing.contains(symbol)) {
                missing.add(symbol);
            }
        }
        Support support = own.support() == Support.BUILT_IN ? base.support() : own.support();
        if (own.isAbsent() || base.isAbsent()) {
            support = Support.ABSENT;
        } else if (own.isUnknown() || base.isUnknown()) {
            support = Support.UNKNOWN;
        }
        return new Row(ModeVariant.IPVS, ipv6, support, List.copyOf(missing));
    }

    private static Row nftables(Facts facts, boolean ipv6) {
        return facts.kernelBelow(5, 13)
                ? new Row(ModeVariant.NFTABLES, ipv6, Support.ABSENT, List.of("Linux 5.13"))
                : row(facts, ModeVariant.NFTABLES, ipv6, KernelSymbols.nftables(ipv6));
    }

    private static Row row(Facts facts, ModeVariant mode, boolean ipv6, List<String> symbols) {
        List<String> absent = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        Support support = Support.BUILT_IN;
        for (String names : symbols) {
            switch (facts.kernelConfig().support(names)) {
                case BUILT_IN -> {}
                case MODULE -> support = Support.MODULE;
                case ABSENT -> absent.add(first(names));
                case UNKNOWN -> untold.add(first(names));
            }
        }
        if (!absent.isEmpty()) {
            return new Row(mode, ipv6, Support.ABSENT, List.copyOf(absent));
        }
        return new Row(
                mode, ipv6, untold.isEmpty() ? support : Support.UNKNOWN, List.copyOf(untold));
    }

    private static String first(String names) {
        int bar = names.indexOf('|');
        return bar < 0 ? names : names.substring(0, bar);
    }
}
