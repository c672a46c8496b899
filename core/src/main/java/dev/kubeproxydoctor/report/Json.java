package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.redact.SafeText;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes JSON, member by member. A masked character that reaches it by any way is written as {@code
 * REDACTED}.
 */
final class Json {
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    Json object(Consumer<Json> members) {
        return enclosed('{', '}', members);
    }

    <T> Json array(List<T> items, Consumer<T> writer) {
        return enclosed(
                '[',
                ']',
                json ->
                        items.forEach(
                                item -> {
                                    comma();
                                    writer.accept(item);
                                    first = false;
                                }));
    }

    Json name(String name) {
        comma();
        string(name);
        out.append(':');
        first = true;
        return this;
    }

    Json member(String name, String value) {
        name(name).string(value);
        first = false;
        return this;
    }

    Json member(String name, long value) {
        name(name);
        out.append(value);
        first = false;
        return this;
    }

    Json member(String name, boolean value) {
        name(name);
        out.append(value);
        first = false;
        return this;
    }

    void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == SafeText.MASK) {
                if (i == 0 || text.charAt(i - 1) != SafeText.MASK) {
                    out.append("REDACTED");
                }
            } else if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < 0x20
                    || c == 0x2028
                    || c == 0x2029
                    || Character.isSurrogate(c) && !isPaired(text, i)) {
                unicode(c);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private Json enclosed(char open, char close, Consumer<Json> content) {
        out.append(open);
        first = true;
        content.accept(this);
        out.append(close);
        first = false;
        return this;
    }

    private void comma() {
        if (!first) {
            out.append(',');
        }
    }

    private void unicode(char c) {
        String digits = "0123456789abcdef";
        out.append("\\u")
                .append(digits.charAt(c >> 12))
                .append(digits.charAt(c >> 8 & 15))
                .append(digits.charAt(c >> 4 & 15))
                .append(digits.charAt(c & 15));
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
