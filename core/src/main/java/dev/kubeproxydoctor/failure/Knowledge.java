package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.LegacyTables;
import dev.kubeproxydoctor.facts.Mode;
import java.util.Optional;

/** A condition on what is known of the node, whatever messages were met. */
sealed interface Knowledge extends Condition {
    /** See {@link Condition#kernelLacksLegacyTables}. */
    record KernelLacksLegacyTables() implements Knowledge {
        @Override
        public Judgement judge(Symptoms symptoms) {
            return Judgement.of(LegacyTables.areLacking(symptoms.facts()));
        }
    }

    /** See {@link Condition#ipvsIsEmpty}. */
    record IpvsIsEmpty() implements Knowledge {
        @Override
        public Judgement judge(Symptoms symptoms) {
            Facts facts = symptoms.facts();
            boolean empty = facts.text(Key.VIRTUAL_SERVERS).orElse("").equals("0");
            return Judgement.of(empty && facts.mode().orElse(Mode.IPTABLES) == Mode.IPVS);
        }
    }

    /** See {@link Condition#fromKubeProxy}. */
    record FromKubeProxy() implements Knowledge {
        @Override
        public Judgement judge(Symptoms symptoms) {
            return Judgement.of(symptoms.heardKubeProxy());
        }
    }

    /** See {@link Condition#modeFlagIgnored}. */
    record ModeFlagIgnored() implements Knowledge {
        @Override
        public Judgement judge(Symptoms symptoms) {
            Facts facts = symptoms.facts();
            Optional<String> flag = facts.text(Key.MODE_FLAG);
            Optional<String> running = facts.text(Key.MODE_RUNNING).or(() -> facts.text(Key.MODE));
            boolean both = flag.isPresent() && facts.text(Key.CONFIG_FLAG).isPresent();
            return both && running.isEmpty()
                    ? Judgement.unknown(Question.MODE)
                    : Judgement.of(both && !flag.equals(running));
        }
    }
}
