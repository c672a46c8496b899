package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.cause.Trait;
import dev.kubeproxydoctor.text.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * When a failure is present. Plain data: the same value is judged here and can be written as a rule
 * for another tool.
 *
 * <p>{@code allOf(says("panic: {reason}"), fromKubeProxy())} reads as it is judged.
 */
public sealed interface Condition
        permits Condition.Says, Condition.AllOf, Condition.AnyOf, Condition.Not, Knowledge, Reason {

    /** Judges it by what a node shows. */
    Judgement judge(Symptoms symptoms);

    /** The conditions that it is made of. */
    default List<Condition> parts() {
        return List.of();
    }

    /** The messages it looks for. */
    default List<Template> templates() {
        List<Template> all = new ArrayList<>();
        for (Condition part : parts()) {
            all.addAll(part.templates());
        }
        return all;
    }

    /** One of these messages was met. */
    static Condition says(String... templates) {
        List<Template> parsed = new ArrayList<>();
        for (String template : templates) {
            parsed.add(Template.of(template));
        }
        return new Says(List.copyOf(parsed));
    }

    /**
     * An error of one of these kinds was met, in whatever sentence. Every program has such errors:
     * a log counts where something in the paste is kube-proxy's.
     */
    static Condition shows(String... traits) {
        List<Trait> parsed = new ArrayList<>();
        for (String trait : traits) {
            parsed.add(Trait.of(trait));
        }
        return new Reason.Shows(List.copyOf(parsed));
    }

    /**
     * The part holds, and its messages count only where the error in them does not tell another
     * reason than that something is absent.
     */
    static Condition presupposesAbsent(Condition part) {
        return new Reason.PresupposesAbsent(part);
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

    /**
     * The kernel is known to be one without legacy iptables tables. A kernel that is not known asks
     * nothing here: its failure does.
     */
    static Condition kernelLacksLegacyTables() {
        return new Knowledge.KernelLacksLegacyTables();
    }

    /** kube-proxy is in IPVS mode, and the table of IPVS holds no virtual server. */
    static Condition ipvsIsEmpty() {
        return new Knowledge.IpvsIsEmpty();
    }

    /** Something in the paste can only be kube-proxy's: for messages that every Go program has. */
    static Condition fromKubeProxy() {
        return new Knowledge.FromKubeProxy();
    }

    /**
     * A flag asks for one mode, a configuration file is given, and another mode runs or stands in
     * it. It cannot be told while neither is known.
     */
    static Condition modeFlagIgnored() {
        return new Knowledge.ModeFlagIgnored();
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
            return Judgement.met(templates, symptoms);
        }
    }

    /** See {@link #allOf}. */
    record AllOf(List<Condition> parts) implements Condition {
        @Override
        public Judgement judge(Symptoms symptoms) {
            Judgement all = Judgement.of(true);
            for (Condition part : parts) {
                all = all.and(part.judge(symptoms));
            }
            return all;
        }
    }

    /** See {@link #anyOf}. */
    record AnyOf(List<Condition> parts) implements Condition {
        @Override
        public Judgement judge(Symptoms symptoms) {
            Judgement any = Judgement.of(false);
            for (Condition part : parts) {
                any = any.or(part.judge(symptoms));
            }
            return any;
        }
    }

    /** See {@link #not}. */
    record Not(Condition part) implements Condition {
        @Override
        public Judgement judge(Symptoms symptoms) {
            return part.judge(symptoms).opposite();
        }

        @Override
        public List<Condition> parts() {
            return List.of(part);
        }
    }
}
