package dev.kubeproxydoctor.web.build;

/**
 * What snakeyaml-engine asks of regular expressions and of {@code String.format} while it composes,
 * by hand.
 */
public final class YamlCompat {
    private YamlCompat() {}

    /** Whether a character is no hexadecimal digit: the scanner's {@code [^0-9A-Fa-f]}. */
    public static boolean hasNonHex(Object text) {
        String s = text.toString();
        for (int i = 0; i < s.length(); i++) {
            if (Character.digit(s.charAt(i), 16) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character is white space: the anchor's {@code \s}. */
    public static boolean hasSpace(Object text) {
        String s = text.toString();
        for (int i = 0; i < s.length(); i++) {
            if (" \t\n\r\f\u000b".indexOf(s.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a letter or digit is among the characters: the escaper's {@code .*[0-9A-Za-z].*}. */
    public static boolean hasAlphanumeric(Object text) {
        String s = text.toString();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
                return true;
            }
        }
        return false;
    }

    /** {@code String.format} for {@code %s} alone. */
    public static String format(String pattern, Object[] values) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.startsWith("%s", i)) {
                text.append(values[next++]);
                i++;
            } else {
                text.append(pattern.charAt(i));
            }
        }
        return text.toString();
    }
}
