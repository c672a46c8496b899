package dev.kubeproxydoctor.redact;

import java.util.BitSet;

/** A text of which it is known which characters are secret. */
record Marked(String text, BitSet secret) {

    /** What stands between «» is secret; the marks themselves go away. */
    static Marked of(String marked) {
        StringBuilder text = new StringBuilder();
        BitSet secret = new BitSet();
        boolean inside = false;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '«' || c == '»') {
                inside = c == '«';
            } else {
                secret.set(text.length(), inside);
                text.append(c);
            }
        }
        return new Marked(text.toString(), secret);
    }

    /** The secret characters that stand together, as text: of several secrets the first. */
    String firstSecret() {
        int start = secret.nextSetBit(0);
        return text.substring(start, secret.nextClearBit(start));
    }

    /**
     * The longest run of secret characters outside {@code safe}'s redactions, without the blanks,
     * line ends and backslashes between them.
     */
    int leak(SafeText safe) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean skipped = text.charAt(i) <= ' ' || "\\>\u2028".indexOf(text.charAt(i)) >= 0;
            if (secret.get(i) && !skipped) {
                run = safe.text().charAt(i) == SafeText.MASK ? 0 : run + 1;
                longest = Math.max(longest, run);
            } else if (!secret.get(i)) {
                run = 0;
            }
        }
        return longest;
    }

    /** Builds a marked text piece by piece. */
    static final class Pieces {
        private final StringBuilder text = new StringBuilder();
        private final BitSet secret = new BitSet();

        Pieces add(String piece, boolean isSecret) {
            secret.set(text.length(), text.length() + piece.length(), isSecret);
            text.append(piece);
            return this;
        }

        Marked build() {
            return new Marked(text.toString(), secret);
        }
    }
}
