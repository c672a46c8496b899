package dev.kubeproxydoctor.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** What else happens to a text: other characters, other encodings, other containers, cuts. */
final class Damage {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Damage() {}

    static Map<String, UnaryOperator<String>> all() {
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>();
        characters(forms);
        letters(forms);
        encodings(forms);
        containers(forms);
        cuts(forms);
        return forms;
    }

    /** Characters in the place of blanks and line ends, and between the others. */
    private static void characters(Map<String, UnaryOperator<String>> forms) {
        for (char blank : "\u3000\u2007\u202f\u000b\f\u001c\u0085\ufeff".toCharArray()) {
            forms.put(name("blanks as", blank), text -> text.replace(' ', blank));
            forms.put(
                    name("lines end with", blank),
                    text -> ColouredForms.eachLine(text, line -> line + blank));
        }
        for (char end : "\u0085\u2028\u2029\u000b\f\u0000".toCharArray()) {
            forms.put(name("lines parted by", end), text -> text.replace('\n', end));
        }
        for (char c :
                "\u200b\u200d\u2060\ufeff\u00ad\u0000\u202e\u0301\ud83d\ude00".toCharArray()) {
            forms.put(name("now and then", c), text -> every(text, 7, "" + c));
        }
        forms.put("astral", text -> every(text, 9, "\ud83d\ude00"));
        forms.put("ends in half a pair", text -> text + "\ud83d");
        forms.put(
                "BOM in each line", text -> ColouredForms.eachLine(text, line -> "\ufeff" + line));
        forms.put("bold by backspace", text -> every(text, 1, "\bx"));
        forms.put("underlined by backspace", text -> text.replaceAll("(\\w)", "_\b$1"));
        forms.put("mistyped", text -> every(text, 11, "x\b"));
        forms.put(
                "line ends of every kind",
                text -> text.replaceFirst("\n", "\r\n").replaceAll("\n(?=\\w)", "\n\r"));
    }

    /** Letters and digits of other scripts, which some libraries take for ours. */
    private static void letters(Map<String, UnaryOperator<String>> forms) {
        each(forms, "full width", c -> c > ' ' && c <= '~' ? c + 0xfee0 : c);
        each(forms, "full width digits", c -> c >= '0' && c <= '9' ? c + 0xfee0 : c);
        each(forms, "Arabic digits", c -> c >= '0' && c <= '9' ? c - '0' + 0x660 : c);
        each(forms, "Roman digits", c -> c >= '1' && c <= '9' ? c - '1' + 0x2160 : c);
        each(forms, "superscript digits", c -> c >= '4' && c <= '9' ? c - '0' + 0x2070 : c);
        forms.put("mathematical digits", text -> text.replace("1", "\ud835\udfcf"));
        forms.put(
                "long s, Kelvin, dotless i",
                text -> text.replace('s', '\u017f').replace('k', '\u212a').replace('i', '\u0131'));
        forms.put(
                "dotted capital I, sharp s",
                text -> text.replace('I', '\u0130').replace("ss", "\u00df"));
        forms.put("upper case", String::toUpperCase);
        forms.put(
                "curly",
                text ->
                        text.replaceAll("\"([^\"\n]*)\"", "\u201c$1\u201d")
                                .replace('\'', '\u2019'));
        forms.put("angular quotes", text -> text.replaceAll("\"([^\"\n]*)\"", "\u00ab$1\u00bb"));
        forms.put("dashes", text -> text.replace("--", "\u2014").replace('-', '\u2011'));
    }

