package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.cause.Causes;
import dev.kubeproxydoctor.cause.RootCause;
import dev.kubeproxydoctor.cause.Trait;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Reason;
import dev.kubeproxydoctor.failure.Sighting;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Lists;
import dev.kubeproxydoctor.text.Sign;
import dev.kubeproxydoctor.text.Span;
import dev.kubeproxydoctor.text.Template;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the errors in an event say beside its wording: {@code accept tcp [::]:40123: too many open
 * files} shows the failure that is about {@code EMFILE}. They also take away what cannot be: a
 * message that stands for "the kernel has no IPVS" does not, where its error is "operation not
 * permitted".
 */
final class Errors {
    /** What an error is about stands in so many characters. */
    private static final int ABOUT = 2000;

    /** Groups of reasons; where one of these is told, nothing is absent. */
    private static final String OTHER_REASONS = "refused busy exhausted memory killed";

    private final List<Trait> traits = new ArrayList<>();

    private final Set<Template> presupposing = new LinkedHashSet<>();
    private final Causes reader = new Causes();

    /** Takes note of what a condition asks of errors. */
    void add(Condition condition) {
        if (condition instanceof Reason.Shows shows) {
            traits.addAll(shows.traits());
        } else if (condition instanceof Reason.PresupposesAbsent absent) {
            for (Template template : absent.templates()) {
                // One that names its error stands for that error only.
                if (reader.in(template.source()).isEmpty()) {
                    presupposing.add(template);
                }
            }
        }
        for (Condition one : condition.parts()) {
            add(one);
        }
    }

    /** Adds to {@code found} each trait that fits an error of the event. */
    void find(Event event, List<RootCause> causes, Map<Sign, Template.Match> found) {
        if (causes.isEmpty()) {
            return;
        }
        String about = about(event);
        for (Trait trait : traits) {
            for (RootCause cause : causes) {
                if (trait.fits(cause.fields(), about)) {
                    found.putIfAbsent(trait, new Template.Match(cause.span(), cause.fields()));
                }
            }
        }
    }

    /** Removes what presupposes that something is absent, where the error tells another reason. */
    void removeContradicted(List<RootCause> causes, Map<Sign, Template.Match> found) {
        boolean other = false;
        for (RootCause cause : causes) {
            String group = group(cause);
            if (group.equals("absent")) {
                return;
            }
            other |= OTHER_REASONS.contains(group);
        }
        if (other) {
            found.keySet().removeIf(presupposing::contains);
        }
    }

    static String group(RootCause cause) {
        return cause.fields().getOrDefault("group", "");
    }

    /** What a trait is looked for in: the source file and the message, in small letters. */
    static String about(Event event) {
        String text = event.text();
        return Chars.lower(
                event.file() + ": " + (text.length() > ABOUT ? text.substring(0, ABOUT) : text));
    }

    /** Whether a harmless message explains every error in it: those of groups that it names. */
    static boolean areExplained(List<RootCause> causes, String explained) {
        return Lists.all(causes, cause -> explained.contains(group(cause)));
    }

    /**
     * Whether a message was met that opens the text and is more than an error that any program may
     * have.
     */
    static boolean areExceeded(List<RootCause> causes, Map<Sign, Template.Match> found) {
        for (Map.Entry<Sign, Template.Match> entry : found.entrySet()) {
            Span met = entry.getValue().span();
            if (met.start() <= 1 && !isGeneric(entry.getKey(), met, causes)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it proves no more than an error that any program may have. */
    static boolean isGeneric(Sighting sighting) {
        List<RootCause> causes = new Causes().in(sighting.event().text());
        return isGeneric(sighting.sign(), sighting.match().span(), causes);
    }

    private static boolean isGeneric(Sign sign, Span met, List<RootCause> causes) {
        boolean generic = !(sign instanceof Template);
        for (RootCause cause : causes) {
            boolean within = met.start() < cause.span().end() && cause.span().start() < met.end();
            generic |= within && !group(cause).equals("other");
        }
        return generic;
    }
}
