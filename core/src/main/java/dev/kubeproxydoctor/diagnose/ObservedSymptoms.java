package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Judgement;
import dev.kubeproxydoctor.failure.Sighting;
import dev.kubeproxydoctor.failure.Symptoms;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.text.Lists;
import dev.kubeproxydoctor.text.Sign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What one node or pod shows, or the whole paste where it is about one. */
public final class ObservedSymptoms implements Symptoms {
    /** Nobody reads more of them, and a paste with a thousand nodes may have as many of each. */
    private static final int KEPT_UNEXPLAINED = 500;

    private final Index index;
    private final List<Starts> processes;
    private final Facts facts;
    private final Observations all;

    /** Asked for every failure, and told by all processes together. */
    private final boolean heardKubeProxy;

    ObservedSymptoms(Index index, List<Starts> processes, Facts facts, Observations all) {
        this.index = index;
        this.processes = processes;
        this.facts = facts;
        this.all = all;
        heardKubeProxy = all.heardKubeProxy();
    }

    @Override
    public List<Sighting> sightings(Sign sign) {
        List<Sighting> sightings = new ArrayList<>();
        for (Starts starts : processes) {
            sightings.addAll(starts.relevant().sightings(sign));
        }
        return sightings;
    }

    /** The failures that are looked for. */
    public List<Failure> catalogue() {
        return index.catalogue();
    }

    /** Whether and by what {@code failure} shows. */
    Judgement judge(Failure failure) {
        return index.judge(failure, this);
    }

    @Override
    public Facts facts() {
        return facts;
    }

    /** The event of which the process died, in the start that counts. */
    public Optional<Event> ending() {
        return Lists.first(
                Lists.where(
                        Lists.each(processes, starts -> starts.relevant().ending()),
                        Objects::nonNull));
    }

    /**
     * Lines of level {@code E} and {@code F} that no failure knows, one of each wording, with how
     * often it was met.
     */
    public Map<Event, Long> unexplained() {
        Map<Event, Long> unexplained = new LinkedHashMap<>();
        for (Starts starts : processes) {
            if (unexplained.size() < KEPT_UNEXPLAINED) {
                unexplained.putAll(starts.relevant().unexplained());
            }
        }
        return unexplained;
    }

    /** Whether no process and no output here shows anything. */
    public boolean isEmpty() {
        return Lists.all(processes, starts -> starts.relevant().isEmpty());
    }

    /** In the paste as a whole: a line that names its component speaks for its neighbours. */
    @Override
    public boolean heardKubeProxy() {
        return heardKubeProxy;
    }

    /** The same, or a row of a listing that names it where no other component speaks. */
    public boolean sawKubeProxy() {
        return all.sawKubeProxy();
    }

    /** As {@link Observations#sawOnlyOthers}. */
    public boolean sawOnlyOthers() {
        return all.sawOnlyOthers();
    }

    /** As {@link Observations#isListed}. */
    boolean isListed() {
        return all.isListed();
    }

    /** As {@link Observations#firstOther}. */
    Optional<Evidence> firstOther() {
        return all.firstOther();
    }
}
