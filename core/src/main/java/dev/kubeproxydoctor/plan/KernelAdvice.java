package dev.kubeproxydoctor.plan;

/** The mode to choose for a kernel, by what it can do over IPv4, in a sentence. */
final class KernelAdvice {
    private KernelAdvice() {}

    /** {@code tooOld} is Kubernetes that is known not to have nftables mode. */
    static String of(
            KernelModes.Row legacy, KernelModes.Row nft, KernelModes.Row nftables, boolean tooOld) {
        if (legacy.isUnknown() && nft.isUnknown() && nftables.isUnknown()) {
            return "These lines do not decide: paste the whole configuration (zcat /proc/config.gz, or /boot/config-$(uname -r)).";
        }
        boolean iptables = legacy.works() || nft.works();
        if (iptables && nftables.works()) {
            return tooOld
                    ? "Stay with mode: iptables. nftables mode would work on this kernel, and Kubernetes has it from 1.31 on."
                    : "mode: iptables and mode: nftables both work on this kernel; nftables mode needs Kubernetes 1.31.";
        }
        if (iptables) {
            return nftables.isAbsent()
                    ? "Use mode: iptables. nftables mode cannot work on this kernel: it lacks "
                            + missing(nftables)
                    : "Use mode: iptables. These lines do not tell whether nftables mode would work.";
        }
        if (nftables.works()) {
            return tooOld
                    ? "This kernel can only do nftables mode, which Kubernetes has from 1.31 on: upgrade kube-proxy, or use another kernel."
                    : "Use mode: nftables (Kubernetes 1.31 or later). For iptables mode this kernel lacks "
                            + missing(legacy);
        }
        return legacy.isAbsent() && nftables.isAbsent() && nft.isAbsent()
                ? "No mode of kube-proxy works on this kernel: it needs another one, or a build with "
                        + missing(nftables)
                : "These lines rule some modes out and confirm none: paste the whole configuration.";
    }

    private static String missing(KernelModes.Row row) {
        return String.join(", ", row.missing()) + ".";
    }
}
