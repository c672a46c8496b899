package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.text.Lists;
import java.util.List;

/**
 * The order of what shows: what the process died of first, the innermost cause before what wraps
 * it; then what keeps rules from being programmed; then warnings. A cause comes before what it
 * explains, and is as bad as that. What no failure knows comes after what one knows; of two
 * warnings the one that an error line shows comes first.
 */
final class Ranking {
    private Ranking() {}

    /** Puts candidates, which stand in the order of the catalogue, into that order. */
    static void sort(List<Candidate> candidates) {
        boolean died = Lists.any(candidates, c -> c.fatal() && c.isCause());
        candidates.sort((a, b) -> compare(a, b, died));
        putCausesFirst(candidates);
        raiseCauses(candidates);
    }

    private static int compare(Candidate a, Candidate b, boolean died) {
        int byRank = Integer.compare(rank(a, died), rank(b, died));
        int byProof = byRank != 0 ? byRank : Integer.compare(a.guess() ? 1 : 0, b.guess() ? 1 : 0);
        int byLevel = byProof != 0 ? byProof : Integer.compare(mild(a), mild(b));
        return byLevel != 0 ? byLevel : Integer.compare(a.first(), b.first());
    }

    private static int mild(Candidate c) {
        return c.severity() == Severity.WARNING && !c.complains() ? 1 : 0;
    }

    /** Severities are declared from the worst to the mildest. */
    @SuppressWarnings("EnumOrdinal")
    private static int rank(Candidate c, boolean died) {
        if (c.failure().role() == Role.LAST_RESORT) {
            return 3 + 2 * Severity.values().length;
        }
        if (c.fatal()) {
            return c.isCause() ? 0 : 2;
        }
        if (c.isCause() && !died && c.severity() == Severity.FATAL) {
            return 1;
        }
        return 3 + 2 * c.severity().ordinal() + (c.isCause() ? 0 : 1);
    }

    private static void putCausesFirst(List<Candidate> candidates) {
        int moves = candidates.size() * candidates.size();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate explained = candidates.get(i);
            for (int j = i + 1; j < candidates.size(); j++) {
                Candidate cause = candidates.get(j);
                boolean weaker =
                        explained.fatal()
                                && !cause.fatal()
                                && Severity.DEGRADED.isWorseThan(cause.severity());
                if (cause.explains(explained) && !weaker && moves-- > 0) {
                    candidates.remove(j);
                    candidates.add(i, cause);
                    i--;
                    break;
                }
            }
        }
    }

    private static void raiseCauses(List<Candidate> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            for (Candidate later : candidates.subList(i + 1, candidates.size())) {
                if (candidates.get(i).explains(later)) {
                    candidates.set(i, candidates.get(i).asBadAs(later));
                }
            }
        }
    }
}
