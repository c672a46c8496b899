package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.find.Configurations;
import dev.kubeproxydoctor.config.find.NodeObjects;
import dev.kubeproxydoctor.diagnose.Observations;
import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.FactReader;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.paste.Event;
import dev.kubeproxydoctor.paste.Kind;
import dev.kubeproxydoctor.paste.Listener;
import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.paste.Recogniser;
import dev.kubeproxydoctor.redact.Chunks;
import dev.kubeproxydoctor.redact.Redaction;
import dev.kubeproxydoctor.redact.Redactor;
import dev.kubeproxydoctor.redact.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first half of an examination: text goes in, is masked and taken apart, and what it states and
 * shows is kept.
 */
final class Reading implements Listener {
    private static final int KEPT_REDACTIONS = 1000;
    private static final int KEPT_SECTIONS = 1000;

    /**
     * Documents with configurations are kept to be edited; together they are no longer than this.
     */
    private static final int HELD = 4 << 20;

    final Facts facts = new Facts();
    final Observations seen = new Observations(Catalogue.ALL);
    final List<Configuration> configurations = new ArrayList<>();
    final List<Report.Masked> masked = new ArrayList<>();
    final Guard guard = new Guard();

    /** Where each of them stands in its input, for the reader's own screen; part of no report. */
    final List<int[]> places = new ArrayList<>();

    private final List<SafeText> names = new ArrayList<>();
    private final List<List<Report.Section>> sectionsOf = new ArrayList<>();

    private final FactReader factReader = new FactReader(facts);
    final Redactor redactor = new Redactor();
    private List<Report.Section> sections = new ArrayList<>();
    private final Set<String> speakers = new LinkedHashSet<>();
    private StringBuilder pending = new StringBuilder();
    private int wanted = Chunks.LENGTH;
    private @Nullable Recogniser recogniser;
    private int lines;
    private int read;

    /** Whether the rest of the input is left out, since reading it failed. */
    private boolean abandoned;

    /** So many characters of a line that is too long were left out so far. */
    private int skipped;

    /** How long the documents are in which configurations were found. */
    private int held;

    void input(String name) {
        endInput();
        names.add(redactor.next(name));
        recogniser = new Recogniser(names.size() - 1, names.get(names.size() - 1).text(), this);
        lines = 0;
        read = 0;
        abandoned = false;
    }

    void text(String chunk) {
        if (recogniser == null) {
            input("paste");
        }
        int from = skipped > 0 ? lineEnd(chunk) : 0;
        skipped += from;
        pending.append(chunk, from, chunk.length());
        if (skipped > 0 && from < chunk.length()) {
            endLongLine();
        }
        if (pending.length() >= wanted) {
            int cut = Chunks.cut(pending);
            if (cut > 0) {
                read(pending.substring(0, cut));
                pending = new StringBuilder(pending.substring(cut));
                wanted = Chunks.LENGTH;
            } else if (pending.length() < 2 * Chunks.LONGEST) {
                wanted = pending.length() + Chunks.LENGTH;
            } else {
                skipped = pending.length() - Chunks.LONGEST;
                pending.setLength(Chunks.LONGEST);
            }
        }
    }

    /**
     * A line that is longer than any chunk is read so far and no further; where the next ones stand
     * is known all the same.
     */
    @SuppressWarnings("NullAway") // Text stands in an input.
    private void endLongLine() {
        int end = Math.min(pending.length(), lineEnd(pending.toString()) + 2);
        while (end > 0 && "\r\n".indexOf(pending.charAt(end - 1)) < 0) {
            end--;
        }
        String rest = pending.substring(end);
        noteLongLine();
        read(pending.substring(0, end));
        recogniser.skip(skipped);
        read += skipped;
        skipped = 0;
        pending = new StringBuilder(rest);
        wanted = Chunks.LENGTH;
    }

    private void noteLongLine() {
        leftOut(
                "line " + (lines + 1) + " beyond its first " + Chunks.LONGEST + " characters",
                lines + 1);
    }

