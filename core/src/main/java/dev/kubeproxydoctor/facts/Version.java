package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.text.Chars;
import java.util.Optional;

/**
 * A version of Kubernetes or of the kernel, as far as decisions need it: {@code v1.30.3} and {@code
 * 6.1.0-56-cloud-amd64}.
 */
public record Version(int major, int minor, int patch) implements Comparable<Version> {

    /**
     * Reads the numbers at the front of {@code text}, after an optional {@code v}; a missing patch
     * is 0. No numbers, no version.
     */
    public static Optional<Version> parse(String text) {
        int at = text.startsWith("v") ? 1 : 0;
        int[] numbers = new int[3];
        int count = 0;
        while (count < 3) {
            int end = Chars.skipDigits(text, at);
            if (end == at || end - at > 5) {
                break;
            }
            for (int i = at; i < end; i++) {
                numbers[count] = numbers[count] * 10 + text.charAt(i) - '0';
            }
            count++;
            if (end == text.length() || text.charAt(end) != '.') {
                break;
            }
            at = end + 1;
        }
        return count < 2
                ? Optional.empty()
                : Optional.of(new Version(numbers[0], numbers[1], numbers[2]));
    }

    /** Whether this is {@code major.minor} or later. */
    public boolean atLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }

    @Override
    public int compareTo(Version other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
