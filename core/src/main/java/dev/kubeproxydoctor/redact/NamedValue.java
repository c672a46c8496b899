package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * A value that its name gives away: {@code password: x}, {@code DB_PASSWORD=x}, {@code --token x},
 * {@code "client-key-data": "x"}, {@code | Password | x |}, {@code <password>x</password>}, {@code
 * the password is x}.
 */
final class NamedValue {
    private NamedValue() {}

    /** The longest name, and how far from its keyword its ends are looked for. */
    private static final int LONGEST = 64;

    /** What configuration files write with nothing but a blank before its value. */
    private static final List<String> SETTINGS =
            Chars.words("auth_pass requirepass masterauth insecure-password");

    /**
     * Looks at the name around {@code text[start, end)}, where a keyword stands, and masks its
     * value if there is one.
     */
    static void at(String text, int start, int end, Found found) {
        if (start < found.namedTo) {
            return;
        }
        int nameStart = start;
        while (nameStart > 0
                && start - nameStart <= LONGEST
                && Chars.isWord(text.charAt(nameStart - 1))) {
            nameStart--;
        }
        int nameEnd = end;
        while (nameEnd < text.length()
                && nameEnd - end <= LONGEST
                && Chars.isWord(text.charAt(nameEnd))) {
            nameEnd++;
        }
        while (nameEnd > end && ".-".indexOf(text.charAt(nameEnd - 1)) >= 0) {
            nameEnd--;
        }
        int dashes = nameStart;
        while (nameStart < start && ".-".indexOf(text.charAt(nameStart)) >= 0) {
            nameStart++;
        }
        if (nameEnd - nameStart > LONGEST
                || (dashes > 0
                        && text.charAt(dashes - 1) == '/'
                        && !isLastPart(text, dashes, nameEnd))) {
            return;
        }
        String name = text.substring(nameStart, nameEnd).replace(' ', '_');
        Names.Claim claim = Names.claim(name);
        if (claim == Names.Claim.NONE || isIdOf(text, nameEnd)) {
            return;
        }
        if (Pairs.isName(text, nameStart)) {
            Pairs.mask(text, nameStart, nameEnd, claim, found);
            return;
        }
        boolean flag =
                nameStart > dashes
                        && text.charAt(nameStart - 1) == '-'
                        && (dashes == 0 || !Chars.isAlphanumeric(text.charAt(dashes - 1)));
        value(text, nameStart, nameEnd, flag, claim, found);
    }

    /**
     * Whether a path ends with this name and has a value: {@code a/b-token: x}, but no checksum's.
     */
    private static boolean isLastPart(String text, int start, int end) {
        boolean assigned = end < text.length() && ":=".indexOf(text.charAt(end)) >= 0;
        return assigned
                && !Chars.lower(text.substring(Math.max(0, start - 10), start))
                        .endsWith("checksum/");
    }

    /** {@code Access key ID} names what is public. */
    private static boolean isIdOf(String text, int nameEnd) {
        return Chars.lower(text.substring(nameEnd, Math.min(text.length(), nameEnd + 3)))
                .equals(" id");
    }

