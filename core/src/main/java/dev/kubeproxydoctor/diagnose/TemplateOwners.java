package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.text.Sign;
import dev.kubeproxydoctor.text.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whose templates they are, and when each failure is present; parsed once. */
final class TemplateOwners {
    private final Map<Template, List<Failure>> failures = new LinkedHashMap<>();
    private final Map<Failure, Condition> conditions = new LinkedHashMap<>();

    void add(Failure failure, Condition condition) {
        conditions.put(failure, condition);
        for (Template template : condition.templates()) {
            failures.computeIfAbsent(template, t -> new ArrayList<>()).add(failure);
        }
    }

    /** When a failure is present. */
    @SuppressWarnings("NullAway") // Every failure of the catalogue has one.
    Condition condition(Failure failure) {
        return conditions.get(failure);
    }

    /** The first failure that has it. */
    Failure first(Sign template) {
        return of(template).get(0);
    }

    @SuppressWarnings("NullAway") // Every template of the catalogue is of one.
    private List<Failure> of(Sign template) {
        return failures.get(template);
    }

    boolean isNoise(Sign sign) {
        return sign instanceof Template && first(sign).role() == Role.NOISE;
    }

    /** Whether what was found shows a failure if nothing else does. */
    boolean prove(Event event, Map<Sign, Template.Match> found) {
        OneEvent alone = new OneEvent(event, found);
        for (Sign sign : found.keySet()) {
            if (!(sign instanceof Template)) {
                return true;
            }
            for (Failure failure : of(sign)) {
                if (alone.shows(condition(failure))) {
                    return true;
                }
            }
        }
        return false;
    }
}
