package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.LegacyTables;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.text.Template;
import java.util.List;
import java.util.Optional;

/** A condition on what is known of the node, whatever messages were met. */
sealed interface Knowledge extends Condition {
    @Override
    default List<Template> templates() {
        return List.of();
    }

    /** See {@link Condition#modeIs}. */
    record ModeIs(Mode mode) implements Knowledge {
        @Override
        public Judgement judge(Symptoms symptoms) {
            Optional<Mode> known = symptoms.facts().mode();
            return known.isEmpty()
                    ? Judgement.unknown(Question.MODE)
                    : Judgement.of(known.get() == mode);
        }
    }

    /** See {@link Condition#kubernetesBelow}. */
    record KubernetesBelow(int minor) implements Knowledge {
        @Override
        public Judgement judge(Symptoms symptoms) {
            Facts facts = symptoms.facts();
            return facts.kubernetesBelow(minor) || facts.kubernetesAtLeast(minor)
                    ? Judgement.of(facts.kubernetesBelow(minor))
                    : Judgement.unknown(Question.KUBERNETES);
        }
    }

    /** See {@link Condition#kernelLacksLegacyTables}. */
    record KernelLacksLegacyTables() implements Knowledge {
        @Override
        public Judgement judge(Symptoms symptoms) {
            return Judgement.of(LegacyTables.areLacking(symptoms.facts()));
        }
    }

    /** See {@link Condition#fromKubeProxy}. */
    record FromKubeProxy() implements Knowledge {
        @Override
        public Judgement judge(Symptoms symptoms) {
            return Judgement.of(symptoms.sawKubeProxy());
        }
    }

    /** See {@link Condition#modeFlagIgnored}. */
    record ModeFlagIgnored() implements Knowledge {
        @Override
        public Judgement judge(Symptoms symptoms) {
            Facts facts = symptoms.facts();
            Optional<String> flag = facts.text(Key.MODE_FLAG);
            Optional<String> running = facts.text(Key.MODE_RUNNING);
            return Judgement.of(
                    flag.isPresent()
                            && running.isPresent()
                            && !flag.equals(running)
                            && facts.text(Key.CONFIG_FLAG).isPresent());
        }
    }
}
