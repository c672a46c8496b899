package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.text.Sign;
import java.util.List;

/** What a node shows: messages that were met, and facts. */
public interface Symptoms {
    /** Where {@code sign} was met, in the order of the paste; at most a handful, with counts. */
    List<Sighting> sightings(Sign sign);

    /** Whether something that only kube-proxy says was there. */
    boolean heardKubeProxy();

    /** What the paste states. */
    Facts facts();
}