    private static void encodings(Map<String, UnaryOperator<String>> forms) {
        UnaryOperator<String> german = text -> text.replace("e", "\u00e9").replace("a ", "\u00e4 ");
        forms.put(
                "Latin-1 read as UTF-8",
                text -> new String(german.apply(text).getBytes(ISO_8859_1), UTF_8));
        forms.put(
                "UTF-8 read as Latin-1",
                text -> new String(german.apply(text).getBytes(UTF_8), ISO_8859_1));
        forms.put(
                "UTF-8 read as windows-1252",
                text -> new String(german.apply(text).getBytes(UTF_8), WINDOWS));
        forms.put(
                "UTF-16 read as UTF-8",
                text -> new String(german.apply(text).getBytes(UTF_16LE), UTF_8));
        forms.put(
                "broken UTF-8",
                text -> every(text, 13, new String(new byte[] {(byte) 0xe2, (byte) 0x82}, UTF_8)));
        forms.put("base64", text -> Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
        forms.put(
                "base64 in lines",
                text -> Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8)));
        forms.put(
                "base64 of broken UTF-8",
                text ->
                        Base64.getEncoder()
                                .encodeToString(german.apply(text).getBytes(ISO_8859_1)));
        forms.put(
                "base64 of UTF-16",
                text -> Base64.getEncoder().encodeToString(text.getBytes(UTF_16LE)));
        forms.put("percent", text -> URLEncoder.encode(text, UTF_8));
        forms.put("percent, broken", text -> text.replace(" ", "%C3%28").replace(":", "%3"));
        forms.put("quoted-printable", text -> every(text.replace("=", "=3D"), 70, "=\n"));
        forms.put(
                "numbers for characters",
                text ->
                        text.replace("\"", "&#34;")
                                .replace("'", "&#x27;")
                                .replace(" ", "&#160;")
                                .replace("e", "&#xffffff;"));
        forms.put(
                "numbers in other digits",
                text -> text.replace("\"", "&#\uff13\uff14;").replace("'", "&#x\u0662\uff17;"));
    }

    private static void containers(Map<String, UnaryOperator<String>> forms) {
        forms.put("JSON string", text -> "\"" + json(text) + "\"");
        forms.put(
                "JSON in JSON",
                text -> "{\"message\":\"" + json("{\"log\":\"" + json(text) + "\"}") + "\"}");
        forms.put("JSON, all escaped", text -> "{\"log\":\"" + Engine.escaped(text) + "\"}");
        forms.put(
                "list of JSON strings",
                text ->
                        "["
                                + ColouredForms.eachLine(text, line -> "\"" + json(line) + "\",")
                                + "]");
        forms.put(
                "HTML page",
                text ->
                        "<html><body><pre>"
                                + text.replace("&", "&amp;")
                                        .replace("<", "&lt;")
                                        .replace(">", "&gt;")
                                + "</pre></body></html>");
        forms.put(
                "Markdown table",
                text ->
                        "| | log |\n|--|--|\n"
                                + ColouredForms.eachLine(text, line -> "| 1 | " + line + " |"));
        forms.put(
                "diff",
                text ->
                        "--- a/kube-proxy\n+++ b/kube-proxy\n@@ -1,3 +1,3 @@\n"
                                + ColouredForms.eachLine(text, line -> "+" + line));
        forms.put(
                "in a ConfigMap",
                text ->
                        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kube-proxy\ndata:\n  config.conf: |-\n"
                                + ColouredForms.eachLine(text, line -> "    " + line));
        forms.put(
                "in a JSON ConfigMap",
                text ->
                        "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"data\":{\"config.conf\":\""
                                + json(text)
                                + "\"}}");
        forms.put(
                "in a Secret",
                text ->
                        "apiVersion: v1\nkind: Secret\ndata:\n  config.conf: "
                                + Base64.getEncoder().encodeToString(text.getBytes(UTF_8))
                                + "\n");
        forms.put(
                "heredoc",
                text ->
                        "#!/bin/sh\ncat > /var/lib/kube-proxy/config.conf <<'EOF'\n"
                                + text
                                + "\nEOF\n");
        forms.put(
                "YAML with tags",
                text ->
                        "--- !<tag:example.org,2026:%C3%28> &a\nkind: !!str KubeProxyConfiguration\nmode: !%e2%82 ipvs\nx: *a\n...\n"
                                + text);
        forms.put(
                "YAML, folded",
                text ->
                        "kind: KubeProxyConfiguration\nmode: >+1\n"
                                + ColouredForms.eachLine(text, line -> " " + line));
        forms.put(
                "YAML, in quotes",
                text ->
                        "apiVersion: v1\nkind: KubeProxyConfiguration\nmode: \""
                                + json(text)
                                + "\\x41\\ud83d\\U0001f600\"\n");
    }

    private static void cuts(Map<String, UnaryOperator<String>> forms) {
        forms.put("cut in its head", text -> text.substring(Math.min(3, text.length())));
        forms.put(
                "cut in its last word", text -> text.substring(0, Math.max(0, text.length() - 4)));
        forms.put("in one line", text -> text.replace('\n', ' '));
        forms.put("without line ends", text -> text.replace("\n", ""));
        forms.put("at 80 with a backslash", text -> text.replaceAll("(.{79})(?=.)", "$1\\\\\n"));
        forms.put(
                "each line twice",
                text -> ColouredForms.eachLine(text, line -> line + "\n" + line));
        forms.put("a hundred times", text -> (text + "\n").repeat(100));
    }

    private static String name(String form, char c) {
        return form + " U+%04X".formatted((int) c);
    }

    private static void each(
            Map<String, UnaryOperator<String>> forms, String name, IntUnaryOperator character) {
        forms.put(
                name,
                text ->
                        text.chars()
                                .map(character)
                                .collect(
                                        StringBuilder::new,
                                        (all, c) -> all.append((char) c),
                                        StringBuilder::append)
                                .toString());
    }

    /** Puts something behind every so many characters. */
    private static String every(String text, int characters, String put) {
        StringBuilder all = new StringBuilder();
        for (int at = 0; at < text.length(); at += characters) {
            int end = Math.min(text.length(), at + characters);
            all.append(text, at, end).append(put);
        }
        return all.toString();
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }
}
