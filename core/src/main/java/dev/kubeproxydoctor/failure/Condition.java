package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.LegacyTables;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.facts.Version;
import dev.kubeproxydoctor.failure.Judgement.Verdict;
import dev.kubeproxydoctor.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a failure is present. Plain data: the same value is judged here and can be written as a rule
 * for another tool.
 *
 * <p>{@code allOf(says("Can't use the IPVS proxier: {reason}"), kubernetesBelow(26))} reads as it
 * is judged.
 */
public sealed interface Condition {

    /** Judges it by what a node shows. */
    Judgement judge(Symptoms symptoms);

    /** The messages it looks for. */
    List<Template> templates();

    /** One of these messages was met. */
    static Condition says(String... templates) {
        List<Template> parsed = new ArrayList<>();
        for (String template : templates) {
            parsed.add(Template.of(template));
        }
        return new Says(List.copyOf(parsed));
    }

    /** All these messages were met in one event. */
    static Condition saysTogether(String... templates) {
        return new SaysTogether(((Says) says(templates)).templates());
    }

    /** Every part holds. */
    static Condition allOf(Condition... parts) {
        return new AllOf(List.of(parts));
    }

    /** At least one part holds. */
    static Condition anyOf(Condition... parts) {
        return new AnyOf(List.of(parts));
    }

    /** The part does not hold. */
    static Condition not(Condition part) {
        return new Not(part);
    }

    /** kube-proxy is in this mode. */
    static Condition modeIs(Mode mode) {
        return new ModeIs(mode);
    }

    /** Kubernetes is older than 1.{@code minor}. */
    static Condition kubernetesBelow(int minor) {
        return new KubernetesBelow(minor);
    }

    /**
     * The kernel is known to be one without legacy iptables tables. A kernel that is not known asks
     * nothing here: its failure does.
     */
    static Condition kernelLacksLegacyTables() {
        return new KernelLacksLegacyTables();
    }

    /** Something in the paste can only be kube-proxy's: for messages that every Go program has. */
    static Condition fromKubeProxy() {
        return new FromKubeProxy();
    }

    /** A flag asks for one mode, a configuration file is given, and another mode runs. */
    static Condition modeFlagIgnored() {
        return new ModeFlagIgnored();
    }

    /**
     * Never by a message: a rule that others point to, or a trap that leaves no line. Its page says
     * what it looks like.
     */
    static Condition leavesNoMessage() {
        return new AnyOf(List.of());
    }

    /** See {@link #says}. */
    record Says(List<Template> templates) implements Condition {
        @Override
        public Judgement judge(Symptoms symptoms) {
            List<Sighting> evidence = new ArrayList<>();
            for (Template template : templates) {
                evidence.addAll(symptoms.sightings(template));
            }
            return new Judgement(
                    evidence.isEmpty() ? Verdict.FAILS : Verdict.HOLDS, evidence, List.of());
        }
    }

    /** See {@link #saysTogether}. */
    record SaysTogether(List<Template> templates) implements Condition {
        @Override
        public Judgement judge(Symptoms symptoms) {
            for (Sighting first : symptoms.sightings(templates.get(0))) {
                List<Sighting> evidence = new ArrayList<>();
                evidence.add(first);
                for (Template template : templates.subList(1, templates.size())) {
                    for (Sighting other : symptoms.sightings(template)) {
                        if (other.event() == first.event()) {
                            evidence.add(other);
                            break;
                        }
                    }
                }
                if (evidence.size() == templates.size()) {
                    return new Judgement(Verdict.HOLDS, evidence, List.of());
                }
            }
            return Judgement.of(Verdict.FAILS);
        }
    }

    /** See {@link #allOf}. */
    record AllOf(List<Condition> parts) implements Condition {
        @Override
        public Judgement judge(Symptoms symptoms) {
            Judgement all = Judgement.of(Verdict.HOLDS);
            for (Condition part : parts) {
                all = all.and(part.judge(symptoms));
            }
            return all;
        }

