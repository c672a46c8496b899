package dev.kubeproxydoctor.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an engine answered otherwise than the JVM, and where it crashed. Each such text is kept in
 * {@code target/parity}, as it is and as a JSON string, since UTF-8 has no lone surrogates.
 */
final class Parity {
    private static final Path KEPT = Path.of("target", "parity");

    /** So many are told one by one. */
    private static final int TOLD = 20;

    private final String kind;
    private final List<String> crashes = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private int texts;

    Parity(String kind) {
        this.kind = kind;
    }

    /** Holds the answers of an engine against those of the JVM, which come as fingerprints. */
    void compare(Engine engine, List<Sample> samples, List<String> jvm) {
        List<String> said = engine.fingerprints(samples);
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            texts++;
            if (said.get(i).startsWith(Engine.CRASH)) {
                crash(sample.toString(), sample.text(), said.get(i));
            } else if (!said.get(i).equals(jvm.get(i))) {
                differs(
                        sample.toString(),
                        sample.text(),
                        Oracle.answers(sample).stream().map(Engine::escaped).toList(),
                        engine.answers(sample));
            }
        }
    }

    void crash(String name, String text, String reason) {
        crashes.add(name + keep(name, text) + "\n    " + reason.replace("\n", "\n    "));
    }

    /** Compares answers that were {@link Engine#escaped}. */
    void differs(String name, String text, List<String> jvm, List<String> engine) {
        differences.add(name + keep(name, text) + firstDifference(jvm, engine));
    }

    /** How many texts, crashes and differences; then the first of them, crashes at the end. */
    String told() {
        return "%s: %d texts, %d crashes, %d differences%s%s"
                .formatted(
                        kind,
                        texts,
                        crashes.size(),
                        differences.size(),
                        list(differences),
                        list(crashes));
    }

    /** One more text was examined. */
    void count() {
        texts++;
    }

    int texts() {
        return texts;
    }

    boolean holds() {
        return crashes.isEmpty() && differences.isEmpty();
    }

    private static String list(List<String> found) {
        String more = found.size() > TOLD ? "\n  and " + (found.size() - TOLD) + " more" : "";
        return found.stream().limit(TOLD).map(one -> "\n  " + one).collect(Collectors.joining())
                + more;
    }

    private static String firstDifference(List<String> jvm, List<String> engine) {
        for (int i = 0; i < jvm.size(); i++) {
            String theirs = i < engine.size() ? engine.get(i) : "";
            String ours = jvm.get(i);
            if (!ours.equals(theirs)) {
                int at = 0;
                while (at < Math.min(ours.length(), theirs.length())
                        && ours.charAt(at) == theirs.charAt(at)) {
                    at++;
                }
                return "\n    answer %d differs at %d of %d characters%n      JVM    %s%n      engine %s"
                        .formatted(i + 1, at, ours.length(), around(ours, at), around(theirs, at));
            }
        }
        return "\n    its fingerprint alone differed; asked again it answers as the JVM";
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 120));
    }

    private String keep(String name, String text) {
        String file = kind + "-" + name.replaceAll("[^\\w.-]+", "_");
        Path path = KEPT.resolve(file.substring(0, Math.min(150, file.length())) + ".txt");
        try {
            Files.createDirectories(KEPT);
            Files.writeString(
                    path,
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            Files.writeString(
                    Path.of(path.toString().replace(".txt", ".json")),
                    '"' + Engine.escaped(text) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return " (" + path + ")";
    }
}
