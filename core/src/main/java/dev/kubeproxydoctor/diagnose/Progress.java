package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.paste.Event;

/** How far kube-proxy's own lines show that it came. Best last, so that order is rank. */
public enum Progress {
    /** Nothing shows that it got anywhere. */
    NONE("none"),
    /** It chose its mode and began to watch. Source: cmd/kube-proxy/app/server_linux.go. */
    STARTED("started"),
    /**
     * It knows all Services, or has programmed its rules. Source: client-go shared_informer.go,
     * pkg/proxy/iptables/proxier.go, syncProxyRules.
     */
    SYNCED("synced");

    private final String word;

    Progress(String word) {
        this.word = word;
    }

    /** As it stands in the report: {@code synced}. */
    public String word() {
        return word;
    }

    /** What a line of kube-proxy's own proves; a complaint proves nothing. */
    static Progress of(Event event) {
        String text = event.severity() == 'I' ? event.text() : "";
        if ((text.contains("aches are synced") && !text.contains("node "))
                || text.contains("yncProxyRules complete")
                || text.contains("yncProxyRules took")) {
            return SYNCED;
        }
        boolean started = text.contains(" Proxier") || text.contains(" config controller");
        return started ? STARTED : NONE;
    }

    Progress orBetter(Progress other) {
        return other.compareTo(this) > 0 ? other : this;
    }
}
