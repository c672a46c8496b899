package dev.kubeproxydoctor.facts;

/**
 * Whether a kernel can have the legacy iptables tables at all. From 6.17
 * CONFIG_NETFILTER_XTABLES_LEGACY is off by default (linux commit 9fce66583f06), and some
 * distributions turn it on; RHEL 10 and Talos have them out.
 */
public final class LegacyTables {
    private LegacyTables() {}

    /**
     * Whether the kernel is known, by its configuration or its release, to be built without them.
     */
    public static boolean areLacking(Facts facts) {
        KernelConfig config = facts.kernelConfig();
        boolean byConfig =
                config.lacks("NETFILTER_XTABLES_LEGACY")
                        || config.lacks("IP_NF_IPTABLES")
                        || config.lacks("IP_NF_NAT");
        return byConfig
                || (byRelease(facts)
                        && !config.has("NETFILTER_XTABLES_LEGACY")
                        && !config.has("IP_NF_NAT"));
    }

    private static boolean byRelease(Facts facts) {
        String release = facts.text(Key.KERNEL).orElse("");
        return (facts.kernelAtLeast(6, 17) && !areKept(release))
                || release.contains(".el10")
                || release.contains("talos");
    }

    /**
     * Debian, Ubuntu and WSL turn the symbol on; a real-time kernel cannot have it. Source: their
     * packages' configurations, Linux 7.0 and 7.3.
     */
    private static boolean areKept(String release) {
        boolean kept =
                release.contains("+deb")
                        || release.endsWith("-generic")
                        || release.endsWith("-aws")
                        || release.endsWith("-azure")
                        || release.endsWith("-gcp")
                        || release.contains("microsoft");
        return kept && !release.contains("-rt");
    }
}
