package dev.kubeproxydoctor.redact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The ways in which a paste comes that hide what it says from a search. */
final class Transforms {
    private Transforms() {}

    private interface Each {
        String of(int at, char c, boolean secret);
    }

    /** Name to transform. */
    static Map<String, UnaryOperator<Marked>> all() {
        Map<String, UnaryOperator<Marked>> all = new LinkedHashMap<>();
        all.put("as it is", m -> m);
        all.put("crlf", m -> each(m, (i, c, s) -> c == '\n' ? "\r\n" : "" + c));
        all.put("cr", m -> each(m, (i, c, s) -> c == '\n' ? "\r" : "" + c));
        all.put(
                "ansi inside",
                m ->
                        each(
                                m,
                                (i, c, s) ->
                                        s
                                                        && i > 0
                                                        && m.secret().get(i - 1)
                                                        && m.secret().get(i + 1)
                                                        && i % 7 == 3
                                                        && c > 32
                                                        && m.text().charAt(i - 1) > 32
                                                ? "\u001b[1;31m" + c + "\u001b[0m"
                                                : "" + c));
        all.put("ansi around", m -> words(m, w -> "\u001b[36m" + w + "\u001b[0m"));
        all.put("zero width", m -> each(m, (i, c, s) -> s && i % 5 == 2 ? c + "\u200b" : "" + c));
        all.put("soft hyphen", m -> each(m, (i, c, s) -> s && i % 9 == 4 ? c + "\u00ad" : "" + c));
        all.put("nul", m -> each(m, (i, c, s) -> s && i % 6 == 1 ? c + "\0" : "" + c));
        all.put(
                "bidi",
                m -> each(m, (i, c, s) -> s && i % 11 == 5 ? "\u202a" + c + "\u202c" : "" + c));
        all.put("homoglyph", m -> each(m, (i, c, s) -> s ? "" + c : "" + alike(c)));
        all.put(
                "full width",
                m ->
                        each(
                                m,
                                (i, c, s) ->
                                        !s && (c == ':' || c == '=')
                                                ? "" + (char) (c + 0xfee0)
                                                : "" + c));
        all.put(
                "smart quotes",
                m ->
                        each(
                                m,
                                (i, c, s) ->
                                        s
                                                ? "" + c
                                                : c == '"'
                                                        ? "\u201d"
                                                        : c == '\'' ? "\u2019" : "" + c));
        all.put("no-break space", m -> each(m, (i, c, s) -> !s && c == ' ' ? "\u00a0" : "" + c));
        all.put("wrap 80", m -> wrap(m, 80, ""));
        all.put("wrap 120", m -> wrap(m, 120, ""));
        all.put("wrap 80 indented", m -> wrap(m, 80, "    "));
        all.put("base64", m -> base64(m));
        all.put("base64 twice", m -> base64(base64(m)));
        all.put(
                "percent",
                m ->
                        each(
                                m,
                                (i, c, s) ->
                                        c == '\n'
                                                        || Character.isLetterOrDigit(c)
                                                        || "-_.".indexOf(c) >= 0
                                                ? "" + c
                                                : percent(c)));
        all.put("percent all", m -> each(m, (i, c, s) -> c == '\n' ? "" + c : percent(c)));
        all.put(
                "unicode escapes",
                m ->
                        each(
                                m,
                                (i, c, s) ->
                                        c == '\n'
                                                ? "" + c
                                                : c == '"'
                                                                || c == '\\'
                                                                || (s && i % 3 == 0)
                                                                || c < 'A'
                                                        ? "\\u00" + String.format("%02x", (int) c)
                                                        : "" + c));
        all.put("json", m -> json(m));
        all.put("json thrice", m -> json(json(json(m))));
        all.put(
                "entities",
                m ->
                        each(
                                m,
                                (i, c, s) ->
                                        "\"'<>&=/:".indexOf(c) >= 0
                                                ? "&#" + (int) c + ";"
                                                : "" + c));
        all.put("quoted-printable", m -> quotedPrintable(m));
        all.put("klog lines", m -> split(m, "\n\t"));
        all.put("shell lines", m -> split(m, "\\\n"));
        all.put("shell lines indented", m -> split(m, "\\\n    "));
        all.put("cri", m -> lines(cri(m), ""));
        all.put("mail", m -> lines(m, "> "));
        all.put("cri lines", m -> lines(m, "2026-01-02T03:04:05.123456789Z stdout F "));
        all.put(
                "allowed inline",
                m ->
                        each(
                                m,
                                (i, c, s) ->
                                        c == '\n'
                                                ? " # gitleaks:allow secretlint-disable-line\n"
                                                : "" + c));
        all.put("utf-8 mark", m -> join("\ufeff", m));
        all.put(
                "in a long line",
                m ->
                        m.text().strip().indexOf('\n') >= 0
                                ? m
                                : join(
                                        "x=1 ".repeat(1000),
                                        each(m, (i, c, s) -> c == '\n' ? " " : "" + c),
                                        " y=2".repeat(1000)));
        return all;
    }

