package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Traced;
import dev.kubeproxydoctor.text.heads.JsonMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of klog's JSON format: {@code
 * {"ts":1795396463187.7,"caller":"app/server.go:1062","msg":"Using iptables Proxier","v":0}}.
 *
 * <p>Source: k8s.io/component-base/logs/json. An error has {@code err} and no {@code v}.
 *
 * @param severity {@code E} when there is an {@code err}, else {@code I}
 * @param file {@code server.go}
 * @param sourceLine 1062, or 0
 * @param text the message as the text format writes it: {@code "Error running ProxyServer"
 *     err="..."}
 */
record JsonLog(char severity, String file, int sourceLine, Traced text) {

    /** Reads a line, or gives null when it is no such line. */
    static @Nullable JsonLog of(Traced own) {
        String line = own.text();
        if (!line.startsWith("{\"") || line.indexOf("\"msg\":") < 0) {
            return null;
        }
        List<JsonMember> members = JsonMember.of(line, 0);
        JsonMember message = null;
        String caller = "";
        boolean error = false;
        for (JsonMember member : members) {
            message = member.key().equals("msg") ? member : message;
            caller = member.key().equals("caller") ? member.value(own).text() : caller;
            error |= member.key().equals("err");
        }
        int colon = caller.lastIndexOf(':');
        String file =
                caller.substring(caller.lastIndexOf('/') + 1, colon < 0 ? caller.length() : colon);
        return new JsonLog(
                error ? 'E' : 'I',
                file,
                colon < 0 ? 0 : number(caller.substring(colon + 1)),
                written(own, message, members));
    }

    /** The message and its values as the text format writes them. */
    private static Traced written(
            Traced own, @Nullable JsonMember message, List<JsonMember> members) {
        Traced.Builder text = new Traced.Builder(own);
        text.add('"', 0, 1);
        if (message != null) {
            text.append(message.value(own));
        }
        text.add('"', 0, 1);
        for (JsonMember member : members) {
            if (!HEAD.contains(member.key())) {
                int from = member.keyStart();
                text.add(' ', from - 1, from);
                text.copy(from, member.keyEnd());
                text.add("=\"", member.keyEnd(), member.valueStart());
                text.append(member.value(own));
                int end = Math.min(member.valueEnd(), own.length() - 1);
                text.add('"', end, end + 1);
            }
        }
        return text.build();
    }

    /** Members that the text format has in its header or first. */
    private static final List<String> HEAD = List.of("ts", "v", "caller", "msg");

    private static int number(String digits) {
        return Chars.number(digits, 0, Math.min(8, Chars.skipDigits(digits, 0)));
    }
}
