package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import dev.kubeproxydoctor.text.heads.Margin;
import java.util.List;

/**
 * The value after a name with nothing but words or blanks between: {@code auth_pass x}, {@code
 * password is x}, {@code TOKEN x} in a column.
 */
final class Sentences extends Look {
    /** What configuration files write with nothing but a blank before its value. */
    private static final List<String> SETTINGS =
            Chars.words("auth_pass requirepass masterauth insecure-password");

    private static final String[] VERBS = {
        "is ", "was ", "lautet ", "ist ", "est ", "es ", "e ", "je ", "ar ", "- "
    };

    /** What else may stand right behind a name. */
    private static final String[] PREPOSITIONS = {
        "set to ", "to ", "of ", "is: ", "0 ", "5 ", "7 ", "8 ", "9 "
    };

    /** How far behind a name a value is looked for, with words between. */
    private static final int FAR = 80;

    /** How far before a name it is looked for who speaks. */
    private static final int NEAR = 256;

    private final Scalar scalar;

    Sentences(Scanner scanner, Finds finds, Scalar scalar) {
        super(scanner, finds);
        this.scalar = scalar;
    }

    /**
     * Masks the value that may begin at {@code from}; the name with its quotes ends at {@code end}.
     */
    void mask(Name name, int end, int from) {
        int verb = Math.max(from, behindOne(VERBS, from));
        int said = Math.max(verb, behindOne(PREPOSITIONS, Chars.skipBlanks(text, verb)));
        int start = Chars.skipBlanks(text, said);
        if (start >= text.length()) {
            return;
        }
        int lineStart = scanner.lineStart(name.start());
        int limit = Math.min(scanner.lineEnd(name.end()), start + FAR);
        String before = text.substring(Math.max(lineStart, name.start() - NEAR), name.start());
        if (isSetting(name, start, before)) {
            scalar.mask(name.claiming(Names.Claim.SECRET), start, false);
            return;
        }
        boolean column =
                name.start() == Chars.skipBlanks(text, Margin.end(text, lineStart))
                        && (from - end > 1 || text.charAt(end) == '\t' || isLastWord(start));
        if (said > from || before.endsWith(" set ") || column) {
            scalar.mask(name.claiming(Names.Claim.PERHAPS), start, false);
        } else if (name.kind().equals("password")) {
            int stop = scanner.to(start).skipAlphanumerics("!#$%&*+?@_-", limit).at();
            boolean random =
                    name.isSure() && stop - start >= 8 && Randoms.isMixed(text, start, stop);
            if (random) {
                scalar.mask(name, start, false);
            } else {
                behindWords(name, from);
            }
        }
    }

    /** {@code password for the admin account is x}, {@code password (temporary): x}. */
    private void behindWords(Name name, int from) {
        int limit = Math.min(scanner.lineEnd(from), from + FAR);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            int value = c == ' ' ? behindOne(VERBS, i + 1) : "=:".indexOf(c) >= 0 ? i + 1 : 0;
            if (value > 0) {
                int start = Chars.skipBlanks(text, value);
                if (start < limit && (c == ' ' || c == '=' || start > value)) {
                    scalar.mask(name.claiming(Names.Claim.PERHAPS), start, false);
                }
                return;
            }
            boolean ended =
                    c == '.' && (i + 1 == limit || !Chars.isAlphanumeric(text.charAt(i + 1)));
            if (ended || (!Chars.isWord(c) && " ()'\"".indexOf(c) < 0)) {
                return;
            }
        }
    }

    /** Behind the word that stands at {@code at}, or 0. */
    private int behindOne(String[] words, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return 0;
    }

    private boolean isSetting(Name name, int start, String before) {
        boolean quoted = "'\"".indexOf(text.charAt(start)) >= 0 && name.isSure();
        return SETTINGS.contains(Chars.lower(name.text()))
                || (name.text().equals("password") && before.contains("login "))
                || (quoted && !name.kind().equals("token"));
    }

    private boolean isLastWord(int start) {
        int end = scanner.to(start).untilBlank(scanner.lineEnd(start)).at();
        return Chars.skipBlanks(text, end) >= Chars.contentEnd(text, start);
    }
}
