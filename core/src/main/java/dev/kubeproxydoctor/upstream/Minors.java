package dev.kubeproxydoctor.upstream;

import dev.kubeproxydoctor.text.Chars;
import java.util.Optional;

/**
 * A range of minor versions of Kubernetes: {@code new Minors(30, 32)} reads {@code 1.30 to 1.32}.
 *
 * @param first the first of them; {@link #OLDEST} stands for itself and all that are older, of
 *     which nothing was read
 * @param last the last of them; {@link #NEWEST} stands for itself and all that are newer
 */
public record Minors(int first, int last) {
    /** The oldest version whose sources were read. */
    public static final int OLDEST = 17;

    /** The newest version whose sources were read. */
    public static final int NEWEST = 37;

    private static final String TO = " to 1.";
    private static final String EARLIER = " or earlier";
    private static final String LATER = " or later";

    /** Every version. */
    public static final Minors ALL = new Minors(OLDEST, NEWEST);

    /** Reads what {@link #toString} writes; whatever follows it is ignored. */
    public static Optional<Minors> of(String text) {
        int end = Chars.skipDigits(text, 2);
        if (!text.startsWith("1.") || end == 2 || end > 4) {
            return Optional.empty();
        }
        int first = Chars.number(text, 2, end);
        int to = text.startsWith(TO, end) ? end + TO.length() : end;
        int last = to == end ? first : Chars.number(text, to, Chars.skipDigits(text, to));
        return Optional.of(
                new Minors(
                        text.startsWith(EARLIER, end) ? OLDEST : first,
                        text.startsWith(LATER, end) ? NEWEST : last));
    }

    /** The versions that are in both; none, with {@code first} behind {@code last}, may be left. */
    public Minors and(Minors other) {
        return new Minors(Math.max(first, other.first), Math.min(last, other.last));
    }

    /** Whether all of them are older than 1.{@code minor}. */
    public boolean areBelow(int minor) {
        return last < minor && last != NEWEST;
    }

    /** Whether all of them are 1.{@code minor} or newer. */
    public boolean areAtLeast(int minor) {
        return first >= minor && first != OLDEST;
    }

    /** {@code 1.33}, {@code 1.30 to 1.32}, {@code 1.36 or later}, {@code 1.22 or earlier}. */
    @Override
    public String toString() {
        if (first == OLDEST) {
            return "1." + last + EARLIER;
        }
        String from = "1." + first;
        return last == NEWEST ? from + LATER : last == first ? from : from + TO + last;
    }
}
