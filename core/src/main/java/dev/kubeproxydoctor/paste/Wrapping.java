package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Escapes;
import dev.kubeproxydoctor.text.Traced;
import dev.kubeproxydoctor.text.heads.Head;
import dev.kubeproxydoctor.text.heads.KlogHead;
import dev.kubeproxydoctor.text.heads.KlogHeads;

/**
 * What a tool put before a program's own line: {@code kubectl logs --prefix} and {@code
 * --timestamps}, the CRI file format, docker's and shippers' JSON, the journal, {@code docker
 * compose}, {@code stern}, the columns of a viewer, line numbers.
 *
 * @param origin who speaks, as far as the wrapper names it
 * @param own the program's own line, which points into the line of the paste
 * @param partial whether the line goes on in the next one (CRI's {@code P})
 * @param margin what stood before a klog header and is no wrapper known by name; lines without a
 *     header that follow have the same
 */
record Wrapping(Origin origin, Traced own, boolean partial, String margin) {
    private static final int ROUNDS = 5;

    /**
     * Takes every known wrapper off a line.
     *
     * @param margin that of the last line with a klog header
     */
    static Wrapping of(Traced wrapped, String margin) {
        String line = wrapped.text();
        Origin origin = Origin.UNKNOWN;
        boolean partial = false;
        int at = 0;
        for (int round = 0; round < ROUNDS && KlogHead.at(line, at) == null; round++) {
            if (line.startsWith("{\"", at)) {
                Wrapping inner = JsonLine.unwrapped(wrapped, at, origin);
                if (inner != null) {
                    return inner;
                }
                break;
            }
            Head head = Head.at(line, at);
            if (head == null) {
                return behindGutter(wrapped, at, origin, partial, margin);
            }
            origin = new Origin(head.node(), head.pod(), head.program()).or(origin);
            partial |= head.partial();
            at = head.end();
        }
        return new Wrapping(origin, wrapped.from(at), partial, "");
    }

    /**
     * The first klog header, text or JSON, behind something that no wrapper is known for, or what
     * follows the margin of the lines before.
     */
    private static Wrapping behindGutter(
            Traced wrapped, int at, Origin origin, boolean partial, String margin) {
        String line = wrapped.text();
        int json = line.endsWith("}") ? line.indexOf("{\"ts\":", at) : -1;
        int header = json > at ? json : KlogHeads.first(line, at);
        boolean headed = header > at;
        int end = headed ? header : Gutter.sameEnd(margin, line, at);
        if (end == at) {
            return new Wrapping(origin, wrapped.from(at), partial, "");
        }
        Origin speaker = Gutter.speaker(line, at, end).or(origin);
        String before = headed ? line.substring(at, end) : margin;
        String kept = headed ? before : "";
        if (before.endsWith("\"")) {
            return new Wrapping(speaker, quoted(wrapped, end), false, kept);
        }
        int border = Math.max(end, Gutter.withoutBorder(line, before));
        return new Wrapping(speaker, wrapped.slice(end, border), partial, kept);
    }

    /**
     * The string that begins with a klog header: in JSON or logfmt quotes are escaped, in CSV they
     * are doubled.
     */
    private static Traced quoted(Traced wrapped, int start) {
        String line = wrapped.text();
        int quote = line.indexOf('"', start);
        boolean doubled =
                quote > start && line.startsWith("\"\"", quote) && line.charAt(quote - 1) != '\\';
        if (doubled) {
            int end = line.endsWith("\"") ? line.length() - 1 : line.length();
            return wrapped.slice(start, end).replaced("\"\"", "\"");
        }
        int end = Escapes.stringEnd(line, start);
        Traced string = wrapped.slice(start, end);
        boolean escaped = string.text().indexOf('\\') >= 0;
        boolean whole = end == line.length() || escaped || end + 1 >= line.length() - 2;
        return whole ? Escapes.undo(string) : wrapped.from(start);
    }

    /** The program's own line as it reads. */
    String text() {
        return own.text();
    }

    /** Whether something was taken off the line of the paste. */
    boolean wraps(Line line) {
        return own.length() < line.text().length();
    }

    /** The same line without what it begins with. */
    Wrapping behind(String mark) {
        return new Wrapping(origin, own.from(mark.length()), partial, mark);
    }

    /** The same line where the paste tells by a heading or a command who speaks. */
    Wrapping under(Origin about) {
        return about.isUnknown() ? this : new Wrapping(origin.or(about), own, partial, margin);
    }
}
