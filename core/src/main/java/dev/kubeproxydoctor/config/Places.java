package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.text.Chars;

/** Lines and columns of offsets in a document, both from 1, lines counted through the input. */
final class Places {
    private Places() {}

    static int line(Document document, int offset) {
        int line = document.firstLine();
        String text = document.text();
        for (int i = 0; i < offset && i < text.length(); i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    static int column(Document document, int offset) {
        return offset - Chars.lineStart(document.text(), offset) + 1;
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
