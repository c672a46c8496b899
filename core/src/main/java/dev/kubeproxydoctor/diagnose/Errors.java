package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.cause.Causes;
import dev.kubeproxydoctor.cause.RootCause;
import dev.kubeproxydoctor.cause.Trait;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Judgement;
import dev.kubeproxydoctor.failure.Reason;
import dev.kubeproxydoctor.failure.Sighting;
import dev.kubeproxydoctor.failure.Symptoms;
import dev.kubeproxydoctor.failure.Truth;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Sign;
import dev.kubeproxydoctor.text.Span;
import dev.kubeproxydoctor.text.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** By these words a message of level {@code I} says that something failed. */
    private static final List<String> FAILED =
            List.of("fail", "can't", "cannot", "unable", "could not", "error", "invalid");

    /** By these as well, one of level {@code W} or of the kernel does. */
    private static final List<String> COMPLAINTS =
            List.of(
                    "not ",
                    "no ",
                    "missing",
                    "unknown symbol",
                    "disagrees",
                    "dropping",
                    "stuck",
                    "blocked",
                    "segfault",
                    "():");

    private final List<Trait> traits = new ArrayList<>();

    /** The rules of the net, in their order, each with the failure that it names. */
    private final Map<Trait, String> net = new LinkedHashMap<>();

    private final Set<Template> presupposing = new LinkedHashSet<>();
    private final Causes reader = new Causes();

    /** Of the net only the rules of these failures count. */
    Errors(List<Failure> catalogue) {
        Set<String> ids = new LinkedHashSet<>();
        catalogue.forEach(failure -> ids.add(failure.id()));
        for (String line : Chars.lines(Catalogue.NET)) {
            int colon = line.indexOf(": ");
            String id = line.substring(0, colon);
            if (ids.contains(id)) {
                net.put(Trait.of(line.substring(colon + 2)), id);
            }
        }
    }

    /** What the net says about a failure: possible at most, and never of other programs' errors. */
    Judgement guessed(Failure failure, Symptoms symptoms) {
        List<Sighting> evidence = new ArrayList<>();
        boolean own = symptoms.heardKubeProxy();
        for (Map.Entry<Trait, String> rule : net.entrySet()) {
            Trait trait = rule.getKey();
            if (rule.getValue().equals(failure.id()) && (own || trait.asks("speaker"))) {
                evidence.addAll(symptoms.sightings(trait));
            }
        }
        return new Judgement(evidence.isEmpty() ? Truth.FAILS : Truth.UNKNOWN, evidence, List.of());
    }

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
        condition.parts().forEach(this::add);
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

    /**
     * Adds the first rule of the net that fits, if there is one.
     *
     * @param speaker the program that says it, or {@code ""} for kube-proxy
     */
    boolean guess(
            Event event, String speaker, List<RootCause> causes, Map<Sign, Template.Match> found) {
        String about = about(event);
        Map<String, String> said = new LinkedHashMap<>();
        said.put("speaker", speaker);
        boolean kernel = event.kind() == Kind.KERNEL_LOG;
        boolean tells =
                "EF".indexOf(event.severity()) >= 0
                        || Endings.isFatal(event)
                        || (!event.file().isEmpty() && complains(event));
        boolean introduces = !kernel || complains(event);
        Span whole = new Span(0, event.text().length());
        for (Trait rule : net.keySet()) {
            boolean named = rule.asks("speaker");
            if (!named && event.kind().isOfTools()) {
                continue;
            }
            for (RootCause cause : causes) {
                Map<String, String> fields = new LinkedHashMap<>(cause.fields());
                fields.putAll(said);
                if (rule.fits(fields, about)) {
                    found.put(rule, new Template.Match(cause.span(), fields));
                    return true;
                }
            }
            if ((named ? introduces : causes.isEmpty() && tells) && rule.fits(said, about)) {
                found.put(rule, new Template.Match(whole, said));
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a message that is not an error tells of one; what it quotes does not count, nor what
     * it says that one can ignore.
     */
    static boolean complains(Event event) {
        String text = event.text();
        int quote = text.indexOf('"', text.startsWith("\"") ? 1 : 0);
        String own = Chars.lower(text.substring(0, quote < 0 ? text.length() : quote));
        boolean ignored = own.contains("ignor") || Endings.isFlag(event);
        return !ignored
                && (FAILED.stream().anyMatch(own::contains)
                        || (event.severity() != 'I'
                                && COMPLAINTS.stream().anyMatch(own::contains)));
    }

    static String group(RootCause cause) {
        return cause.fields().getOrDefault("group", "");
    }

    private static String about(Event event) {
        String text = event.text();
        return Chars.lower(
                event.file() + ": " + (text.length() > ABOUT ? text.substring(0, ABOUT) : text));
    }

    /** Whether a harmless message explains every error in it: those of groups that it names. */
    static boolean areExplained(List<RootCause> causes, String explained) {
        return causes.stream().allMatch(cause -> explained.contains(group(cause)));
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
