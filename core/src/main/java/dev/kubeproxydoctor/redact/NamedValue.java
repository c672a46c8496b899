package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * A value that its name gives away: {@code password: x}, {@code DB_PASSWORD=x}, {@code --token x},
 * {@code "client-key-data": "x"}, and the pair {@code name: DB_PASSWORD} / {@code value: x} in
 * either order.
 */
final class NamedValue {
    /** How far from its name the value of a pair is looked for, in UTF-16 units. */
    private static final int PAIR_DISTANCE = 4096;

    private NamedValue() {}

    /** Names that end so say something about a secret and hold none. */
    private static final List<String> HARMLESS_ENDINGS =
            List.of(
                    "file",
                    "path",
                    "dir",
                    "name",
                    "ref",
                    "type",
                    "ttl",
                    "policy",
                    "length",
                    "url",
                    "uri",
                    "mode",
                    "hash",
                    "id",
                    "size",
                    "count",
                    "expiration",
                    "seconds",
                    "namespace",
                    "volume",
                    "key.pem",
                    "provider",
                    "class",
                    "endpoint",
                    "backend",
                    "s");

    private static final List<String> SENSITIVE_PLURALS =
            List.of("credentials", "secrets", "passwords", "tokens");

    /**
     * Looks at the name around {@code text[start, end)}, where a keyword stands, and masks its
     * value if there is one.
     */
    static void at(String text, int start, int end, Found found) {
        if (start < found.namedTo) {
            return;
        }
        int nameStart = start;
        while (nameStart > 0 && start - nameStart < 65 && isNamePart(text.charAt(nameStart - 1))) {
            nameStart--;
        }
        int nameEnd = end;
        while (nameEnd < text.length() && nameEnd - end < 65 && isNamePart(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameStart > 0 && text.charAt(nameStart - 1) == '/') {
            return;
        }
        String name = Chars.lower(text.substring(nameStart, nameEnd));
        if (name.length() > 64 || !isSecretName(name)) {
            return;
        }
        if (isEnvironmentName(text, nameStart)) {
            pairedValue(text, nameStart, nameEnd, found);
            return;
        }
        int valueStart = valueStart(text, nameStart, nameEnd);
        if (valueStart >= 0) {
            mask(text, nameStart, valueStart, kindOf(name), name.endsWith("-data"), found);
        }
    }

    /**
     * Whether a value under this lower-case name is a secret. {@code dbpassword} is; {@code
     * tokenfile} and {@code passwordpolicy} are not.
     */
    static boolean isSecretName(String name) {
        if (name.equals("client-certificate-data") || name.equals("certificate-authority-data")) {
            return name.startsWith("client");
        }
        if (name.contains("keyboard")
                || name.contains("tokenizer")
                || name.contains("secretary")
                || name.contains("tokenreview")) {
            return false;
        }
        for (String plural : SENSITIVE_PLURALS) {
            if (name.endsWith(plural)) {
                return name.endsWith("credentials") && name.length() > 11;
            }
        }
        if (name.endsWith("pwd") && name.length() < 6 && !name.equals("pwd")) {
            return false;
        }
        if (name.equals("pwd") || name.equals("oldpwd")) {
            return false;
        }
        for (String ending : HARMLESS_ENDINGS) {
            if (name.endsWith(ending)
                    && !name.endsWith("pass")
                    && !(ending.equals("s") && name.endsWith("pass"))) {
                return false;
            }
        }
        return true;
    }

    private static String kindOf(String name) {
        if (name.contains("key-data") || name.contains("private")) {
            return "privatekey";
        }
        if (name.contains("certificate-data")) {
            return "clientcertificate";
        }
        if (name.contains("token")) {
            return "token";
        }
        return name.contains("pass") || name.contains("pwd") ? "password" : "secret";
    }

    /**
     * Where the value begins after the separator, or -1: {@code name: x}, {@code "name": "x"},
     * {@code name=x}, {@code --name x}.
     */
    private static int valueStart(String text, int nameStart, int nameEnd) {
        int at = nameEnd;
        while (at < text.length()
                && (text.charAt(at) == '"' || text.charAt(at) == '\'' || text.charAt(at) == '\\')) {
            at++;
        }
        int separator = Chars.skipBlanks(text, at);
        if (separator < text.length()
                && (text.charAt(separator) == ':' || text.charAt(separator) == '=')) {
            return Chars.skipBlanks(text, separator + 1);
        }
        boolean flag =
                nameStart >= 2
                        && text.charAt(nameStart) == '-'
                        && text.charAt(nameStart + 1) == '-';
        return flag
                        && separator > nameEnd
                        && separator < text.length()
                        && text.charAt(separator) != '-'
                ? separator
                : -1;
    }

    private static void mask(
            String text, int nameStart, int valueStart, String kind, boolean base64, Found found) {
        if (valueStart >= text.length()
                || text.charAt(valueStart) == '\n'
                || text.charAt(valueStart) == '\r') {
            return;
        }
        char first = text.charAt(valueStart);
        if (first == '|' || first == '>') {
            Blocks.maskBelow(text, nameStart, valueStart, kind, base64, found);
            return;
        }
        int start = valueStart;
        int escapes = 0;
        while (start < text.length() && text.charAt(start) == '\\') {
            escapes++;
            start++;
        }
        int end;
        if (start < text.length() && (text.charAt(start) == '"' || text.charAt(start) == '\'')) {
            end = closingQuote(text, start, escapes);
            start++;
        } else {
            start = valueStart;
            end = start;
            boolean yaml = isYamlKey(text, nameStart);
            while (end < text.length()
                    && text.charAt(end) > ' '
                    && (yaml || ",;&})\"'".indexOf(text.charAt(end)) < 0)) {
                end++;
            }
        }
        boolean path =
                text.charAt(Math.min(start, text.length() - 1)) == '/' && kind.equals("token");
        if (!path && !Shapes.isPlaceholder(text, start, end)) {
            found.add(start, end, kind, base64);
            found.namedTo = end;
        }
    }

    private static int closingQuote(String text, int open, int escapes) {
        char quote = text.charAt(open);
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i;
            }
            if (c == quote) {
                int slashes = 0;
                while (i - 1 - slashes > open && text.charAt(i - 1 - slashes) == '\\') {
                    slashes++;
                }
                if (quote == '\'' || slashes <= escapes && (slashes == escapes || slashes == 0)) {
                    return i - (quote == '\'' ? 0 : slashes);
                }
            }
        }
        return text.length();
    }

    /**
     * A name that only blanks or a list dash precede on its line stands where YAML keys stand: its
     * value runs to the line's end or a blank.
     */
    private static boolean isYamlKey(String text, int nameStart) {
        int at = nameStart;
        while (at > 0 && (Chars.isBlank(text.charAt(at - 1)) || text.charAt(at - 1) == '-')) {
            at--;
        }
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private static boolean isEnvironmentName(String text, int nameStart) {
        int at = nameStart;
        while (at > 0
                && (Chars.isBlank(text.charAt(at - 1))
                        || text.charAt(at - 1) == '"'
                        || text.charAt(at - 1) == '\''
                        || text.charAt(at - 1) == '\\')) {
            at--;
        }
        if (at == 0 || text.charAt(at - 1) != ':') {
            return false;
        }
        int end = at - 1;
        while (end > 0
                && (text.charAt(end - 1) == '"'
                        || text.charAt(end - 1) == '\''
                        || text.charAt(end - 1) == '\\')) {
            end--;
        }
        boolean called = end >= 4 && Chars.lower(text.substring(end - 4, end)).equals("name");
        return called && (end == 4 || !isNamePart(text.charAt(end - 5)));
    }

    /**
     * The {@code value} beside a {@code name} whose content is secret: on the same line, the next
     * one or the one before.
     */
    private static void pairedValue(String text, int nameStart, int nameEnd, Found found) {
        int lineStart = found.lineStart(nameStart);
        int lineEnd = found.lineEnd(nameEnd);
        int nextEnd = lineEnd < text.length() ? near(text, lineEnd + 1) : lineEnd;
        int previousStart = lineStart > 1 ? text.lastIndexOf('\n', lineStart - 2) + 1 : lineStart;
        int key = valueKey(text, nameEnd, Math.min(nextEnd, nameEnd + PAIR_DISTANCE));
        if (key < 0) {
            key = valueKey(text, Math.max(previousStart, nameStart - PAIR_DISTANCE), nameStart);
        }
        if (key >= 0) {
            int start = valueStart(text, key, key + 5);
            if (start >= 0) {
                mask(
                        text,
                        key,
                        start,
                        kindOf(Chars.lower(text.substring(nameStart, nameEnd))),
                        false,
                        found);
            }
        }
    }

    /** The end of the line at {@code from}, looked for no further than a pair may reach. */
    private static int near(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < PAIR_DISTANCE && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private static int valueKey(String text, int from, int to) {
        String near = text.substring(from, Math.max(from, to));
        for (int found = near.indexOf("value");
                found >= 0;
                found = near.indexOf("value", found + 5)) {
            int at = from + found;
            boolean alone =
                    (at == 0 || !isNamePart(text.charAt(at - 1)))
                            && (at + 5 == text.length() || !isNamePart(text.charAt(at + 5)));
            if (alone) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isNamePart(char c) {
        return Chars.isWord(c);
    }
}
