package dev.kubeproxydoctor.platform;

/** Words by which a file says what is recognised; {@code *} at their end stands for any rest. */
final class Marks {
    private Marks() {}

    /** Whether {@code word} is meant by {@code mark}; an empty mark means every word. */
    static boolean is(String mark, String word) {
        return mark.isEmpty()
                || mark.equals(word)
                || (mark.endsWith("*") && word.startsWith(mark.substring(0, mark.length() - 1)));
    }
}
