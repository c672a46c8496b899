package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.redact.see.Base64;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import dev.kubeproxydoctor.text.heads.Margin;
import java.util.List;

/**
 * What looks random and has no name: masked as {@code unknown}, and the reader may show it again.
 * Digests, certificates, public keys and whatever else is random and public is left alone.
 */
final class Randoms extends Look {
    private static final int SHORTEST = 28;
    private static final int LONGEST = 512;

    /** No password of one word is longer. */
    private static final int LONGEST_WORD = 64;

    /** Words in the 60 characters before a value, or in its line, that say it is public. */
    private static final List<String> PUBLIC =
            Chars.words(
                    """
                    sha digest checksum hash public cert fingerprint etag trace ssh- ecdsa h1: integrity \
                    uid cali cabundle ca- csr encrypteddata revision resourceversion version image h4si \
                    nonce commit continue kube- md5 crc peer node.id boot amz-id""");

    /** Where the run ends that was masked last. */
    private int maskedTo = -1;

    Randoms(Scanner scanner, Finds finds) {
        super(scanner, finds);
    }

    /** Masks a run of base64's digits that looks random and is not known to be public. */
    void run(int start, int end) {
        int length = end - start;
        if (length >= SHORTEST
                && length <= LONGEST
                && isRandom(text, start, end)
                && !isPublic(start, end)) {
            finds.add(start, end, Finds.UNKNOWN);
            maskedTo = end;
        }
    }

    /** Masks a run that is one word when decoded, of letters and digits, as passwords are. */
    void encoded(int start, int end, String decoded) {
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c <= ' ' || c > '~' || "/:=\"{}<>".indexOf(c) >= 0) {
                return;
            }
            letters += Chars.isLetter(c) ? 1 : 0;
            digits += Chars.isDigit(c) ? 1 : 0;
        }
        if (letters > 2
                && digits > 0
                && decoded.length() <= LONGEST_WORD
                && !isNamedPublic(start)
                && !isPart(scanner.lineStart(start), start)) {
            finds.add(start, end, Finds.UNKNOWN, true);
        }
    }

    /** Lower case, upper case and digits, and a change between them more often than in names. */
    static boolean isRandom(String text, int start, int end) {
        if (!isMixed(text, start, end)) {
            return false;
        }
        int changes = 0;
        int slashes = 0;
        for (int i = start + 1; i < end; i++) {
            changes += type(text.charAt(i)) != type(text.charAt(i - 1)) ? 1 : 0;
            slashes += "/-_".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        int length = end - start;
        return changes * 100 > length * 42 && slashes * 8 < length;
    }

    /** Whether lower case, upper case and digits stand in it. */
    static boolean isMixed(String text, int start, int end) {
        int[] counts = new int[4];
        for (int i = start; i < end; i++) {
            counts[type(text.charAt(i))]++;
        }
        return counts[0] > 1 && counts[1] > 1 && counts[2] > 0;
    }

    private static int type(char c) {
        return c >= 'a' && c <= 'z' ? 0 : c >= 'A' && c <= 'Z' ? 1 : Chars.isDigit(c) ? 2 : 3;
    }

    private boolean isPublic(int start, int end) {
        boolean encoded =
                text.startsWith("AAAA", start)
                        || text.startsWith("MII", start)
                        || text.startsWith("H4sI", start)
                        || text.startsWith("LS0t", start)
                        || text.startsWith("iVBOR", start);
        String decoded = encoded ? null : Base64.decodeText(text, start, end);
        return encoded
                || decoded != null
                || Appearance.isSealed(text, start, end)
                || isNamedPublic(start)
                || isPart(scanner.lineStart(start), start);
    }

    private boolean isNamedPublic(int start) {
        int from = Math.max(scanner.lineStart(start), start - 60);
        String before = Chars.lower(text.substring(from, start + 8));
        for (String word : PUBLIC) {
            if (before.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line above is base64 too: then it is an image or a certificate. */
    private boolean isPart(int lineStart, int start) {
        if (lineStart == 0 || Chars.skipBlanks(text, Margin.end(text, lineStart)) != start) {
            return false;
        }
        int above = Chars.lineStart(text, lineStart - 1);
        int from = Chars.skipBlanks(text, Margin.end(text, above));
        if (text.startsWith("-----", from)) {
            return true;
        }
        int end = from;
        while (isDigit(text.charAt(end))) {
            end++;
        }
        // Below what was taken for a secret its rest stands.
        return end - from >= 48 && text.charAt(end) <= ' ' && end != maskedTo;
    }

    private static boolean isDigit(char c) {
        return Base64.digit(c) >= 0;
    }
}
