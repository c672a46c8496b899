package dev.kubeproxydoctor.web.build;

/** Methods as the JDK has them; see {@link JdkFix}. */
public final class JdkCompat {
    private JdkCompat() {}

    /**
     * See {@link String#startsWith(String, int)}: an offset outside of the text is no match. TeaVM
     * 0.15.0's own throws where it is negative or so large that the sum overflows.
     */
    public static boolean startsWith(String text, String prefix, int offset) {
        int length = prefix.length();
        if (offset < 0 || offset > text.length() - length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(offset + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * See {@link String#indexOf(String, int)}: beyond the end stands an empty text. TeaVM 0.15.0's
     * own finds none.
     */
    public static int indexOf(String text, String part, int from) {
        int last = text.length() - part.length();
        for (int i = Math.max(0, from); i <= last; i++) {
            if (startsWith(text, part, i)) {
                return i;
            }
        }
        return part.isEmpty() ? text.length() : -1;
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
