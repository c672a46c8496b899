package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Condition;
import dev.kubeproxydoctor.failure.Sighting;
import dev.kubeproxydoctor.failure.Symptoms;
import dev.kubeproxydoctor.failure.Truth;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.text.Sign;
import dev.kubeproxydoctor.text.Template;
import java.util.List;
import java.util.Map;

/**
 * What one event shows if it is all there is. Half of what a failure asks for does not show it: of
 * "this and that", an event that says "this" is not explained.
 */
record OneEvent(Event event, Map<Sign, Template.Match> found) implements Symptoms {
    /** Whether a condition holds, or may hold. */
    boolean shows(Condition condition) {
        return condition instanceof Condition.Says || condition.judge(this).truth() != Truth.FAILS;
    }

    @Override
    public List<Sighting> sightings(Sign sign) {
        Template.Match match = found.get(sign);
        return match == null ? List.of() : List.of(new Sighting(sign, event, match, 1, false));
    }

    @Override
    public Facts facts() {
        return Facts.NONE;
    }

    @Override
    public boolean heardKubeProxy() {
        return event.speech().isKubeProxys();
    }
}
