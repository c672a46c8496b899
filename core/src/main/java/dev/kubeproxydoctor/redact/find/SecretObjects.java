package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import dev.kubeproxydoctor.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of Secrets, in YAML and JSON, in lists, with {@code kind} before or after it. Works on
 * text that is no valid YAML, as pastes are, and behind the margin of a log or a mail.
 */
final class SecretObjects extends Finder {
    private final FlowData flow;

    /**
     * Up to where one-line JSON was searched for data, so that a line with many Secrets is read
     * once.
     */
    private int flowSearchedTo;

    /** By the column of its keys the lines of the object whose data was masked last. */
    private final Map<Integer, Span> objects = new LinkedHashMap<>();

    /** The line behind the list whose data was masked last. */
    private int listTo;

    /** Made for the first object: most texts have none. */
    private @Nullable SecretData known;

    SecretObjects(Scanner scanner, Finds finds) {
        super(scanner, finds);
        flow = new FlowData(scanner, finds);
    }

    @Override
    List<String> marks() {
        return List.of("secret");
    }

    /** Looks at the word Secret; nothing happens unless {@code kind} stands before it. */
    @Override
    void at(String mark) {
        int at = scanner.at();
        if (at < flowSearchedTo || !text.startsWith("Secret", at)) {
            return;
        }
        boolean list = text.startsWith("SecretList", at);
        boolean longer = !list && Chars.isWord(scanner.to(at + mark.length()).peek());
        int kind = longer ? -1 : kindBefore(at);
        if (kind < 0) {
            return;
        }
        int lineStart = scanner.lineStart(at);
        boolean inFlow = isInFlow(kind, lineStart);
        SecretData data = data();
        Lines lines = data.lines;
        int line = lines.at(lineStart);
        if (lines.key(line) != kind && !inFlow) {
            return;
        }
        if (inFlow) {
            int from = Math.max(lineStart, flowSearchedTo);
            flowSearchedTo = scanner.lineEnd(at);
            if (flow.mask(from, flowSearchedTo)) {
                return;
            }
        }
        if (list) {
            list(line, data);
        } else {
            int column = lines.column(line);
            Span object = objects.get(column);
            if (object == null || line < object.start() || line >= object.end()) {
                objects.put(column, object(line, column, data));
            }
        }
    }

    private SecretData data() {
        known = known == null ? new SecretData(scanner, finds, flow) : known;
        return known;
    }

    /** Where the word kind stands of which the text at {@code at} is the value, or -1. */
    private int kindBefore(int at) {
        int end = scanner.to(at).back("\"' :\\", Math.max(0, at - 16)).at();
        boolean separated = text.substring(end, at).indexOf(':') >= 0;
        return separated && end >= 4 && text.startsWith("kind", end - 4) ? end - 4 : -1;
    }

    private boolean isInFlow(int kind, int lineStart) {
        return kind > lineStart
                && ("\"{,".indexOf(text.charAt(kind - 1)) >= 0
                        || Chars.find(text, '{', Math.max(lineStart, kind - 4096), kind) >= 0);
    }

    /**
     * Masks the data of the object around a line. Its lines have their keys at {@code column} or
     * deeper; another {@code apiVersion} at that column begins another object, as where two outputs
     * are pasted one after the other.
     *
     * @return its lines
     */
    private static Span object(int kind, int column, SecretData data) {
        Lines lines = data.lines;
        int from = kind;
        boolean begun = false;
        for (int line = kind; line >= 0 && lines.belongs(line, column) && !begun; line--) {
            from = line;
            begun = lines.isVersion(line, column);
        }
        int versions = 0;
        int line = from;
        while (line < lines.count() && lines.belongs(line, column)) {
            versions += lines.isVersion(line, column) ? 1 : 0;
            if (versions > 1) {
                break;
            }
            line = data.mask(line, column);
        }
        return new Span(from, Math.max(from, line));
    }

    /**
     * A list of Secrets: its items name no kind, so the data of each is masked, from the start of
     * the document around a line to its end.
     */
    private void list(int kind, SecretData data) {
        Lines lines = data.lines;
        if (kind < listTo) {
            return;
        }
        int line = kind;
        while (line > listTo && !lines.beginsDocument(line)) {
            line--;
        }
        do {
            line = data.mask(line, lines.column(line));
        } while (line < lines.count() && !lines.beginsDocument(line));
        listTo = line;
    }
}