    private static Marked each(Marked m, Each change) {
        Marked.Pieces out = new Marked.Pieces();
        for (int i = 0; i < m.text().length(); i++) {
            boolean secret = m.secret().get(i);
            out.add(change.of(i, m.text().charAt(i), secret), secret);
        }
        return out.build();
    }

    private static Marked join(Object... parts) {
        Marked.Pieces out = new Marked.Pieces();
        for (Object part : parts) {
            if (part instanceof Marked m) {
                for (int i = 0; i < m.text().length(); i++) {
                    out.add("" + m.text().charAt(i), m.secret().get(i));
                }
            } else {
                out.add((String) part, false);
            }
        }
        return out.build();
    }

    private static Marked words(Marked m, UnaryOperator<String> change) {
        Marked.Pieces out = new Marked.Pieces();
        String text = m.text();
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length()
                    && Character.isLetter(text.charAt(end))
                    && !m.secret().get(end)) {
                end++;
            }
            if (end > i + 2) {
                out.add(change.apply(text.substring(i, end)), false);
                i = end;
            } else {
                out.add("" + text.charAt(i), m.secret().get(i));
                i++;
            }
        }
        return out.build();
    }

    private static Marked wrap(Marked m, int width, String indent) {
        Marked.Pieces out = new Marked.Pieces();
        int column = 0;
        for (int i = 0; i < m.text().length(); i++) {
            char c = m.text().charAt(i);
            if (column == width && c != '\n') {
                out.add("\n" + indent, m.secret().get(i) && i > 0 && m.secret().get(i - 1));
                column = 0;
            }
            out.add("" + c, m.secret().get(i));
            column = c == '\n' ? 0 : column + 1;
        }
        return out.build();
    }

    private static Marked split(Marked m, String with) {
        Marked.Pieces out = new Marked.Pieces();
        int start = -1;
        for (int i = 0; i < m.text().length(); i++) {
            boolean secret = m.secret().get(i);
            start = !secret ? -1 : start < 0 ? i : start;
            if (secret && i - start == 8) {
                out.add(with, true);
            }
            out.add("" + m.text().charAt(i), secret);
        }
        return out.build();
    }

    private static Marked cri(Marked m) {
        int first = m.secret().nextSetBit(0);
        String head = "2026-01-02T03:04:05.123456789Z stdout ";
        Marked.Pieces out = new Marked.Pieces();
        for (int i = 0; i < m.text().length(); i++) {
            int end = m.text().indexOf('\n', i);
            boolean cut = i <= first + 8 && first + 8 < end;
            if (i == 0 || m.text().charAt(i - 1) == '\n') {
                out.add(head + (cut ? "P " : "F "), false);
            }
            if (i == first + 8 && m.secret().get(i)) {
                out.add("\n" + head + "F ", false);
            }
            out.add("" + m.text().charAt(i), m.secret().get(i));
        }
        return out.build();
    }

    private static Marked lines(Marked m, String head) {
        Marked.Pieces out = new Marked.Pieces();
        for (int i = 0; i < m.text().length(); i++) {
            if (i == 0 || m.text().charAt(i - 1) == '\n') {
                out.add(head, false);
            }
            out.add("" + m.text().charAt(i), m.secret().get(i));
        }
        return out.build();
    }

    private static Marked base64(Marked m) {
        String encoded =
                Base64.getEncoder()
                        .encodeToString(m.text().strip().getBytes(StandardCharsets.UTF_8));
        return new Marked.Pieces().add("blob: ", false).add(encoded, true).add("\n", false).build();
    }

    private static String percent(char c) {
        return String.format("%%%02X", (int) c);
    }

    private static Marked json(Marked m) {
        return join(
                "{\"log\":\"",
                each(
                        m,
                        (i, c, s) ->
                                c == '\n'
                                        ? "\\n"
                                        : c == '"'
                                                ? "\\\""
                                                : c == '\\' ? "\\\\" : c == '\t' ? "\\t" : "" + c),
                "\",\"stream\":\"stdout\"}");
    }

    private static Marked quotedPrintable(Marked m) {
        Marked.Pieces out = new Marked.Pieces();
        int column = 0;
        for (int i = 0; i < m.text().length(); i++) {
            char c = m.text().charAt(i);
            String coded = c == '=' || c > 126 ? "=" + String.format("%02X", (int) c) : "" + c;
            if (column + coded.length() > 75 && c != '\n') {
                out.add("=\n", m.secret().get(i) && m.secret().get(i - 1));
                column = 0;
            }
            out.add(coded, m.secret().get(i));
            column = c == '\n' ? 0 : column + coded.length();
        }
        return out.build();
    }

    private static char alike(char c) {
        int at = "aeopcxyisAEOPCTKMH".indexOf(c);
        return at < 0
                ? c
                : "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0455\u0410\u0415\u041e\u0420\u0421\u0422\u041a\u041c\u041d"
                        .charAt(at);
    }
}
