package dev.kubeproxydoctor.config;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;
import java.util.Optional;

/**
 * Go's durations: {@code 30s}, {@code 1h15m30.5s}, {@code -1s}, {@code 0}. Source:
 * time.ParseDuration.
 */
final class Durations {
    private record Unit(String name, double milliseconds) {}

    /** Longer names before their own beginnings. */
    private static final List<Unit> UNITS =
            List.of(
                    new Unit("ns", 1e-6),
                    new Unit("us", 1e-3),
                    new Unit("\u00b5s", 1e-3),
                    new Unit("ms", 1),
                    new Unit("s", 1e3),
                    new Unit("m", 6e4),
                    new Unit("h", 3.6e6));

    private Durations() {}

    /** Milliseconds; nothing where Go refuses the text, a number without unit among others. */
    static Optional<Double> milliseconds(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (text.substring(at).equals("0")) {
            return Optional.of(0.0);
        }
        double total = 0;
        boolean any = false;
        while (at < text.length()) {
            int start = at;
            double number = 0;
            for (; at < text.length() && Chars.isDigit(text.charAt(at)); at++) {
                number = number * 10 + text.charAt(at) - '0';
            }
            int digits = at - start;
            if (at < text.length() && text.charAt(at) == '.') {
                double place = 0.1;
                for (at++; at < text.length() && Chars.isDigit(text.charAt(at)); at++) {
                    number += (text.charAt(at) - '0') * place;
                    place /= 10;
                    digits++;
                }
            }
            Unit unit = unitAt(text, at);
            if (digits == 0 || unit == null) {
                return Optional.empty();
            }
            total += number * unit.milliseconds();
            at += unit.name().length();
            any = true;
        }
        return any ? Optional.of(text.startsWith("-") ? -total : total) : Optional.empty();
    }

    private static Unit unitAt(String text, int at) {
        for (Unit unit : UNITS) {
            if (text.startsWith(unit.name(), at)) {
                return unit;
            }
        }
        return null;
    }
}
