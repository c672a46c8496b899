package dev.kubeproxydoctor.config.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A YAML or JSON text as nodes that know their offsets. Composed only, never constructed, so
 * nothing in it is ever executed.
 *
 * <p>snakeyaml-engine counts code points; everything here is in UTF-16 offsets.
 */
public final class Yaml {
    /**
     * kube-proxy's own files are four levels deep. The composer recurses, and a browser's stack is
     * small.
     */
    private static final int DEPTH = 100;

    private final String text;
    private final List<Node> documents;
    private final @Nullable SyntaxError problem;

    /** Where each code point begins; null where that is its number. */
    private final int @Nullable [] offsets;

    /** Why a text is not YAML: {@code line} and {@code column} count from 1. */
    public record SyntaxError(int line, int column, String what) {}

    private Yaml(String text, List<Node> documents, @Nullable SyntaxError problem) {
        this.text = text;
        this.documents = documents;
        this.problem = problem;
        offsets = offsets(text);
    }

    /** Reads a text; any text gives a result. */
    public static Yaml of(String text) {
        try {
            List<Node> nodes = new ArrayList<>();
            // With all of it in its buffer at once the reader copies nothing twice.
            LoadSettings settings =
                    LoadSettings.builder()
                            .setAllowDuplicateKeys(true)
                            .setBufferSize(text.length() + 2)
                            .build();
            new Composer(settings, new Shallow(settings, text)).forEachRemaining(nodes::add);
            return new Yaml(text, nodes, null);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            String problem = e.getProblem() == null ? "it cannot be read" : e.getProblem();
            // A decoder's own words follow, which are the JDK's.
            boolean undecodable = problem.startsWith("expected URI in UTF-8");
            String what = undecodable ? "expected URI in UTF-8" : problem;
            return new Yaml(
                    text,
                    List.of(),
                    new SyntaxError(
                            mark.map(m -> m.getLine() + 1).orElse(1),
                            mark.map(m -> m.getColumn() + 1).orElse(1),
                            what));
        } catch (YamlEngineException e) {
            return new Yaml(
                    text,
                    List.of(),
                    new SyntaxError(1, 1, "it holds characters that YAML does not allow"));
        }
    }

    /** Its documents, in order; none where it cannot be read. */
    public List<Node> documents() {
        return documents;
    }

    /** Why it cannot be read. */
    public Optional<SyntaxError> problem() {
        return Optional.ofNullable(problem);
    }

    /** Where a node starts. */
    public int start(Node node) {
        return offset(node.getStartMark());
    }

    /** Where a node ends; a mapping or list in a block ends where something else begins. */
    public int end(Node node) {
        return offset(node.getEndMark());
    }

    private int offset(Optional<Mark> mark) {
        int codePoints = mark.map(Mark::getIndex).orElse(0);
        return offsets == null || codePoints >= offsets.length
                ? Math.min(codePoints, text.length())
                : offsets[codePoints];
    }

    private static int @Nullable [] offsets(String text) {
        int[] offsets = new int[text.length() + 1];
        int count = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            offsets[count++] = at;
        }
        Arrays.fill(offsets, count, offsets.length, text.length());
        return count == text.length() ? null : offsets;
    }

    /** The parser, which ends where collections stand in each other too deep, however written. */
    private static final class Shallow extends ParserImpl {
        private int depth;

        Shallow(LoadSettings settings, String text) {
            super(settings, new StreamReader(settings, text));
        }

        @Override
        public Event next() {
            Event event = super.next();
            if (event instanceof CollectionStartEvent && ++depth > DEPTH) {
                throw new ParserException(
                        "it is nested more than " + DEPTH + " levels deep", event.getStartMark());
            }
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
            return event;
        }
    }
}
