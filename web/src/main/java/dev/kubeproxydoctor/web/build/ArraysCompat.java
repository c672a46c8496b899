package dev.kubeproxydoctor.web.build;

/**
 * {@code Arrays.copyOfRange} as the JDK has it: {@code to} may lie beyond the end. TeaVM 0.15.0's
 * own throws then.
 */
public final class ArraysCompat {
    private ArraysCompat() {}

    /** See {@link java.util.Arrays#copyOfRange(int[], int, int)}. */
    public static int[] copyOfRange(int[] original, int from, int to) {
        int[] copy = new int[to - from];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, to - from));
        return copy;
    }

    /** See {@link java.util.Arrays#copyOfRange(char[], int, int)}. */
    public static char[] copyOfRange(char[] original, int from, int to) {
        char[] copy = new char[to - from];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, to - from));
        return copy;
    }

    /** See {@link java.util.Arrays#copyOfRange(byte[], int, int)}. */
    public static byte[] copyOfRange(byte[] original, int from, int to) {
        byte[] copy = new byte[to - from];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, to - from));
        return copy;
    }
}
