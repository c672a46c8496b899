package dev.kubeproxydoctor.paste;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object that stands on one line, in their order: what log drivers and
 * shippers write. A line that ends in the middle gives the members before that.
 */
final class JsonLine {
    /** Members in which a shipper keeps the program's own line. */
    private static final List<String> LINES =
            List.of("log", "message", "MESSAGE", "textPayload", "@message", "body", "line");

    private static final List<String> PODS = List.of("pod_name", "podName", "pod");
    private static final List<String> NODES =
            List.of("_HOSTNAME", "node_name", "nodeName", "hostname", "host");
    private static final List<String> PROGRAMS =
            List.of("SYSLOG_IDENTIFIER", "container_name", "container");

    /** One member; the value of a string is without quotes and escapes. */
    record Member(String key, String value, boolean isString) {}

    private JsonLine() {}

    /** The members of the object that begins at {@code at}; none where no object does. */
    static List<Member> members(String line, int at) {
        List<Member> members = new ArrayList<>();
        if (!line.startsWith("{\"", at)) {
            return members;
        }
        int next = at + 1;
        while (next < line.length() && line.charAt(next) == '"' && members.size() < 100) {
            int keyEnd = Escapes.stringEnd(line, next + 1);
            int valueStart = keyEnd + 2;
            if (valueStart >= line.length()) {
                break;
            }
            valueStart += line.charAt(valueStart) == ' ' ? 1 : 0;
            boolean quoted = valueStart < line.length() && line.charAt(valueStart) == '"';
            int valueEnd =
                    quoted ? Escapes.stringEnd(line, valueStart + 1) : plainEnd(line, valueStart);
            members.add(
                    new Member(
                            line.substring(next + 1, keyEnd),
                            quoted
                                    ? Escapes.undo(line.substring(valueStart + 1, valueEnd))
                                    : line.substring(valueStart, valueEnd),
                            quoted));
            next = quoted ? valueEnd + 1 : valueEnd;
            next += next < line.length() && line.charAt(next) == ',' ? 1 : 0;
            next += next < line.length() && line.charAt(next) == ' ' ? 1 : 0;
        }
        return members;
    }

    /**
     * What docker's json-file driver, the journal's JSON and log shippers wrap, or null where the
     * object at {@code at} is none of theirs.
     */
    static @Nullable Wrapping unwrapped(String line, int at, Origin before) {
        String own = null;
        String pod = "";
        String node = "";
        String program = "";
        for (Member member : members(line, at)) {
            if (member.isString() && own == null && LINES.contains(member.key())) {
                own = member.value();
            } else if (member.isString()) {
                pod = PODS.contains(member.key()) ? member.value() : pod;
                node = NODES.contains(member.key()) ? member.value() : node;
                program = PROGRAMS.contains(member.key()) ? member.value() : program;
            } else if (member.key().equals("kubernetes")) {
                for (Member inner : members(member.value(), 0)) {
                    pod = PODS.contains(inner.key()) ? inner.value() : pod;
                    node = NODES.contains(inner.key()) ? inner.value() : node;
                    program = PROGRAMS.contains(inner.key()) ? inner.value() : program;
                }
            }
        }
        if (own == null) {
            return null;
        }
        own = own.endsWith("\n") ? own.substring(0, own.length() - 1) : own;
        Wrapping inner = Wrapping.of(own, "");
        return new Wrapping(
                inner.origin().or(new Origin(node, pod, program)).or(before),
                inner.text(),
                at,
                false,
                inner.partial(),
                "");
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
