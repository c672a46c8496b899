package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.redact.see.Placeholders;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.ArrayList;
import java.util.List;

/**
 * A value that its name gives away: {@code password: x}, {@code DB_PASSWORD=x}, {@code --token x},
 * {@code "client-key-data": "x"}, {@code | Password | x |}, {@code <password>x</password>}, {@code
 * the password is x}.
 */
final class NamedValues extends Finder {
    /** The longest name, and how far from its keyword its ends are looked for. */
    private static final int LONGEST = 64;

    private final Scalar scalar;
    private final Cells cells;
    private final Pairs pairs;
    private final Sentences sentences;

    NamedValues(Scanner scanner, Finds finds) {
        super(scanner, finds);
        scalar = new Scalar(scanner, finds);
        cells = new Cells(scanner, finds);
        pairs = new Pairs(scanner, finds, scalar, cells);
        sentences = new Sentences(scanner, finds, scalar);
    }

    @Override
    List<String> marks() {
        return keywords();
    }

    /** What the name of a secret has in it, in lower case. */
    static List<String> keywords() {
        List<String> words = new ArrayList<>(Names.FOREIGN);
        words.addAll(
                Chars.lines(
                        """
                    password
                    passwd
                    passphrase
                    pwd
                    pass
                    secret
                    token
                    credential
                    key
                    psk
                    bindpw
                    _pat
                    pw
                    creds
                    masterauth
                    connectionstring
                    certificate-data
                    key-data
                    access key
                    api key
                    secret key
                    private key
                    certificate key
                    mot de passe
                    mot_de_passe
                    """));
        return words;
    }

    /** Looks at the name around a mark, and masks its value if there is one. */
    @Override
    void at(String mark) {
        int at = scanner.at();
        if (scanner.isTaken(at)) {
            return;
        }
        int end = at + mark.length();
        int dashes = scanner.backWord("", Math.max(0, at - LONGEST - 1)).at();
        int nameStart = scanner.skip(".-", at).at();
        int limit = Math.min(text.length(), end + LONGEST + 1);
        int nameEnd = scanner.to(end).skipWord(limit).back(".-", end).at();
        boolean path = scanner.to(dashes).before() == '/';
        if (nameEnd - nameStart > LONGEST || (path && !isLastPart(dashes, nameEnd))) {
            return;
        }
        String written = text.substring(nameStart, nameEnd);
        Names.Claim claim = Names.claim(written.replace(' ', '_'));
        if (claim == Names.Claim.NONE || isIdOf(nameEnd) || Placeholders.isIn(written)) {
            return;
        }
        Name name = new Name(nameStart, nameEnd, written, claim);
        if (pairs.isName(name)) {
            pairs.mask(name);
        } else {
            boolean flag =
                    nameStart > dashes
                            && text.charAt(nameStart - 1) == '-'
                            && !Chars.isAlphanumeric(scanner.to(dashes).before());
            value(name, flag);
        }
    }

    /**
     * Whether a path ends with this name and has a value: {@code a/b-token: x}, but no checksum's.
     */
    private boolean isLastPart(int start, int end) {
        boolean assigned = end < text.length() && ":=".indexOf(text.charAt(end)) >= 0;
        return assigned
                && !Chars.lower(text.substring(Math.max(0, start - 10), start))
                        .endsWith("checksum/");
    }

    /** {@code Access key ID} names what is public. */
    private boolean isIdOf(int nameEnd) {
        return Chars.lower(text.substring(nameEnd, Math.min(text.length(), nameEnd + 3)))
                .equals(" id");
    }

    private void value(Name name, boolean flag) {
        int lineEnd = scanner.lineEnd(name.end());
        int at = scanner.to(name.end()).skip("\"'\\`*])", lineEnd).at();
        int sign = Chars.skipBlanks(text, at);
        if (sign >= lineEnd || text.charAt(sign) == '\r' || (flag && text.charAt(sign) == '#')) {
            if (flag) {
                scalar.nextItem(name, lineEnd);
            }
            return;
        }
        sign = afterPrompt(sign, lineEnd);
        char c = sign < lineEnd ? text.charAt(sign) : '[';
        // An argument of a call: put("db.password", "x").
        boolean argument =
                name.start() > 1 && text.charAt(name.start() - 2) == '(' && at == name.end() + 1;
        if (c == ':' || c == '=' || (c == '-' && text.startsWith("->", sign))) {
            assigned(name, sign, c);
        } else if (c == '|' || (c == '>' && sign == name.end())) {
            cells.mask(name, sign + 1, c == '|' ? "|`" : "<`");
        } else if (c == ',' && argument) {
            scalar.mask(
                    name.claiming(Names.Claim.PERHAPS), Chars.skipBlanks(text, sign + 1), false);
        } else if ((c == ',' && flag && at > name.end())
                || (c == '(' && text.startsWith("('", sign))) {
            scalar.mask(name, Chars.skipBlanks(text, sign + 1), false);
        } else if (flag && sign > at && c != '-') {
            scalar.mask(name, sign, false);
        } else if (sign > at) {
            sentences.mask(name, at, sign);
        }
    }

    /** Behind the bracket of a prompt: {@code AWS Secret Access Key [None]: x}. */
    private int afterPrompt(int sign, int lineEnd) {
        boolean open = text.charAt(sign) == '[';
        int close = open ? Chars.find(text, ']', sign, Math.min(lineEnd, sign + 80)) : -1;
        return close > 0 ? Chars.skipBlanks(text, close + 1) : sign;
    }

    private void assigned(Name name, int sign, char c) {
        if (c != ':' || !text.startsWith("::", sign)) {
            int lineEnd = scanner.lineEnd(name.end());
            int from = scanner.to(sign + 1).skip(c == ':' ? ":=" : ":=>", lineEnd).at();
            boolean yaml = c == ':' && scalar.isKey(name.start());
            scalar.mask(name, Chars.skipBlanks(text, from), yaml);
        }
    }
}