    private void leftOut(String what, int line) {
        facts.add(new Fact("not.read", what, names.size() - 1, line, Origin.UNKNOWN));
    }

    private static int lineEnd(String text) {
        int end = 0;
        while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    void endInput() {
        if (recogniser == null) {
            return;
        }
        if (skipped > 0) {
            noteLongLine();
            skipped = 0;
        }
        read(pending.toString());
        pending = new StringBuilder();
        wanted = Chunks.LENGTH;
        if (!abandoned) {
            guarded("ending an input", lines + 1, recogniser::end);
        }
        sectionsOf.add(List.copyOf(sections));
        sections = new ArrayList<>();
        recogniser = null;
        seen.leftOut().forEach(what -> leftOut(what, 1));
    }

    /**
     * The inputs that were read; their names may hold what only a later one showed to be secret.
     */
    List<Report.Input> inputs() {
        List<Report.Input> inputs = new ArrayList<>();
        for (int i = 0; i < sectionsOf.size(); i++) {
            inputs.add(new Report.Input(name(i), sectionsOf.get(i)));
        }
        return inputs;
    }

    /** The name of an input, as it may be shown. */
    String name(int input) {
        return names.get(input).display();
    }

    @Override
    public void event(Event event) {
        String speaker = event.origin().name();
        if (!speaker.isEmpty() && speakers.size() < 2) {
            speakers.add(speaker);
        }
        guarded(
                "looking at a line",
                event.firstLine().number(),
                () -> {
                    factReader.read(event);
                    seen.add(event);
                });
    }

    @Override
    public void document(Document document) {
        guarded("reading a document", document.firstLine(), () -> take(document));
    }

    private void take(Document document) {
        List<Configuration> found = Configurations.in(document);
        held += found.isEmpty() ? 0 : document.text().length();
        if (held <= HELD) {
            configurations.addAll(found);
        } else if (!found.isEmpty()) {
            leftOut(
                    "configurations beyond the first " + HELD + " characters of them",
                    document.firstLine());
        }
        NodeObjects.factsOf(document).forEach(facts::add);
    }

    @Override
    public void section(int input, Kind kind, int firstLine, int lastLine) {
        Kind shown = kind == Kind.KUBE_PROXY_LOG && seen.sawOnlyOthers() ? Kind.OTHER_LOG : kind;
        if (sections.size() < KEPT_SECTIONS) {
            String of = speakers.size() == 1 ? speakers.iterator().next() : "";
            sections.add(new Report.Section(shown.label(), firstLine, lastLine, of));
        }
        speakers.clear();
    }

    private void read(String text) {
        if (!text.isEmpty() && !abandoned) {
            abandoned = !guarded("reading lines", lines + 1, () -> examine(text));
        }
    }

    private boolean guarded(String doing, int line, Runnable step) {
        return guard.run(doing, names.size() - 1, line, step);
    }

    @SuppressWarnings("NullAway") // Text stands in an input.
    private void examine(String text) {
        SafeText safe = redactor.next(text);
        int at = 0;
        for (Redaction redaction : safe.redactions()) {
            lines += lineEnds(text, at, redaction.start());
            at = redaction.start();
            note(redaction, lines + 1);
        }
        lines += lineEnds(text, at, text.length());
        read += text.length();
        recogniser.next(safe);
    }

    private void note(Redaction redaction, int line) {
        int input = names.size() - 1;
        Report.Masked last = masked.isEmpty() ? null : masked.get(masked.size() - 1);
        boolean goesOn =
                last != null
                        && last.kind().equals(redaction.kind())
                        && last.number() == redaction.number()
                        && last.input() == input;
        if (goesOn) {
            places.get(places.size() - 1)[1] = read + redaction.end();
        } else if (masked.size() < KEPT_REDACTIONS) {
            masked.add(new Report.Masked(redaction.kind(), redaction.number(), input, line));
            places.add(new int[] {read + redaction.start(), read + redaction.end()});
        }
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
