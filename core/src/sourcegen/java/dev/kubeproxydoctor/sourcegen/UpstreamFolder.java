package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.upstream.MessageHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compiles what upstream's sources say: {@code files.txt} and {@code messages.txt}. Their form:
 * {@code core/src/main/upstream/README.md}.
 */
final class UpstreamFolder {
    private static final List<String> KINDS = List.of("linked", "shared", "own");
    private static final int SHARED = 1;

    private final Problems problems;

    /** Kinds of files by the hash of their names, and by the names themselves. */
    private final TreeMap<Integer, Integer> files = new TreeMap<>();

    private final Map<String, Integer> kinds = new TreeMap<>();

    /** By the hashes of messages. */
    private final TreeMap<Integer, UpstreamMessage.MinorRange> own = new TreeMap<>();

    private final TreeMap<Integer, SortedMap<Integer, UpstreamMessage.MinorRange>> placed =
            new TreeMap<>();

    private UpstreamFolder(Problems problems) {
        this.problems = problems;
    }

    static void compile(Path from, Path to, Problems problems) throws IOException {
        UpstreamFolder folder = new UpstreamFolder(problems);
        folder.each(from.resolve("files.txt"), folder::file);
        folder.each(from.resolve("messages.txt"), folder::message);
        UpstreamSource.write(to, folder.files, folder.own, folder.placed);
    }

    private interface Taker {
        /** Takes a line; what is wrong with it, or {@code ""}. */
        String take(String line);
    }

    private void each(Path path, Taker taker) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(path)) {
            number++;
            String wrong = line.isEmpty() || line.startsWith("#") ? "" : taker.take(line);
            if (!wrong.isEmpty()) {
                problems.add(path, number, wrong);
            }
        }
    }

    private String file(String line) {
        String[] words = line.split(" ");
        int kind = KINDS.indexOf(words[0]);
        if (words.length != 2 || kind < 0 || !words[1].matches("[\\w.-]+\\.(go|s)")) {
            return "a file is one of " + KINDS + ", and its name";
        }
        Integer other = files.put(MessageHash.ofName(words[1]), kind);
        return kinds.put(words[1], kind) == null && other == null
                ? ""
                : "the file, or one of the same hash, is there already";
    }

    private String message(String line) {
        UpstreamMessage message;
        try {
            message = UpstreamMessage.of(line);
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
        Integer kind = kinds.get(message.file());
        if (kind == null) {
            return "files.txt has no " + message.file();
        }
        int[] hashes = {-1, -1};
        int seed = MessageHash.seed(message.file());
        boolean unused =
                MessageHash.ask(message.constant(), 0, 0, hash -> (hashes[0] = hash) < 0)
                        || MessageHash.ask(message.constant(), 0, seed, h -> (hashes[1] = h) < 0);
        if (hashes[0] < 0) {
            return "a message needs two words before its first value";
        }
        if (message.here() && kind != SHARED) {
            return "only in a file whose name others share a message may be kube-proxy's there";
        }
        if (kind > 0 && !message.here()) {
            own.merge(hashes[0], message.minors(), UpstreamMessage.MinorRange::with);
        } else if (kind == 0 && message.places().isEmpty()) {
            return "what is not kube-proxy's own needs its lines";
        }
        boolean place = message.here() || !message.places().isEmpty();
        int moves = kind > 0 ? UpstreamMessage.MOVES : 0;
        if (place && placed.put(hashes[1], message.steps(moves)) != null) {
            return "the lines of this message, or of one of the same hash, are there already";
        }
        return "";
    }
}
