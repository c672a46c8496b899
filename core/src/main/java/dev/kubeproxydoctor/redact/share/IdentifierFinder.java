package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import dev.kubeproxydoctor.text.Span;
import java.util.List;

/** Finds identifiers of one sort in one text. */
abstract class IdentifierFinder {
    /** No name is longer, in UTF-16 units. */
    private static final int LONGEST_NAME = 300;

    /** A place in the text. */
    final Scanner scanner;

    /** The text of the scanner. */
    final String text;

    private final List<Identifiers.Identifier> found;

    IdentifierFinder(Scanner scanner, List<Identifiers.Identifier> found) {
        this.scanner = scanner;
        this.text = scanner.text();
        this.found = found;
    }

    final void add(int start, int end, String kind) {
        found.add(new Identifiers.Identifier(new Span(start, end), kind));
    }

    /** As {@link Chars#skipWord}, no further than a name may reach. */
    final int nameEnd(int from) {
        return scanner.to(from).skipWord(Math.min(text.length(), from + LONGEST_NAME)).at();
    }
}
