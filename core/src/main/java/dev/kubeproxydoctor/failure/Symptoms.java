package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.text.Template;
import java.util.List;

/** What a node shows: messages that were met, and facts. */
public interface Symptoms {
    /**
     * Where {@code template} was met, in the order of the paste; at most a handful, with counts.
     */
    List<Sighting> sightings(Template template);

    /** Whether something that only kube-proxy says was there. */
    boolean heardKubeProxy();

    /** What the paste states. */
    Facts facts();
}
