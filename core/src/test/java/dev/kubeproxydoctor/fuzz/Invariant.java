package dev.kubeproxydoctor.fuzz;

/** Says what should hold; what does not is thrown, and so ends the fuzzer. */
final class Invariant {
    private Invariant() {}

    static void holds(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException(what);
        }
    }

    /** Two texts that should be one; the first difference is shown. */
    static void same(String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            int at = 0;
            while (at < Math.min(expected.length(), actual.length())
                    && expected.charAt(at) == actual.charAt(at)) {
                at++;
            }
            throw new IllegalStateException(
                    what
                            + ", at "
                            + at
                            + ": "
                            + around(expected, at)
                            + " and "
                            + around(actual, at));
        }
    }

    private static String around(String text, int at) {
        return "«" + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60)) + "»";
    }
}
