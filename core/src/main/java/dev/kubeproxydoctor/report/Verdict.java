package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.ObservedSymptoms;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.failure.Severity;
import java.util.List;

/** How kube-proxy is on the whole. Worst first, so that order is rank. */
public enum Verdict {
    /** It exits, or would. */
    FATAL("fatal"),
    /** It runs, but rules are not or not fully programmed. */
    DEGRADED("degraded"),
    /** Services work; something is not as it should be. */
    WARNING("warning"),
    /** It was there, and nothing is known to be wrong. */
    HEALTHY("healthy"),
    /** Nothing of kube-proxy's is known to be right or wrong. */
    UNRECOGNISED("unrecognised");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** As it stands in the report: {@code degraded}. */
    public String word() {
        return word;
    }

    /**
     * The worst that shows, and no better than a warning where kube-proxy complains of something
     * that no failure knows. Without anything wrong it is healthy where kube-proxy itself speaks. A
     * row of a list about it is enough only where nothing complains: it may be kube-proxy's own.
     *
     * @param recognised whether a configuration of kube-proxy is in the paste
     */
    static Verdict of(List<Diagnosis> diagnoses, ObservedSymptoms seen, boolean recognised) {
        if (died(seen)) {
            return FATAL;
        }
        Severity worst = Severity.INFO;
        for (Diagnosis diagnosis : diagnoses) {
            worst = diagnosis.severity().isWorseThan(worst) ? diagnosis.severity() : worst;
        }
        return switch (worst) {
            case FATAL -> FATAL;
            case DEGRADED -> DEGRADED;
            case WARNING -> WARNING;
            default -> unharmed(seen, recognised);
        };
    }

    private static Verdict unharmed(ObservedSymptoms seen, boolean recognised) {
        boolean complains = !seen.unexplained().isEmpty();
        if (seen.heardKubeProxy() && complains) {
            return WARNING;
        }
        boolean known =
                seen.heardKubeProxy()
                        || (seen.sawKubeProxy() && seen.isEmpty())
                        || recognised
                        || isRepaired(seen.facts());
        return known && !complains ? HEALTHY : UNRECOGNISED;
    }

    /** The verdict of an examination that failed in part: then nothing is healthy. */
    Verdict afterCrash() {
        return this == HEALTHY ? UNRECOGNISED : this;
    }

    Verdict orWorse(Verdict other) {
        return other.compareTo(this) < 0 ? other : this;
    }

    /** Whether {@code fix-node.sh} found all in order. */
    static boolean isRepaired(Facts facts) {
        return facts.value(Key.FIX_NODE).isPresent();
    }

    /**
     * Whether kube-proxy ended here. What dies of a panic or of an error that any program may have
     * need not be kube-proxy.
     */
    private static boolean died(ObservedSymptoms seen) {
        boolean logged = seen.ending().map(event -> event.severity() == 'F').orElse(false);
        return seen.ending().isPresent()
                && (seen.heardKubeProxy() || (!seen.sawOnlyOthers() && logged));
    }
}
