package dev.kubeproxydoctor.failure;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a condition is met, by which evidence, and what is left to ask.
 *
 * @param verdict holds, fails, or cannot be told
 * @param evidence what shows it
 * @param open what would settle it
 */
public record Judgement(Verdict verdict, List<Sighting> evidence, List<Question> open) {
    /** Ordered: "and" is the lesser of two, "or" the greater. */
    public enum Verdict {
        FAILS,
        UNKNOWN,
        HOLDS
    }

    /** A judgement without evidence. */
    public static Judgement of(Verdict verdict, Question... open) {
        return new Judgement(
                verdict, List.of(), verdict == Verdict.UNKNOWN ? List.of(open) : List.of());
    }

    Judgement and(Judgement other) {
        Verdict lesser = verdict.compareTo(other.verdict) < 0 ? verdict : other.verdict;
        return lesser == Verdict.FAILS ? of(Verdict.FAILS) : joined(lesser, other);
    }

    Judgement or(Judgement other) {
        if (verdict == other.verdict) {
            return joined(verdict, other);
        }
        return verdict.compareTo(other.verdict) > 0 ? this : other;
    }

    private Judgement joined(Verdict result, Judgement other) {
        List<Sighting> both = new ArrayList<>(evidence);
        both.addAll(other.evidence);
        List<Question> questions = new ArrayList<>(open);
        for (Question question : other.open) {
            if (!questions.contains(question)) {
                questions.add(question);
            }
        }
        return new Judgement(result, both, questions);
    }
}
