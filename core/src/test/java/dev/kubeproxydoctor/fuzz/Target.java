package dev.kubeproxydoctor.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What Jazzer calls; its arguments name the harnesses. Where there are several, each input is for
 * one of them.
 */
public final class Target {
    /** Said before the name of the harness that an input broke. */
    static final String BROKEN = "Broken: ";

    private static final List<Harness> HARNESSES = new ArrayList<>();

    private Target() {}

    /** Called once, before any input. */
    public static void fuzzerInitialize(String[] arguments) {
        for (String name : arguments) {
            HARNESSES.add(Harness.valueOf(name));
        }
    }

    /** Called with each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Harness harness = HARNESSES.get(Math.floorMod(Arrays.hashCode(input), HARNESSES.size()));
        try {
            harness.check(input);
        } catch (RuntimeException | Error e) {
            System.err.println(BROKEN + harness.word());
            throw e;
        }
    }
}
