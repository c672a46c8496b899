package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Scanner;

/** A look at one text: what finders and their parts have in common. */
abstract class Look {
    /** A place in the text, and what was learnt about the text so far. */
    final Scanner scanner;

    /** The text of the scanner. */
    final String text;

    /** Where secrets go. */
    final Finds finds;

    Look(Scanner scanner, Finds finds) {
        this.scanner = scanner;
        this.text = scanner.text();
        this.finds = finds;
    }

    /** Adds a value that what stands before it gave away: names inside it are part of it. */
    final void addNamed(int start, int end, String kind) {
        finds.add(start, end, kind);
        scanner.take(end);
    }

    /** Adds a password that what stands before it gave away, unless it only stands for one. */
    final void addPassword(int start, int end) {
        if (start < end && !StandIns.isOne(text, start, end)) {
            addNamed(start, end, "password");
        }
    }
}
