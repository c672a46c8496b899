package dev.kubeproxydoctor.plan;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.KernelSymbols;
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
     * @param mode {@code iptables (legacy)}, {@code iptables (nft)}, {@code ipvs}, {@code nftables}
     * @param family {@code IPv4} or {@code IPv6}
     * @param state {@code built in}, {@code module}, {@code absent} or {@code unknown}
     * @param missing the symbols that are absent, or that the paste does not tell
     */
    public record Row(String mode, String family, String state, List<String> missing) {
        boolean works() {
            return state.equals("built in") || state.equals("module");
        }

        boolean isAbsent() {
            return state.equals("absent");
        }
    }

    /** The row of a mode for IPv4, where the paste holds a configuration. */
    Optional<Row> row(String mode) {
        return rows.stream().filter(row -> row.mode().equals(mode)).findFirst();
    }

    /** Reads the kernel's configuration, if the paste holds one. */
    public static KernelModes of(Facts facts) {
        if (!facts.kernelConfig().isSeen()) {
            return UNKNOWN;
        }
        List<Row> rows = new ArrayList<>();
        for (boolean ipv6 : new boolean[] {false, true}) {
            Row legacy = legacy(facts, ipv6);
            Row nft = row(facts, "iptables (nft)", ipv6, KernelSymbols.iptablesNft(ipv6));
            Row base = legacy.works() || !nft.works() ? legacy : nft;
            rows.add(legacy);
            rows.add(nft);
            rows.add(ipvs(facts, ipv6, base));
            rows.add(nftables(facts, ipv6));
        }
        return new KernelModes(List.copyOf(rows), advice(rows, facts));
    }

    private static Row legacy(Facts facts, boolean ipv6) {
        List<String> symbols = new ArrayList<>();
        // From 6.17 the tables hang on a symbol of their own, which is off by default.
        if (facts.kernelConfig().lacks("NETFILTER_XTABLES_LEGACY")
                && (facts.kernelAtLeast(6, 17)
                        || facts.kernelConfig().states("NETFILTER_XTABLES_LEGACY"))) {
            symbols.add("NETFILTER_XTABLES_LEGACY");
        }
        String old = ipv6 ? "IP6_NF_IPTABLES_LEGACY" : "IP_NF_IPTABLES_LEGACY";
        if (facts.kernelConfig().states(old)) {
            symbols.add(old);
        }
        symbols.addAll(KernelSymbols.iptablesLegacy(ipv6));
        return row(facts, "iptables (legacy)", ipv6, symbols);
    }

    private static Row ipvs(Facts facts, boolean ipv6, Row base) {
        Row own = row(facts, "ipvs", ipv6, KernelSymbols.ipvs(ipv6));
        List<String> missing = new ArrayList<>(own.missing());
        boolean absent = own.state().equals("absent") || base.state().equals("absent");
        boolean unknown = own.state().equals("unknown") || base.state().equals("unknown");
        base.missing().stream().filter(s -> !missing.contains(s)).forEach(missing::add);
        String state = own.state().equals("built in") ? base.state() : own.state();
        return new Row(
                "ipvs",
                own.family(),
                absent ? "absent" : unknown ? "unknown" : state,
                List.copyOf(missing));
    }

    private static Row nftables(Facts facts, boolean ipv6) {
        if (facts.kernelBelow(5, 13)) {
            return new Row("nftables", family(ipv6), "absent", List.of("Linux 5.13"));
        }
        return row(facts, "nftables", ipv6, KernelSymbols.nftables(ipv6));
    }

    private static Row row(Facts facts, String mode, boolean ipv6, List<String> symbols) {
        List<String> absent = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        boolean module = false;
        for (String names : symbols) {
            switch (facts.kernelConfig().symbol(names)) {
                case "y" -> {}
                case "m" -> module = true;
                case "n" -> absent.add(first(names));
                default -> untold.add(first(names));
            }
        }
        if (!absent.isEmpty()) {
            return new Row(mode, family(ipv6), "absent", List.copyOf(absent));
        }
        if (!untold.isEmpty()) {
            return new Row(mode, family(ipv6), "unknown", List.copyOf(untold));
        }
        return new Row(mode, family(ipv6), module ? "module" : "built in", List.of());
    }

    private static String first(String names) {
        int bar = names.indexOf('|');
        return bar < 0 ? names : names.substring(0, bar);
    }

    private static String family(boolean ipv6) {
        return ipv6 ? "IPv6" : "IPv4";
    }

    private static String advice(List<Row> rows, Facts facts) {
        Row legacy = rows.get(0);
        Row nft = rows.get(1);
        Row nftables = rows.get(3);
        boolean unknown =
                legacy.state().equals("unknown")
                        && nft.state().equals("unknown")
                        && nftables.state().equals("unknown");
        boolean tooOld = facts.kubernetesBelow(31);
        if (unknown) {
            return "These lines do not decide: paste the whole configuration (zcat /proc/config.gz, or /boot/config-$(uname -r)).";
        }
        boolean iptables = legacy.works() || nft.works();
        if (iptables && nftables.works()) {
            return tooOld
                    ? "Stay with mode: iptables. nftables mode would work on this kernel, and Kubernetes has it from 1.31 on."
                    : "mode: iptables and mode: nftables both work on this kernel; nftables mode needs Kubernetes 1.31.";
        }
        if (iptables) {
            return nftables.state().equals("absent")
                    ? "Use mode: iptables. nftables mode cannot work on this kernel: it lacks "
                            + String.join(", ", nftables.missing())
                            + "."
                    : "Use mode: iptables. These lines do not tell whether nftables mode would work.";
        }
        if (nftables.works()) {
            return tooOld
                    ? "This kernel can only do nftables mode, which Kubernetes has from 1.31 on: upgrade kube-proxy, or use another kernel."
                    : "Use mode: nftables (Kubernetes 1.31 or later). For iptables mode this kernel lacks "
                            + String.join(", ", legacy.missing())
                            + ".";
        }
        boolean none = legacy.state().equals("absent") && nftables.state().equals("absent");
        return none && nft.state().equals("absent")
                ? "No mode of kube-proxy works on this kernel: it needs another one, or a build with "
                        + String.join(", ", nftables.missing())
                        + "."
                : "What is told so far rules modes out and none in: paste the whole configuration.";
    }
}
