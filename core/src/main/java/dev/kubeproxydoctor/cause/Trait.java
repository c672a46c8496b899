package dev.kubeproxydoctor.cause;

import dev.kubeproxydoctor.text.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which errors a failure is about: {@code errno=EMFILE; operation=accept*, socket}. Every field
 * must have one of its values; a value may begin or end with {@code *}. {@code text} asks for one
 * of these words in the message or in the name of the source file. A trait without a value, such as
 * {@code errno}, is refused.
 */
public final class Trait implements Sign {
    private final String source;
    private final List<String> fields = new ArrayList<>();
    private final List<List<String>> values = new ArrayList<>();

    private Trait(String source) {
        this.source = source;
        for (String pair : split(source, "; ")) {
            int equals = pair.indexOf('=');
            fields.add(pair.substring(0, equals));
            values.add(split(pair.substring(equals + 1), ", "));
        }
    }

    /** Reads one; {@link #problem} says whether it can be read. */
    public static Trait of(String source) {
        return new Trait(source);
    }

    /** Whether it asks for a field. */
    public boolean asks(String field) {
        return fields.contains(field);
    }

    /** What is wrong with the text of a trait, for whoever writes one; else empty. */
    public static String problem(String source) {
        List<String> known =
                List.of(
                        "group",
                        "errno",
                        "status",
                        "signal",
                        "exit",
                        "operation",
                        "network",
                        "address",
                        "path",
                        "program",
                        "module",
                        "object",
                        "speaker",
                        "text");
        for (String pair : split(source, "; ")) {
            int equals = pair.indexOf('=');
            String field = equals < 0 ? pair : pair.substring(0, equals);
            if (equals < 0 || !known.contains(field)) {
                return "there is no field " + field + "; there are " + known;
            }
            for (String value : split(pair.substring(equals + 1), ", ")) {
                if (value.isEmpty() || !ErrorWording.knows(field, value)) {
                    return field + " is never " + value;
                }
            }
        }
        return "";
    }

    /**
     * Whether an error is of this kind.
     *
     * @param cause the fields of the error; empty for a message without one
     * @param text the name of the source file and the message, in small letters
     */
    public boolean fits(Map<String, String> cause, String text) {
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            boolean fits = false;
            for (String value : values.get(i)) {
                fits |=
                        field.equals("text")
                                ? text.contains(value)
                                : matches(value, cause.getOrDefault(field, ""));
            }
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String wanted, String value) {
        int last = wanted.length() - 1;
        if (value.isEmpty()) {
            return false;
        }
        if (wanted.charAt(last) == '*') {
            return value.startsWith(wanted.substring(0, last));
        }
        return wanted.charAt(0) == '*' ? value.endsWith(wanted.substring(1)) : value.equals(wanted);
    }

    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, at)) {
            parts.add(text.substring(at, end));
            at = end + separator.length();
        }
        parts.add(text.substring(at));
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trait trait && trait.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
