package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Mode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How bad a failure is: one severity, and another one under a condition. What is not known does not
 * change it: {@code of(FATAL).before(26, WARNING)} is fatal where the version is not known.
 */
public final class SeverityRule {
    private final Severity severity;
    private Severity other;
    private int minor;
    private @Nullable Mode mode;
    private String hole = "";
    private String value = "";

    private SeverityRule(Severity severity) {
        this.severity = severity;
        other = severity;
    }

    /** Always this one. */
    public static SeverityRule of(Severity severity) {
        return new SeverityRule(severity);
    }

    /** Another one before Kubernetes 1.{@code minor}. */
    public SeverityRule before(int minor, Severity then) {
        this.minor = minor;
        other = then;
        return this;
    }

    /** Another one where kube-proxy is known to be in another mode. */
    public SeverityRule unless(Mode mode, Severity then) {
        this.mode = mode;
        other = then;
        return this;
    }

    /** Another one where each message that has a hole of that name has {@code value} in it. */
    public SeverityRule where(String hole, String value, Severity then) {
        this.hole = hole;
        this.value = value;
        other = then;
        return this;
    }

    Severity in(Facts facts, List<Sighting> evidence) {
        boolean inOther = mode != null && facts.mode().orElse(mode) != mode;
        boolean otherwise =
                facts.kubernetesBelow(minor) || inOther || (!hole.isEmpty() && takes(evidence));
        return otherwise ? other : severity;
    }

    private boolean takes(List<Sighting> evidence) {
        boolean takes = false;
        for (Sighting sighting : evidence) {
            String taken = sighting.match().values().get(hole);
            if (taken != null && !taken.equals(value)) {
                return false;
            }
            takes |= taken != null;
        }
        return takes;
    }
}
