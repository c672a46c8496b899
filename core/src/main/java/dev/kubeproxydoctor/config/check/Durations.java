package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Go's durations: {@code 30s}, {@code 1h15m30.5s}, {@code -1s}, {@code 0}. Source:
 * time.ParseDuration.
 */
final class Durations {
    private record TimeUnit(String name, long nanoseconds) {}

    /** Longer names before their own beginnings. */
    private static final List<TimeUnit> UNITS =
            List.of(
                    new TimeUnit("ns", 1),
                    new TimeUnit("us", 1_000),
                    new TimeUnit("\u00b5s", 1_000),
                    new TimeUnit("ms", 1_000_000),
                    new TimeUnit("s", 1_000_000_000),
                    new TimeUnit("m", 60_000_000_000L),
                    new TimeUnit("h", 3_600_000_000_000L));

    /** About 290 years: what is longer counts as so long. */
    private static final long LONGEST = Long.MAX_VALUE;

    private Durations() {}

    /** Nanoseconds; nothing where Go refuses the text, a number without unit among others. */
    static Optional<Long> nanoseconds(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (text.substring(at).equals("0")) {
            return Optional.of(0L);
        }
        long total = 0;
        boolean any = false;
        while (at < text.length()) {
            int whole = Chars.skipDigits(text, at);
            int end = whole;
            if (whole < text.length() && text.charAt(whole) == '.') {
                end = Chars.skipDigits(text, whole + 1);
            }
            boolean digits = whole > at || end > whole + 1;
            TimeUnit unit = unitAt(text, end);
            if (!digits || unit == null) {
                return Optional.empty();
            }
            total = sum(total, product(text, at, whole, unit));
            long place = unit.nanoseconds() / 10;
            for (int i = whole + 1; i < end; i++, place /= 10) {
                total = sum(total, (text.charAt(i) - '0') * place);
            }
            at = end + unit.name().length();
            any = true;
        }
        return any ? Optional.of(text.startsWith("-") ? -total : total) : Optional.empty();
    }

    /** A whole number where a duration belongs, {@code 30}; else {@code ""}. */
    static String number(Node value) {
        String text = value instanceof ScalarNode scalar ? scalar.getValue() : "";
        return Chars.skipDigits(text, 0) == text.length() ? text : "";
    }

    private static long product(String text, int from, int to, TimeUnit unit) {
        long number = 0;
        for (int i = from; i < to; i++) {
            if (number > LONGEST / unit.nanoseconds() / 10 - 1) {
                return LONGEST;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number * unit.nanoseconds();
    }

    private static long sum(long a, long b) {
        return a > LONGEST - b ? LONGEST : a + b;
    }

    private static @Nullable TimeUnit unitAt(String text, int at) {
        for (TimeUnit unit : UNITS) {
            if (text.startsWith(unit.name(), at)) {
                return unit;
            }
        }
        return null;
    }
}
