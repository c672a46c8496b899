package dev.kubeproxydoctor.config.find;

import dev.kubeproxydoctor.text.Traced;

/** The text of a scalar in quotes: {@code "kind: KubeProxyConfiguration\nmode: ipvs\n"}. */
final class QuotedScalar {
    private QuotedScalar() {}

    /** What stands between double quotes, from {@code start} to {@code end}. */
    static Inner inDoubleQuotes(String outer, int start, int end) {
        Traced.Builder text = new Traced.Builder(Traced.of(outer));
        int at = start;
        while (at < end) {
            int from = at;
            char c = outer.charAt(at++);
            if (c == '\\' && at < end) {
                char escaped = outer.charAt(at++);
                c = escaped == 'u' ? (char) hex(outer, at, end) : unescaped(escaped);
                at = escaped == 'u' ? Math.min(end, at + 4) : at;
            }
            text.add(c, from, at);
        }
        return new Inner(text.build(), Inner.TextForm.DOUBLE_QUOTED, "\\n");
    }

    /** What stands between single quotes, from {@code start} to {@code end}, on one line. */
    static Inner inSingleQuotes(String outer, int start, int end) {
        Traced.Builder text = new Traced.Builder(Traced.of(outer));
        int at = start;
        while (at < end) {
            char c = outer.charAt(at);
            int next = Math.min(end, at + (c == '\'' ? 2 : 1));
            text.add(c, at, next);
            at = next;
        }
        return new Inner(text.build(), Inner.TextForm.SINGLE_QUOTED, "\n");
    }

    private static char unescaped(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> escaped;
        };
    }

    private static int hex(String text, int from, int limit) {
        int code = 0;
        for (int i = from; i < from + 4 && i < limit; i++) {
            code = code * 16 + Math.max(0, Character.digit(text.charAt(i), 16));
        }
        return code;
    }
}
