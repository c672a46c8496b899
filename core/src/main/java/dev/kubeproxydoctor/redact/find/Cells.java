package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;

/**
 * The value in the next cell of a table, or between the tags of XML: {@code | Password | x |},
 * {@code <password>x</password>}.
 */
final class Cells extends Look {
    private static final int LONGEST = 4096;

    Cells(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    /** Masks the content of an XML element of which the name is an attribute's value. */
    void element(Name name) {
        if (text.startsWith("\">", name.end())) {
            mask(name, name.end() + 2, "<`");
        }
    }

    /** Masks what stands between {@code from} and one of {@code borders}, if it is one word. */
    void mask(Name name, int from, String borders) {
        int lineEnd = scanner.lineEnd(name.end());
        int start = Chars.skipBlanks(text, from);
        while (start < lineEnd && (text.charAt(start) == '`' || text.startsWith("<td>", start))) {
            start += text.charAt(start) == '`' ? 1 : 4;
        }
        int limit = Math.max(start, Math.min(lineEnd, start + LONGEST));
        int end = scanner.to(start).until(borders, limit).backBlanks(start).at();
        boolean one = Chars.words(text.substring(start, end)).size() == 1;
        boolean secret =
                borders.charAt(0) == '<'
                        || Appearance.isStrong(text, start, end)
                        || (name.isSure() && name.kind().equals("password"));
        if (one && secret && !StandIns.isOne(text, start, end)) {
            addNamed(start, end, name.kind());
        }
    }
}
