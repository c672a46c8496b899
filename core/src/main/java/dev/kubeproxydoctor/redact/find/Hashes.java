package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/** Hashes of passwords, which can be guessed from. crypt(5), RFC 9106. */
final class Hashes extends Finder {
    private static final int SHORTEST = 22;

    Hashes(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    @Override
    List<String> marks() {
        return Chars.words(
                """
                    $2a$ $2b$ $2y$ $1$ $5$ $6$ $y$ $7$ $apr1$ $argon2 $scrypt$ $pbkdf2 pbkdf2_sha {ssha \
                    {sha {pbkdf2""");
    }

    @Override
    void at(String mark) {
        int start = scanner.at();
        if (scanner.isTaken(start)) {
            return;
        }
        int end = scanner.to(start + mark.length()).skipWord("$/+=,}").at();
        if (end - start >= SHORTEST) {
            addNamed(start, end, "passwordhash");
        }
    }
}
