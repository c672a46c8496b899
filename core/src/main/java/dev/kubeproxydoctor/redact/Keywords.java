package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.List;

/** The words that make a line worth a closer look: one pass over the text finds them all. */
final class Keywords {
    enum Hint {
        PRIVATE_KEY,
        JWT,
        AUTHORIZATION,
        AWS_KEY,
        USER_INFO,
        NAME,
        BOOTSTRAP,
        SECRET_OBJECT,
        VENDOR,
        PARAMETER,
        HASH,
        OUTPUT,
        ENCODED
    }

    private record Keyword(String word, Hint hint) {}

    private static final List<Keyword> ALL = new ArrayList<>();

    private static void words(Hint hint, List<String> words) {
        for (String word : words) {
            ALL.add(new Keyword(word, hint));
        }
    }

    /** One a line, since there are blanks in them. */
    private static void lines(Hint hint, String lines) {
        for (int at = 0; at < lines.length(); at = Chars.lineEnd(lines, at) + 1) {
            ALL.add(new Keyword(lines.substring(at, Chars.lineEnd(lines, at)), hint));
        }
    }

    static {
        lines(Hint.PRIVATE_KEY, "private key\nprivate-lines:");
        words(Hint.JWT, List.of("eyj"));
        words(Hint.AUTHORIZATION, Chars.words("bearer authorization"));
        words(Hint.AWS_KEY, Chars.words("akia asia"));
        words(Hint.USER_INFO, Chars.words(":// @tcp( @unix("));
        words(
                Hint.NAME,
                Chars.words(
                        """
                        password passwd passphrase passwort pwd pass secret token credential key psk bindpw \
                        _pat _pw masterauth connectionstring certificate-data key-data"""));
        lines(Hint.NAME, "access key\napi key\nsecret key\nprivate key\ncertificate key");
        lines(
                Hint.BOOTSTRAP,
                "token\nbootstrap\nkubeadm join\nauthentication,signing\nsigning,authentication");
        words(Hint.SECRET_OBJECT, List.of("secret"));
        words(Hint.VENDOR, Vendors.MARKS);
        lines(Hint.PARAMETER, Parameters.MARKS);
        words(Hint.HASH, Hashes.MARKS);
        lines(Hint.OUTPUT, Outputs.MARKS);
        words(
                Hint.ENCODED,
                Chars.words(
                        "%2 %3 %4 %5 %6 %7 \\u00 \\n auth\\ \\x &# &quot; &amp; &lt; =3d [0m [m"));
        words(Hint.ENCODED, List.of("=\n", "=\r\n"));
    }

    private static final Automaton AUTOMATON =
            Automaton.of(ALL.stream().map(Keyword::word).toList());

    /** Every keyword of a text, in order. */
    Hits scan(String text) {
        Hits hits = new Hits();
        AUTOMATON.scan(text, 0, text.length(), hits.hits);
        return hits;
    }

    /** What one scan found. */
    static final class Hits {
        private final Automaton.Hits hits = new Automaton.Hits();

        int size() {
            return hits.size();
        }

        /** Where the first character stands that plain text does not have, or -1. */
        int foreign() {
            return hits.foreign();
        }

        /** Where the lines end. */
        Automaton.Hits lines() {
            return hits;
        }

        Hint hint(int i) {
            return ALL.get(hits.literal(i)).hint();
        }

        int start(int i) {
            return hits.end(i) - ALL.get(hits.literal(i)).word().length();
        }

        int end(int i) {
            return hits.end(i);
        }
    }
}
