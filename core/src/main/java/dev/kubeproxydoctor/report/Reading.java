package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.paste.Recogniser;
import dev.kubeproxydoctor.redact.Chunks;
import dev.kubeproxydoctor.redact.Redaction;
import dev.kubeproxydoctor.redact.Redactor;
import dev.kubeproxydoctor.redact.SafeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first half of an examination: text goes in and is masked, and line by line {@link Notes} are
 * taken of it.
 */
final class Reading implements WholeLines.RunReader {
    final Guard guard = new Guard();
    final Redactor redactor = new Redactor();
    final SecretList secrets = new SecretList();
    final Notes notes;

    private final List<SafeText> names = new ArrayList<>();
    private final List<List<Report.Section>> sections = new ArrayList<>();
    private final WholeLines wholeLines = new WholeLines(this);
    private @Nullable Recogniser recogniser;

    /** How many lines of the input were read, and how many characters. */
    private int lines;

    private int read;

    /** Whether the rest of the input is left out, since reading it failed. */
    private boolean abandoned;

    Reading(List<Failure> catalogue) {
        notes = new Notes(guard, catalogue);
    }

    /** Starts the next input. */
    void input(String name) {
        endInput();
        names.add(redactor.next(name));
        recogniser = new Recogniser(names.size() - 1, names.get(names.size() - 1).text(), notes);
        lines = 0;
        read = 0;
        abandoned = false;
    }

    /** Adds text to the input, cut anywhere. */
    void text(String piece) {
        if (recogniser == null) {
            input("paste");
        }
        wholeLines.add(piece);
    }

    /** Ends the last input; what was read of all so far. */
    Paste paste() {
        endInput();
        return new Paste(inputs(), notes.stated(), notes.seen, notes.configurations, secrets.all());
    }

    private void endInput() {
        if (recogniser == null) {
            return;
        }
        wholeLines.end();
        if (!abandoned) {
            guard.run("ending an input", names.size() - 1, lines + 1, recogniser::end);
        }
        sections.add(notes.takeSections());
        recogniser = null;
        for (String what : notes.seen.leftOut()) {
            leftOut(what, 1);
        }
    }

    /** Their names may hold what only a later one showed to be secret. */
    private List<Report.Input> inputs() {
        List<Report.Input> inputs = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            inputs.add(new Report.Input(names.get(i).display(), sections.get(i)));
        }
        return inputs;
    }

    @Override
    public void longLine() {
        leftOut(
                "line " + (lines + 1) + " beyond its first " + Chunks.LONGEST + " characters",
                lines + 1);
    }

    private void leftOut(String what, int line) {
        notes.statements.add(new Fact(Key.NOT_READ, what, names.size() - 1, line, Origin.UNKNOWN));
    }

    @Override
    @SuppressWarnings("NullAway") // Text stands in an input.
    public void leftOut(int characters) {
        recogniser.skip(characters);
        read += characters;
    }

    @Override
    public void read(String run) {
        if (!run.isEmpty() && !abandoned) {
            abandoned =
                    !guard.run("reading lines", names.size() - 1, lines + 1, () -> examine(run));
        }
    }

    @SuppressWarnings("NullAway") // Text stands in an input.
    private void examine(String run) {
        SafeText safe = redactor.next(run);
        int at = 0;
        for (Redaction redaction : safe.redactions()) {
            lines += lineEnds(run, at, redaction.start());
            at = redaction.start();
            secrets.add(redaction, names.size() - 1, lines + 1, read);
        }
        lines += lineEnds(run, at, run.length());
        read += run.length();
        recogniser.next(safe);
    }

    private static int lineEnds(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean alone = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            count += c == '\n' || alone ? 1 : 0;
        }
        return count;
    }
}
