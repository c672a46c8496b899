package dev.kubeproxydoctor.paste;

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
    static JsonLog of(String line) {
        if (!line.startsWith("{\"") || line.indexOf("\"msg\":") < 0) {
            return null;
        }
        String caller = "";
        StringBuilder rest = new StringBuilder();
        String message = "";
        boolean error = false;
        int at = 1;
        while (at < line.length() && line.charAt(at) == '"') {
            int keyEnd = Escapes.stringEnd(line, at + 1);
            String key = line.substring(at + 1, Math.min(keyEnd, line.length()));
            int valueStart = keyEnd + 2;
            if (valueStart > line.length()) {
                break;
            }
            boolean quoted = valueStart < line.length() && line.charAt(valueStart) == '"';
            int valueEnd =
                    quoted ? Escapes.stringEnd(line, valueStart + 1) : plainEnd(line, valueStart);
            String value =
                    quoted
                            ? Escapes.undo(line.substring(valueStart + 1, valueEnd))
                            : line.substring(valueStart, valueEnd);
            switch (key) {
                case "ts", "v" -> {}
                case "caller" -> caller = value;
                case "msg" -> message = value;
                default -> {
                    error |= key.equals("err");
                    rest.append(' ').append(key).append("=\"").append(value).append('"');
                }
            }
            at = quoted ? valueEnd + 1 : valueEnd;
            at += at < line.length() && line.charAt(at) == ',' ? 1 : 0;
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

    private static int number(String digits) {
        int number = 0;
        for (int i = 0;
                i < digits.length() && i < 8 && Character.digit(digits.charAt(i), 10) >= 0;
                i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }
}