    private static void value(
            String text, int nameStart, int nameEnd, boolean flag, Names.Claim claim, Found found) {
        int lineEnd = found.lineEnd(nameEnd);
        int at = nameEnd;
        while (at < lineEnd && "\"'\\`*])".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int sign = Chars.skipBlanks(text, at);
        if (sign >= lineEnd || text.charAt(sign) == '\r' || (flag && text.charAt(sign) == '#')) {
            if (flag) {
                Scalar.nextItem(
                        text, nameStart, lineEnd, claim, name(text, nameStart, nameEnd), found);
            }
            return;
        }
        String name = name(text, nameStart, nameEnd);
        char c = text.charAt(sign);
        int bracket = c == '[' ? Chars.find(text, ']', sign, Math.min(lineEnd, sign + 80)) : -1;
        if (bracket > 0) {
            // A prompt: "AWS Secret Access Key [None]: x".
            sign = Chars.skipBlanks(text, bracket + 1);
            c = sign < lineEnd ? text.charAt(sign) : c;
        }
        if (c == ':' || c == '=' || (c == '-' && text.startsWith("->", sign))) {
            int from = sign + 1;
            while (from < lineEnd
                    && ":=>".indexOf(text.charAt(from)) >= 0
                    && !(c == ':' && text.charAt(from) == '>')) {
                from++;
            }
            boolean path = c == ':' && text.startsWith("::", sign);
            if (!path) {
                boolean yaml = c == ':' && Scalar.isKey(text, nameStart, found);
                Scalar.mask(
                        text, nameStart, Chars.skipBlanks(text, from), yaml, claim, name, found);
            }
        } else if (c == '|' || (c == '>' && sign == nameEnd)) {
            cell(text, sign + 1, lineEnd, c == '|' ? '|' : '<', claim, name, found);
        } else if ((c == ',' && flag && at > nameEnd)
                || (c == '(' && text.startsWith("('", sign))) {
            Scalar.mask(
                    text, nameStart, Chars.skipBlanks(text, sign + 1), false, claim, name, found);
        } else if (flag && sign > at && c != '-') {
            Scalar.mask(text, nameStart, sign, false, claim, name, found);
        } else if (sign > at) {
            words(text, nameStart, at, sign, lineEnd, claim, name, found);
        }
    }

    private static String name(String text, int start, int end) {
        return text.substring(start, end);
    }

    /** The content of an XML element of which the name is an attribute's value. */
    static void element(
            String text, int nameEnd, int lineEnd, Names.Claim claim, String name, Found found) {
        if (text.startsWith("\">", nameEnd)) {
            cell(text, nameEnd + 2, lineEnd, '<', claim, name, found);
        }
    }

    /** The next cell of a table, or the content of an XML element. */
    private static void cell(
            String text,
            int from,
            int lineEnd,
            char border,
            Names.Claim claim,
            String name,
            Found found) {
        int start = Chars.skipBlanks(text, from);
        while (start < lineEnd && (text.charAt(start) == '`' || text.startsWith("<td>", start))) {
            start += text.charAt(start) == '`' ? 1 : 4;
        }
        int end = start;
        while (end < lineEnd
                && end - start < 4096
                && text.charAt(end) != border
                && text.charAt(end) != '`') {
            end++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        boolean one = Chars.words(text.substring(start, end)).size() == 1;
        if (one
                && (border == '<'
                        || Values.isStrong(text, start, end)
                        || (claim == Names.Claim.SECRET && Names.kind(name).equals("password")))
                && !Values.isPlaceholder(text, start, end)) {
            found.named(start, end, Names.kind(name), false);
        }
    }

    /**
     * Words around it say so, or nothing but blanks does: {@code auth_pass x}, {@code password is
     * x}.
     */
    private static void words(
            String text,
            int nameStart,
            int nameEnd,
            int sign,
            int lineEnd,
            Names.Claim claim,
            String name,
            Found found) {
        int start = sign;
        boolean said = false;
        for (String word : new String[] {"is ", "was ", "set to ", "to ", "of ", "is: ", "ist "}) {
            if (text.startsWith(word, start)) {
                start = Chars.skipBlanks(text, start + word.length());
                said = true;
            }
        }
        if (start >= text.length()) {
            return;
        }
        int lineStart = found.lineStart(nameStart);
        String before = text.substring(Math.max(lineStart, nameStart - LONGEST * 4), nameStart);
        boolean quoted = "'\"".indexOf(text.charAt(start)) >= 0 && claim == Names.Claim.SECRET;
        if (SETTINGS.contains(Chars.lower(name))
                || (name.equals("password") && before.contains("login "))
                || (quoted && !Names.kind(name).equals("token"))) {
            Scalar.mask(text, nameStart, start, false, Names.Claim.SECRET, name, found);
            return;
        }
        boolean column =
                nameStart == Chars.skipBlanks(text, Margin.end(text, lineStart))
                        && (sign - nameEnd > 1
                                || text.charAt(nameEnd) == '\t'
                                || isLastWord(text, start, lineEnd));
        said |= before.endsWith(" set ");
        if (said || column) {
            Scalar.mask(text, nameStart, start, false, Names.Claim.PERHAPS, name, found);
        }
    }

    private static boolean isLastWord(String text, int start, int lineEnd) {
        int end = start;
        while (end < lineEnd && text.charAt(end) > ' ') {
            end++;
        }
        return Chars.skipBlanks(text, end) >= Chars.contentEnd(text, start);
    }
}
