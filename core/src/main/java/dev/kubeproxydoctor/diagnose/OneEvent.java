package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Sighting;
import dev.kubeproxydoctor.failure.Symptoms;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.text.Sign;
import dev.kubeproxydoctor.text.Template;
import java.util.List;
import java.util.Map;

/** What one event shows if it is all there is. */
record OneEvent(Event event, Map<Sign, Template.Match> found) implements Symptoms {
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
