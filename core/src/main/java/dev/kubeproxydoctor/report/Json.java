package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.redact.JsonString;
import java.util.List;

/** Writes JSON, member by member. */
final class Json {
    private final StringBuilder out = new StringBuilder();

    /** Who is open, innermost last: the brace or bracket that closes it. */
    private final StringBuilder open = new StringBuilder();

    Json beginObject() {
        return begin('{', '}');
    }

    Json beginArray() {
        return begin('[', ']');
    }

    /** Closes what was begun last. */
    Json end() {
        int last = open.length() - 1;
        out.append(open.charAt(last));
        open.setLength(last);
        return this;
    }

    /** The name of a member; its value comes next. */
    Json name(String name) {
        string(name);
        out.append(':');
        return this;
    }

    Json member(String name, String value) {
        return name(name).string(value);
    }

    Json member(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    Json member(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    Json member(String name, List<String> values) {
        name(name).beginArray();
        for (String value : values) {
            string(value);
        }
        return end();
    }

    Json string(String text) {
        comma();
        JsonString.append(out, text);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private Json begin(char opens, char closes) {
        comma();
        out.append(opens);
        open.append(closes);
        return this;
    }

    /** One value or member ends with none of these, and the next one needs a comma. */
    private void comma() {
        if (out.length() > 0 && "{[:".indexOf(out.charAt(out.length() - 1)) < 0) {
            out.append(',');
        }
    }
}
