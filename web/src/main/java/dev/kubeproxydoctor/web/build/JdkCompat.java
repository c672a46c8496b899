package dev.kubeproxydoctor.web.build;

/** Methods as the JDK has them; see {@link JdkFix}. */
public final class JdkCompat {
    private JdkCompat() {}

    /**
     * See {@link String#startsWith(String, int)}: an offset outside of the text is no match. TeaVM
     * 0.15.0's own throws where it is negative.
     */
    public static boolean startsWith(String text, String prefix, int offset) {
        return text.regionMatches(offset, prefix, 0, prefix.length());
    }

    /**
     * See {@link java.util.Arrays#copyOfRange(int[], int, int)}: {@code to} may lie beyond the end.
     * TeaVM 0.15.0's own throws then.
     */
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
