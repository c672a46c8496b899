package dev.kubeproxydoctor.platform;

/**
 * A word by which a platform's file says what is recognised; {@code *} at its end stands for any
 * rest. {@code gke-*} matches {@code gke-default}, and {@code gke} matches nothing but itself.
 */
final class Wildcard {
    private Wildcard() {}

    /** Whether {@code word} is meant by {@code mark}; an empty mark means every word. */
    static boolean matches(String mark, String word) {
        return mark.isEmpty()
                || mark.equals(word)
                || (mark.endsWith("*") && word.startsWith(mark.substring(0, mark.length() - 1)));
    }
}
