package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.text.Sign;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a condition is met, by which evidence, and what is left to ask.
 *
 * @param truth holds, fails, or cannot be told
 * @param evidence what shows it
 * @param open what would settle it
 */
public record Judgement(Truth truth, List<Sighting> evidence, List<Question> open) {
    /** A judgement without evidence. */
    static Judgement of(boolean holds) {
        return new Judgement(Truth.of(holds), List.of(), List.of());
    }

    /** One of these was met. */
    static Judgement met(List<? extends Sign> signs, Symptoms symptoms) {
        List<Sighting> evidence = new ArrayList<>();
        for (Sign sign : signs) {
            evidence.addAll(symptoms.sightings(sign));
        }
        return new Judgement(Truth.of(!evidence.isEmpty()), evidence, List.of());
    }

    /** It cannot be told before this is answered. */
    static Judgement unknown(Question open) {
        return new Judgement(Truth.UNKNOWN, List.of(), List.of(open));
    }

    Judgement and(Judgement other) {
        Truth lesser = truth.and(other.truth);
        return lesser == Truth.FAILS ? of(false) : joined(lesser, other);
    }

    Judgement or(Judgement other) {
        if (truth == other.truth) {
            return joined(truth, other);
        }
        return truth.compareTo(other.truth) > 0 ? this : other;
    }

    /** The opposite; what is not known stays so. */
    Judgement opposite() {
        return truth == Truth.UNKNOWN ? this : of(truth == Truth.FAILS);
    }

    private Judgement joined(Truth result, Judgement other) {
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
