package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;
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
record JsonLog(char severity, String file, int sourceLine, String text) {

    /** Reads a line, or gives null when it is no such line. */
    static @Nullable JsonLog of(String line) {
        if (!line.startsWith("{\"") || line.indexOf("\"msg\":") < 0) {
            return null;
        }
        String caller = "";
        StringBuilder rest = new StringBuilder();
        String message = "";
        boolean error = false;
        for (JsonLine.Member member : JsonLine.members(line, 0)) {
            switch (member.key()) {
                case "ts", "v" -> {}
                case "caller" -> caller = member.value();
                case "msg" -> message = member.value();
                default -> {
                    error |= member.key().equals("err");
                    rest.append(' ').append(member.key());
                    rest.append("=\"").append(member.value()).append('"');
                }
            }
        }
        int colon = caller.lastIndexOf(':');
        String file =
                caller.substring(caller.lastIndexOf('/') + 1, colon < 0 ? caller.length() : colon);
        return new JsonLog(
                error ? 'E' : 'I',
                file,
                colon < 0 ? 0 : number(caller.substring(colon + 1)),
                '"' + message + '"' + rest);
    }

    private static int number(String digits) {
        return Chars.number(digits, 0, Math.min(8, Chars.skipDigits(digits, 0)));
    }
}
