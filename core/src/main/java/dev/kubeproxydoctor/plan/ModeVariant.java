package dev.kubeproxydoctor.plan;

/** A mode as the kernel sees it: iptables mode is two, by what its iptables program writes. */
public enum ModeVariant {
    IPTABLES_LEGACY("iptables (legacy)"),
    IPTABLES_NFT("iptables (nft)"),
    IPVS("ipvs"),
    NFTABLES("nftables");

    private final String word;

    ModeVariant(String word) {
        this.word = word;
    }

    /** As it stands in the report: {@code iptables (nft)}. */
    public String word() {
        return word;
    }
}
