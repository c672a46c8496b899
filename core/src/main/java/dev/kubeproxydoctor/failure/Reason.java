package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.cause.Trait;
import dev.kubeproxydoctor.text.Lists;
import java.util.List;

/**
 * A condition on the errors in messages, whatever sentence stands around them: {@code
 * errno=EMFILE}. A message without an error never meets one.
 */
public sealed interface Reason extends Condition {
    /** See {@link Condition#shows}. */
    record Shows(List<Trait> traits) implements Reason {
        @Override
        public Judgement judge(Symptoms symptoms) {
            Judgement met = Judgement.met(traits, symptoms);
            boolean own =
                    symptoms.heardKubeProxy()
                            || Lists.any(met.evidence(), s -> s.event().severity() == ' ');
            return own ? met : Judgement.of(false);
        }
    }

    /** See {@link Condition#presupposesAbsent}. */
    record PresupposesAbsent(Condition part) implements Reason {
        @Override
        public Judgement judge(Symptoms symptoms) {
            return part.judge(symptoms);
        }

        @Override
        public List<Condition> parts() {
            return List.of(part);
        }
    }
}
