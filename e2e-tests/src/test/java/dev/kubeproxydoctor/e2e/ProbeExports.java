package dev.kubeproxydoctor.e2e;

import java.util.List;
import org.teavm.jso.JSExport;

/** The probes as an engine of their own, made as web makes the product's. */
public final class ProbeExports {
    private ProbeExports() {}

    /** Called by every engine when it is made; here there is nothing to make ready. */
    @JSExport
    public static void start() {}

    /** What came of every call; see {@link Probes}. */
    @JSExport
    public static String outcomes(String refused) {
        return all(refused).outcomes();
    }

    static List<String> methods() {
        return all("").methods();
    }

    private static Probes all(String refused) {
        Probes probes = new Probes(refused);
        TextProbes.all(probes);
        CollectionProbes.all(probes);
        return probes;
    }
}
