package dev.kubeproxydoctor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last line of defence: runs the steps of an examination so that one that fails does not take
 * the others with it. No text should ever make a step fail; if one does, the report says so.
 */
final class Guard {
    /** A log in which every line fails is no reason for a report that is longer than the log. */
    private static final int KEPT = 20;

    private final List<Crash> crashes;
    private @Nullable Throwable first;

    Guard() {
        crashes = new ArrayList<>();
    }

    /** For steps that follow others: it begins with what was noted then, and adds nothing there. */
    Guard(Guard before) {
        crashes = new ArrayList<>(before.crashes);
        first = before.first;
    }

    /** What the step gives, or {@code otherwise} where it fails. */
    <T> T call(String doing, Supplier<T> step, T otherwise) {
        return call(doing, step).orElse(otherwise);
    }

    /** What the step gives; nothing where it fails. */
    <T> Optional<T> call(String doing, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (Throwable e) {
            caught(doing, e, -1, 0);
            return Optional.empty();
        }
    }

    /**
     * Whether the step ended well, which reads an input from a line on; see {@link Crash} for what
     * they are.
     */
    boolean run(String doing, int input, int line, Runnable step) {
        try {
            step.run();
            return true;
        } catch (Throwable e) {
            caught(doing, e, input, line);
            return false;
        }
    }

    private void caught(String doing, Throwable thrown, int input, int line) {
        first = first == null ? thrown : first;
        if (crashes.size() < KEPT) {
            String name = thrown.getClass().getName();
            String error = name.substring(name.lastIndexOf('.') + 1);
            crashes.add(new Crash(doing, error, input, line));
        }
    }

    /** What was noted, in its order. */
    List<Crash> crashes() {
        return List.copyOf(crashes);
    }

    /** Throws what was thrown first, if anything was. */
    void rethrow() {
        if (first instanceof RuntimeException e) {
            throw e;
        }
        if (first instanceof Error e) {
            throw e;
        }
    }
}
