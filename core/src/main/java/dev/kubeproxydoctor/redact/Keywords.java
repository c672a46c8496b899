package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Automaton;
import java.util.List;
import java.util.stream.Stream;

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
        PARAMETER
    }

    private record Keyword(String word, Hint hint) {}

    private static final List<Keyword> WORDS =
            List.of(
                    new Keyword("private key", Hint.PRIVATE_KEY),
                    new Keyword("eyj", Hint.JWT),
                    new Keyword("bearer", Hint.AUTHORIZATION),
                    new Keyword("authorization", Hint.AUTHORIZATION),
                    new Keyword("akia", Hint.AWS_KEY),
                    new Keyword("asia", Hint.AWS_KEY),
                    new Keyword("://", Hint.USER_INFO),
                    new Keyword("@tcp(", Hint.USER_INFO),
                    new Keyword("password", Hint.NAME),
                    new Keyword("passwd", Hint.NAME),
                    new Keyword("passphrase", Hint.NAME),
                    new Keyword("pwd", Hint.NAME),
                    new Keyword("_pass", Hint.NAME),
                    new Keyword("secret", Hint.NAME),
                    new Keyword("token", Hint.NAME),
                    new Keyword("credential", Hint.NAME),
                    new Keyword("api_key", Hint.NAME),
                    new Keyword("api-key", Hint.NAME),
                    new Keyword("apikey", Hint.NAME),
                    new Keyword("access_key", Hint.NAME),
                    new Keyword("access-key", Hint.NAME),
                    new Keyword("accesskey", Hint.NAME),
                    new Keyword("private_key", Hint.NAME),
                    new Keyword("privatekey", Hint.NAME),
                    new Keyword("signing_key", Hint.NAME),
                    new Keyword("encryption_key", Hint.NAME),
                    new Keyword("certificate-key", Hint.NAME),
                    new Keyword("key-data", Hint.NAME),
                    new Keyword("certificate-data", Hint.NAME),
                    new Keyword("token", Hint.BOOTSTRAP),
                    new Keyword("bootstrap", Hint.BOOTSTRAP),
                    new Keyword("kubeadm join", Hint.BOOTSTRAP),
                    new Keyword("secret", Hint.SECRET_OBJECT));

    private static final List<Keyword> ALL =
            Stream.of(
                            WORDS.stream(),
                            Vendors.PREFIXES.stream().map(mark -> new Keyword(mark, Hint.VENDOR)),
                            Parameters.MARKS.stream()
                                    .map(mark -> new Keyword(mark, Hint.PARAMETER)))
                    .flatMap(words -> words)
                    .toList();

    private static final Automaton AUTOMATON =
            Automaton.of(ALL.stream().map(Keyword::word).toList());

    private final Automaton.Hits hits = new Automaton.Hits();

    /**
     * Scans a whole chunk; the hits are then read with {@link #size}, {@link #hint} and {@link
     * #start}.
     */
    void scan(String text) {
        hits.clear();
        AUTOMATON.scan(text, 0, text.length(), hits);
    }

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
