package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.text.Chars;
import java.util.Optional;

/**
 * How kube-proxy programs the node. Source: kubernetes/kubernetes pkg/proxy/apis/config/types.go,
 * ProxyMode.
 */
public enum Mode {
    IPTABLES("iptables"),
    IPVS("ipvs"),
    NFTABLES("nftables"),
    USERSPACE("userspace"),
    KERNELSPACE("kernelspace");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    /**
     * The mode that is written {@code word}, whatever its case; kube-proxy itself minds the case.
     */
    public static Optional<Mode> of(String word) {
        for (Mode mode : values()) {
            if (mode.word.equals(Chars.lower(word))) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** As it is written in the configuration: {@code ipvs}. */
    public String word() {
        return word;
    }
}
