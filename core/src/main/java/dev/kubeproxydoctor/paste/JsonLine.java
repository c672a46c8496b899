package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Traced;
import dev.kubeproxydoctor.text.heads.JsonMember;
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

    private JsonLine() {}

    /**
     * What docker's json-file driver, the journal's JSON and log shippers wrap, or null where the
     * object at {@code at} is none of theirs.
     */
    static @Nullable Wrapping unwrapped(Traced line, int at, Origin before) {
        JsonMember own = null;
        Origin speaker = Origin.UNKNOWN;
        for (JsonMember member : JsonMember.of(line.text(), at)) {
            if (member.isString() && own == null && LINES.contains(member.key())) {
                own = member;
            } else if (member.isString()) {
                speaker = named(member, line).or(speaker);
            } else if (member.key().equals("kubernetes")) {
                Traced labels = member.value(line);
                for (JsonMember label : JsonMember.of(labels.text(), 0)) {
                    speaker = named(label, labels).or(speaker);
                }
            }
        }
        if (own == null) {
            return null;
        }
        Traced text = own.value(line);
        int end = text.text().endsWith("\n") ? text.length() - 1 : text.length();
        Wrapping inner = Wrapping.of(text.slice(0, end), "");
        return new Wrapping(
                inner.origin().or(speaker).or(before), inner.own(), inner.partial(), "");
    }

    /** Whom a shipper's member names; nobody where it is another. */
    private static Origin named(JsonMember member, Traced line) {
        boolean pod = PODS.contains(member.key());
        boolean node = NODES.contains(member.key());
        boolean program = PROGRAMS.contains(member.key());
        if (!pod && !node && !program) {
            return Origin.UNKNOWN;
        }
        String name = member.value(line).text();
        return new Origin(node ? name : "", pod ? name : "", program ? name : "");
    }
}
