package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.cause.RootCause;
import dev.kubeproxydoctor.cause.Trait;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Judgement;
import dev.kubeproxydoctor.failure.Sighting;
import dev.kubeproxydoctor.failure.Symptoms;
import dev.kubeproxydoctor.failure.Truth;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Lists;
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
 * The net beneath the failures' own signs: what an event may be about that none of them knows.
 * {@code modprobe: ERROR: unheard of} is about kernel modules; {@code "HNS was asked"} of level
 * {@code I} tells of nothing. Source: {@code core/src/main/failures/net.txt}.
 */
final class Net {
    /** By these words a message of level {@code I} says that something failed. */
    private static final List<String> FAILED =
            List.of("fail", "can't", "cannot", "unable", "could not", "error");

    /** By these as well, one of level {@code W} or of the kernel does. */
    private static final List<String> COMPLAINTS =
            List.of(
                    "not ",
                    "no ",
                    "missing",
                    "invalid",
                    "unknown symbol",
                    "disagrees",
                    "dropping",
                    "stuck",
                    "blocked",
                    "segfault",
                    "():");

    /** The rules, in their order, each with the failure that it names. */
    private final Map<Trait, String> net = new LinkedHashMap<>();

    /** Of the net only the rules of these failures count. */
    Net(List<Failure> catalogue) {
        Set<String> ids = new LinkedHashSet<>();
        for (Failure failure : catalogue) {
            ids.add(failure.id());
        }
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

    /**
     * Adds the first rule of the net that fits, if there is one.
     *
     * @param speaker the program that says it, or {@code ""} for kube-proxy
     */
    boolean guess(
            Event event, String speaker, List<RootCause> causes, Map<Sign, Template.Match> found) {
        String about = Errors.about(event);
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
                && (Lists.any(FAILED, own::contains)
                        || (event.severity() != 'I' && Lists.any(COMPLAINTS, own::contains)));
    }
}
