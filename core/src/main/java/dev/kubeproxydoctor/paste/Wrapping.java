package dev.kubeproxydoctor.paste;

/**
 * What a tool put before a program's own line: {@code kubectl logs --prefix} and {@code
 * --timestamps}, the CRI file format, docker's and shippers' JSON, the journal, {@code docker
 * compose}, {@code stern}, the columns of a viewer, line numbers.
 *
 * @param origin who speaks, as far as the wrapper names it
 * @param text the program's own line
 * @param offset where that begins in the wrapped line
 * @param exact whether {@code text} is the wrapped line from {@code offset} on, character by
 *     character
 * @param partial whether the line goes on in the next one (CRI's {@code P})
 * @param margin what stood before a klog header and is no wrapper known by name; lines without a
 *     header that follow have the same
 */
record Wrapping(
        Origin origin, String text, int offset, boolean exact, boolean partial, String margin) {
    private static final int ROUNDS = 5;

    /**
     * Takes every known wrapper off a line.
     *
     * @param margin that of the last line with a klog header
     */
    static Wrapping of(String line, String margin) {
        Origin origin = Origin.UNKNOWN;
        boolean partial = false;
        int at = 0;
        for (int round = 0; round < ROUNDS && KlogHeader.at(line, at) == null; round++) {
            if (line.startsWith("{\"", at)) {
                Wrapping inner = JsonLine.unwrapped(line, at, origin);
                if (inner != null) {
                    return inner;
                }
                break;
            }
            int next = Prefixes.pod(line, at);
            if (next > at) {
                origin = Prefixes.podOrigin(line, at);
            } else if (Prefixes.timestamp(line, at) > at) {
                next = Prefixes.timestamp(line, at);
                int cri = Prefixes.criStream(line, next);
                if (cri > next) {
                    partial = line.charAt(cri - 2) == 'P';
                    next = cri;
                }
            } else if (Prefixes.journal(line, at) > at) {
                next = Prefixes.journal(line, at);
                origin = Prefixes.journalOrigin(line, at, next).or(origin);
            }
            if (next == at) {
                return behindMargin(line, at, origin, partial, margin);
            }
            at = next;
        }
        return new Wrapping(origin, at == 0 ? line : line.substring(at), at, true, partial, "");
    }

    /**
     * The first klog header behind something that no wrapper is known for, or what follows the
     * margin of the lines before.
     */
    private static Wrapping behindMargin(
            String line, int at, Origin origin, boolean partial, String margin) {
        int header = Prefixes.header(line, at);
        if (header > at && line.charAt(header - 1) == '"') {
            Origin speaker = Prefixes.marginOrigin(line, at, header).or(origin);
            return quoted(line, header, speaker, line.substring(at, header));
        }
        if (header > at) {
            String before = line.substring(at, header);
            return new Wrapping(
                    Prefixes.marginOrigin(line, at, header).or(origin),
                    line.substring(header, Prefixes.withoutBorder(line, before)),
                    header,
                    true,
                    partial,
                    before);
        }
        int end = Prefixes.sameMargin(margin, line, at);
        if (end > at && margin.endsWith("\"")) {
            return quoted(line, end, Prefixes.marginOrigin(line, at, end).or(origin), "");
        }
        if (end > at) {
            int border = Math.max(end, Prefixes.withoutBorder(line, margin));
            return new Wrapping(
                    Prefixes.marginOrigin(line, at, end).or(origin),
                    line.substring(end, border),
                    end,
                    true,
                    partial,
                    "");
        }
        return new Wrapping(origin, at == 0 ? line : line.substring(at), at, true, partial, "");
    }

    /**
     * The string that begins with a klog header: in JSON or logfmt quotes are escaped, in CSV they
     * are doubled.
     */
    private static Wrapping quoted(String line, int start, Origin origin, String margin) {
        int quote = line.indexOf('"', start);
        boolean doubled =
                quote > start && line.startsWith("\"\"", quote) && line.charAt(quote - 1) != '\\';
        if (!doubled) {
            int end = Escapes.stringEnd(line, start);
            boolean escaped = line.substring(start, end).indexOf('\\') >= 0;
            boolean whole = end == line.length() || escaped || end + 1 >= line.length() - 2;
            String own = whole ? Escapes.undo(line.substring(start, end)) : line.substring(start);
            return new Wrapping(origin, own, start, !escaped, false, margin);
        }
        String rest =
                line.substring(start, line.endsWith("\"") ? line.length() - 1 : line.length());
        return new Wrapping(origin, rest.replace("\"\"", "\""), start, false, false, margin);
    }

    /** The part from {@code from} on, said by the same. */
    Wrapping from(int from) {
        return new Wrapping(origin, text.substring(from), offset + from, exact, partial, margin);
    }

    /** The same line where the paste tells by a heading or a command who speaks. */
    Wrapping under(Origin about) {
        return about.isUnknown()
                ? this
                : new Wrapping(origin.or(about), text, offset, exact, partial, margin);
    }
}
