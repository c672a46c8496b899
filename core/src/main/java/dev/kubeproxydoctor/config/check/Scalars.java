package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * What a scalar is to kube-proxy, which reads YAML 1.1 and hands it to Go as JSON: {@code yes} is
 * true, {@code 30} a number, {@code 30s} a string. Source: sigs.k8s.io/yaml, goyaml.v2/resolve.go.
 */
final class Scalars {
    private static final List<String> TRUE = Chars.words("true True TRUE yes Yes YES on On ON y Y");
    private static final List<String> FALSE =
            Chars.words("false False FALSE no No NO off Off OFF n N");
    private static final List<String> NULL = List.of("", "~", "null", "Null", "NULL");

    /** The kinds of JSON that a scalar can be. */
    enum JsonKind {
        NULL("null"),
        BOOL("a truth value"),
        INT("a number"),
        NUMBER("a number"),
        STRING("a string");

        private final String words;

        JsonKind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private Scalars() {}

    static JsonKind kind(ScalarNode node) {
        String value = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return JsonKind.STRING;
        }
        if (NULL.contains(value)) {
            return JsonKind.NULL;
        }
        if (TRUE.contains(value) || FALSE.contains(value)) {
            return JsonKind.BOOL;
        }
        return number(value);
    }

    /** Whether a truth value is true. */
    static boolean isTrue(ScalarNode node) {
        return kind(node) == JsonKind.BOOL && TRUE.contains(node.getValue());
    }

    /** The whole number, or the nearest end of what fits into a {@code long}. */
    static long whole(String text) {
        boolean negative = text.startsWith("-");
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Chars.isDigit(c)) {
                value = value > 1_000_000_000_000L ? value : value * 10 + c - '0';
            }
        }
        return negative ? -value : value;
    }

    private static JsonKind number(String value) {
        int at = value.startsWith("-") || value.startsWith("+") ? 1 : 0;
        int digits = Chars.skipDigits(value, at);
        if (digits == at) {
            return JsonKind.STRING;
        }
        if (digits == value.length()) {
            return JsonKind.INT;
        }
        if (value.startsWith("0x") && digits == 1 && value.length() > 2) {
            for (int i = 2; i < value.length(); i++) {
                if (Character.digit(value.charAt(i), 16) < 0) {
                    return JsonKind.STRING;
                }
            }
            return JsonKind.INT;
        }
        if (value.charAt(digits) == '.') {
            digits = Chars.skipDigits(value, digits + 1);
        }
        if (digits < value.length()
                && (value.charAt(digits) == 'e' || value.charAt(digits) == 'E')) {
            int sign = digits + 1;
            boolean signed =
                    sign < value.length()
                            && (value.charAt(sign) == '-' || value.charAt(sign) == '+');
            digits = Chars.skipDigits(value, signed ? sign + 1 : sign);
        }
        return digits == value.length() ? JsonKind.NUMBER : JsonKind.STRING;
    }
}
