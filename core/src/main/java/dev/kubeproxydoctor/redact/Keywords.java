package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Automaton;
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

    private static void add(Hint hint, String... words) {
        for (String word : words) {
            ALL.add(new Keyword(word, hint));
        }
    }

    static {
        add(Hint.PRIVATE_KEY, "private key", "private-lines:");
        add(Hint.JWT, "eyj");
        add(Hint.AUTHORIZATION, "bearer", "authorization");
        add(Hint.AWS_KEY, "akia", "asia");
        add(Hint.USER_INFO, "://", "@tcp(", "@unix(");
        add(
                Hint.NAME,
                "password",
                "passwd",
                "passphrase",
                "passwort",
                "pwd",
                "pass",
                "secret",
                "token",
                "credential",
                "key",
                "psk",
                "access key",
                "api key",
                "secret key",
                "private key",
                "certificate key",
                "bindpw",
                "_pat",
                "masterauth",
                "connectionstring",
                "certificate-data",
                "key-data");
        add(
                Hint.BOOTSTRAP,
                "token",
                "bootstrap",
                "kubeadm join",
                "authentication,signing",
                "signing,authentication");
        add(Hint.SECRET_OBJECT, "secret");
        add(Hint.VENDOR, Vendors.MARKS);
        add(Hint.PARAMETER, Parameters.MARKS);
        add(Hint.HASH, Hashes.MARKS);
        add(Hint.OUTPUT, Outputs.MARKS);
        add(
                Hint.ENCODED,
                "%2",
                "%3",
                "%4",
                "%5",
                "%6",
                "%7",
                "\\u00",
                "\\n",
                "auth\\",
                "\\x",
                "&#",
                "&quot;",
                "&amp;",
                "&lt;",
                "=3d",
                "=\n",
                "=\r\n",
                "[0m",
                "[m");
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
