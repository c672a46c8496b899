package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.paste.Document;

/** Lines and columns of offsets in a document, both from 1, lines counted through the input. */
public final class Places {
    private Places() {}

    /** The line of the input on which {@code offset} of the document's text stands. */
    public static int line(Document document, int offset) {
        return document.firstLine() + document.safe().linesBefore(offset);
    }

    /** How far into that line it stands. */
    public static int column(Document document, int offset) {
        return offset - document.safe().lineStart(offset) + 1;
    }
}
