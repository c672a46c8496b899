package dev.kubeproxydoctor.paste;

/**
 * Whose words a line is by what it proves itself, and by what. Generic sentences ({@code connection
 * refused}) prove nothing and are {@link #OPEN}.
 */
public enum Speech {
    /** The pod, the unit or the container is kube-proxy's. */
    NAMED(1, "identity"),
    /** The message is one that kube-proxy's own source has, and no other program. */
    SENTENCE(1, "message"),
    /** The API server names the account with which it was asked: kube-proxy's. */
    ACCOUNT(1, "account"),
    /**
     * A library says it of what kube-proxy asks for, and others ask for the same: kube-proxy's
     * unless another program speaks beside it.
     */
    LIKELY(0, "library"),
    /** It proves nothing. */
    OPEN(0, ""),
    /** The pod, the unit or the container is another's. */
    OTHER_NAMED(-1, "identity"),
    /** The source file in the head is of no package that kube-proxy links. */
    OTHER_FILE(-1, "source-file"),
    /** Its form is one in which kube-proxy does not log. */
    OTHER_FORM(-1, "format"),
    /** The API server names another's account. */
    OTHER_ACCOUNT(-1, "account"),
    /** It asks the API server for objects that kube-proxy never asks for. */
    OTHER_OBJECTS(-1, "objects");

    private final int sign;
    private final String basis;

    Speech(int sign, String basis) {
        this.sign = sign;
        this.basis = basis;
    }

    /** Whether only kube-proxy says it. */
    public boolean isKubeProxys() {
        return sign > 0;
    }

    /** Whether kube-proxy does not say it. */
    public boolean isAnothers() {
        return sign < 0;
    }

    /** What the decision rests on, as it stands in the report: {@code source-file}. */
    public String basis() {
        return basis;
    }
}