        @Override
        public List<Template> templates() {
            return templatesOf(parts);
        }
    }

    /** See {@link #anyOf}. */
    record AnyOf(List<Condition> parts) implements Condition {
        @Override
        public Judgement judge(Symptoms symptoms) {
            Judgement any = Judgement.of(Verdict.FAILS);
            for (Condition part : parts) {
                any = any.or(part.judge(symptoms));
            }
            return any;
        }

        @Override
        public List<Template> templates() {
            return templatesOf(parts);
        }
    }

    /** See {@link #not}. */
    record Not(Condition part) implements Condition {
        @Override
        public Judgement judge(Symptoms symptoms) {
            Judgement judged = part.judge(symptoms);
            return switch (judged.verdict()) {
                case HOLDS -> Judgement.of(Verdict.FAILS);
                case FAILS -> Judgement.of(Verdict.HOLDS);
                case UNKNOWN -> judged;
            };
        }

        @Override
        public List<Template> templates() {
            return part.templates();
        }
    }

    /** See {@link #modeIs}. */
    record ModeIs(Mode mode) implements Condition {
        @Override
        public Judgement judge(Symptoms symptoms) {
            Optional<Mode> known = symptoms.facts().mode();
            return known.isEmpty()
                    ? Judgement.of(Verdict.UNKNOWN, Question.MODE)
                    : Judgement.of(known.get() == mode ? Verdict.HOLDS : Verdict.FAILS);
        }

        @Override
        public List<Template> templates() {
            return List.of();
        }
    }

    /** See {@link #kubernetesBelow}. */
    record KubernetesBelow(int minor) implements Condition {
        @Override
        public Judgement judge(Symptoms symptoms) {
            Facts facts = symptoms.facts();
            Optional<Version> known = facts.kubernetes();
            return known.isEmpty()
                    ? Judgement.of(Verdict.UNKNOWN, Question.KUBERNETES)
                    : Judgement.of(facts.kubernetesBelow(minor) ? Verdict.HOLDS : Verdict.FAILS);
        }

        @Override
        public List<Template> templates() {
            return List.of();
        }
    }

    /** See {@link #kernelLacksLegacyTables}. */
    record KernelLacksLegacyTables() implements Condition {
        @Override
        public Judgement judge(Symptoms symptoms) {
            boolean lacks = LegacyTables.areLacking(symptoms.facts());
            return Judgement.of(lacks ? Verdict.HOLDS : Verdict.FAILS);
        }

        @Override
        public List<Template> templates() {
            return List.of();
        }
    }

    /** See {@link #fromKubeProxy}. */
    record FromKubeProxy() implements Condition {
        @Override
        public Judgement judge(Symptoms symptoms) {
            return Judgement.of(symptoms.sawKubeProxy() ? Verdict.HOLDS : Verdict.FAILS);
        }

        @Override
        public List<Template> templates() {
            return List.of();
        }
    }

    /** See {@link #modeFlagIgnored}. */
    record ModeFlagIgnored() implements Condition {
        @Override
        public Judgement judge(Symptoms symptoms) {
            Facts facts = symptoms.facts();
            Optional<String> flag = facts.text(Key.MODE_FLAG);
            Optional<String> running = facts.text(Key.MODE_RUNNING);
            boolean ignored =
                    flag.isPresent()
                            && running.isPresent()
                            && !flag.equals(running)
                            && facts.value(Key.CONFIG_FLAG).isPresent();
            return Judgement.of(ignored ? Verdict.HOLDS : Verdict.FAILS);
        }

        @Override
        public List<Template> templates() {
            return List.of();
        }
    }

    private static List<Template> templatesOf(List<Condition> parts) {
        List<Template> all = new ArrayList<>();
        for (Condition part : parts) {
            all.addAll(part.templates());
        }
        return all;
    }
}
