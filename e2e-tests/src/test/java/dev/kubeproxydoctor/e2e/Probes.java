package dev.kubeproxydoctor.e2e;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Calls of the JDK with arguments at and beyond their limits, and what came of each: a value, or
 * {@code throws}. It runs on the JVM and in the engines, and so knows nothing of either.
 *
 * <p>What the JVM refuses is not tried in the engines: there such a call may answer, or end the
 * engine where nothing can catch it. Core may not make it at all, and the fuzzing of core on the
 * JVM would find it.
 */
final class Probes {
    /** What a call may do. */
    interface Call {
        Object run();
    }

    private final StringBuilder outcomes = new StringBuilder();
    private final Set<String> methods = new LinkedHashSet<>();
    private final String refused;
    private String current = "";
    private int calls;

    /**
     * @param refused a character for each call, 1 where the JVM refused it; nothing on the JVM
     */
    Probes(String refused) {
        this.refused = refused;
    }

    /** Names the method that the calls after it probe: {@code String.startsWith(String,int)}. */
    Probes of(String... names) {
        methods.addAll(List.of(names));
        current = names[0];
        return this;
    }

    /** Makes a call; {@code with} tells its arguments in the outcome. */
    void call(String with, Call call) {
        String outcome;
        if (calls < refused.length() && refused.charAt(calls++) == '1') {
            outcome = "throws";
        } else {
            try {
                outcome = shown(call.run());
            } catch (RuntimeException e) {
                outcome = "throws";
            }
        }
        outcomes.append(current)
                .append(' ')
                .append(escaped(with))
                .append(" = ")
                .append(outcome)
                .append('\n');
    }

    /** One line per call: {@code String.startsWith(String,int) "abc" "a" -1 = false}. */
    String outcomes() {
        return outcomes.toString();
    }

    /** The methods that were named. */
    List<String> methods() {
        return new ArrayList<>(methods);
    }

    private static String shown(Object value) {
        if (value instanceof Object[] all) {
            StringBuilder text = new StringBuilder("[");
            for (Object one : all) {
                text.append(shown(one)).append(';');
            }
            return text.append(']').toString();
        }
        if (value instanceof Iterable<?> all) {
            StringBuilder text = new StringBuilder("(");
            for (Object one : all) {
                text.append(shown(one)).append(';');
            }
            return text.append(')').toString();
        }
        return value == null
                ? "null"
                : value instanceof CharSequence text
                        ? '"' + escaped(text.toString()) + '"'
                        : value instanceof Character c
                                ? "'" + (int) c
                                : value instanceof Integer || value instanceof Long
                                        ? value.toString()
                                        : value instanceof Boolean truth
                                                ? (truth ? "true" : "false")
                                                : value instanceof Enum<?> constant
                                                        ? constant.name()
                                                        : "object";
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 127 && c != '\\') {
                safe.append(c);
            } else {
                safe.append("\\").append((int) c).append(';');
            }
        }
        return safe.toString();
    }
}
