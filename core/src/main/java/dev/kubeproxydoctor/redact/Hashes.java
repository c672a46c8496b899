package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/** Hashes of passwords, which can be guessed from. crypt(5), RFC 9106. */
final class Hashes {
    private Hashes() {}

    static final List<String> MARKS =
            Chars.words(
                    """
                    $2a$ $2b$ $2y$ $1$ $5$ $6$ $y$ $7$ $apr1$ $argon2 $scrypt$ $pbkdf2 pbkdf2_sha {ssha \
                    {sha {pbkdf2""");

    static void at(String text, int start, int end, Found found) {
        if (start < found.namedTo) {
            return;
        }
        int stop = end;
        while (stop < text.length()
                && (Chars.isWord(text.charAt(stop)) || "$/+=,}".indexOf(text.charAt(stop)) >= 0)) {
            stop++;
        }
        if (stop - start >= 22) {
            found.named(start, stop, "passwordhash", false);
        }
    }
}
