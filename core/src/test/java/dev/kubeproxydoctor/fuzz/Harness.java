package dev.kubeproxydoctor.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/** A way in, and what holds there for any text. */
enum Harness {
    EXAMINE(Examining::check),
    REDACT(Redacting::check),
    SHARE(Sharing::check),
    EDIT(Editing::check),
    NAMES(Naming::check);

    @SuppressWarnings("ImmutableEnumChecker") // Method references without state.
    private final Consumer<String> check;

    Harness(Consumer<String> check) {
        this.check = check;
    }

    /** Throws where something does not hold that should. */
    void check(byte[] bytes) {
        // What is not UTF-8 becomes half a surrogate pair: browsers hand those over, too.
        check.accept(new String(bytes, StandardCharsets.UTF_8).replace('\ufffd', '\ud83d'));
    }

    /** The name of its folders: {@code examine}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
