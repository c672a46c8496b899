package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.paste.Document;

/** Lines and columns of offsets in a document, both from 1, lines counted through the input. */
final class Places {
    private Places() {}

    static int line(Document document, int offset) {
        return document.firstLine() + document.safe().linesBefore(offset);
    }

    static int column(Document document, int offset) {
        return offset - document.safe().lineStart(offset) + 1;
    }

    /** The offset of line and column (both from 1) in a text, not beyond its end. */
    static int offset(String text, int line, int column) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return text.length();
            }
            at = end + 1;
        }
        return Math.min(text.length(), at + column - 1);
    }
}
