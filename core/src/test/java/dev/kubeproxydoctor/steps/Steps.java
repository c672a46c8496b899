package dev.kubeproxydoctor.steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much was done since {@link #restart}: methods entered, rounds of loops, and characters and
 * elements that the JDK looked at or copied for the code that {@link CountingLoader} loads. The
 * same text always gives the same number, on any machine.
 */
public final class Steps {
    private static final List<String> METHODS = new ArrayList<>();
    private static final Set<String> LOOPS = new TreeSet<>();
    private static long[] rounds = new long[1024];
    private static int last;
    private static long taken;
    private static long most = Long.MAX_VALUE;

    private Steps() {}

    /** Counts from 0 on; what takes more than {@code limit} is ended by an error. */
    static void restart(long limit) {
        taken = 0;
        most = limit;
    }

    static long taken() {
        return taken;
    }

    /** Gives a number to a method that will count. */
    static int method(String name) {
        METHODS.add(name);
        if (METHODS.size() > rounds.length) {
            rounds = Arrays.copyOf(rounds, rounds.length * 2);
        }
        return METHODS.size() - 1;
    }

    /** Takes note that a method has a loop. */
    static void loop(int method) {
        LOOPS.add(METHODS.get(method));
    }

    /** Methods with a loop. */
    static Set<String> loops() {
        return LOOPS;
    }

    /** By method, what it took since the JVM's start. */
    static Map<String, Long> byMethod() {
        Map<String, Long> steps = new TreeMap<>();
        for (int i = 0; i < METHODS.size(); i++) {
            steps.merge(METHODS.get(i), rounds[i], Long::sum);
        }
        return steps;
    }

    /** One method entered, or one round of a loop. */
    public static void one(int method) {
        last = method;
        rounds[method]++;
        if (taken++ > most) {
            throw new AssertionError("more than " + most + " steps");
        }
    }

    static void many(long steps) {
        rounds[last] += steps;
        taken += steps;
    }

    /** Counts the length of what was made, and gives it back. */
    public static String made(String text) {
        many(text.length());
        return text;
    }

    /** Counts what a string is made of. */
    public static char[] made(char[] text) {
        many(text.length);
        return text;
    }

    /** Counts so many characters. */
    public static int made(int length) {
        many(length);
        return length;
    }

    /** Counts what a collection is made of. */
    public static java.util.Collection<?> made(java.util.Collection<?> elements) {
        many(elements.size());
        return elements;
    }
}
