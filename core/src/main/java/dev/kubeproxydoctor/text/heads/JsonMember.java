package dev.kubeproxydoctor.text.heads;

import dev.kubeproxydoctor.text.Escapes;
import dev.kubeproxydoctor.text.Traced;
import java.util.ArrayList;
import java.util.List;

/**
 * A member of a JSON object that stands on one line, as log drivers and shippers write it: {@code
 * "stream":"stderr"}. Offsets are those of the line.
 */
public final class JsonMember {
    /** No log has more of them. */
    private static final int MOST = 100;

    private final String key;
    private final int keyStart;
    private final int keyEnd;
    private final int valueStart;
    private final int valueEnd;
    private final boolean isString;

    private JsonMember(
            String key, int keyStart, int keyEnd, int valueStart, int valueEnd, boolean isString) {
        this.key = key;
        this.keyStart = keyStart;
        this.keyEnd = keyEnd;
        this.valueStart = valueStart;
        this.valueEnd = valueEnd;
        this.isString = isString;
    }

    /** {@code stream}. */
    public String key() {
        return key;
    }

    /** Where the key starts, behind its quote. */
    public int keyStart() {
        return keyStart;
    }

    /** Where the key ends, at its closing quote. */
    public int keyEnd() {
        return keyEnd;
    }

    /** Where the value starts; that of a string behind its quote. */
    public int valueStart() {
        return valueStart;
    }

    /** Where the value ends. */
    public int valueEnd() {
        return valueEnd;
    }

    /** Whether the value is a string. */
    public boolean isString() {
        return isString;
    }

    /** The value, without quotes and escapes. */
    public Traced value(Traced line) {
        Traced value = line.slice(valueStart, valueEnd);
        return isString ? Escapes.undo(value) : value;
    }

    /**
     * The members of the object that begins at {@code at}, in their order; none where no object
     * does. A line that ends in the middle gives the members before that.
     */
    public static List<JsonMember> of(String line, int at) {
        List<JsonMember> members = new ArrayList<>();
        if (!line.startsWith("{\"", at)) {
            return members;
        }
        int next = at + 1;
        while (next < line.length() && line.charAt(next) == '"' && members.size() < MOST) {
            int keyStart = next + 1;
            int keyEnd = Escapes.stringEnd(line, keyStart);
            int start = keyEnd + 2;
            if (start >= line.length()) {
                break;
            }
            start += line.charAt(start) == ' ' ? 1 : 0;
            boolean quoted = start < line.length() && line.charAt(start) == '"';
            start += quoted ? 1 : 0;
            int end = quoted ? Escapes.stringEnd(line, start) : plainEnd(line, start);
            String key = line.substring(keyStart, keyEnd);
            members.add(new JsonMember(key, keyStart, keyEnd, start, end, quoted));
            next = quoted ? end + 1 : end;
            next += next < line.length() && line.charAt(next) == ',' ? 1 : 0;
            next += next < line.length() && line.charAt(next) == ' ' ? 1 : 0;
        }
        return members;
    }

    private static int plainEnd(String line, int from) {
        int depth = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                i = Escapes.stringEnd(line, i + 1);
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (depth > 0 && (c == ']' || c == '}')) {
                depth--;
            } else if (depth == 0 && (c == ',' || c == '}')) {
                return i;
            }
        }
        return line.length();
    }
}
