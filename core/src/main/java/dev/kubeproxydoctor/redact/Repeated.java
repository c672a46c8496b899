package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that were masked, so that the same value standing bare elsewhere is masked too: a
 * password in a ConfigMap and again in an error line. Only what no other text could be by chance is
 * looked for.
 */
final class Repeated {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int KEPT = 100;

    /** Each value with its kind. */
    private final Map<String, String> values = new LinkedHashMap<>();

    private final Automaton.Hits hits = new Automaton.Hits();

    /** Notes what was found, and finds it again in the same text. */
    void spread(String text, Found found) {
        for (Found.Secret secret : found.inOrder()) {
            boolean whole = secret.span().equals(secret.value());
            String value = text.substring(secret.span().start(), secret.span().end());
            if (whole && values.size() < KEPT && isTelling(value)) {
                values.putIfAbsent(value, secret.kind());
            }
        }
        if (values.isEmpty()) {
            return;
        }
        List<String> all = new ArrayList<>(values.keySet());
        hits.clear();
        Automaton.of(all).scan(text, 0, text.length(), hits);
        for (int i = 0; i < hits.size(); i++) {
            String value = all.get(hits.literal(i));
            int end = hits.end(i);
            int start = end - value.length();
            // The automaton does not mind the case, secrets do.
            if (text.startsWith(value, start) && !isInWord(text, start, end)) {
                found.add(start, end, values.get(value));
            }
        }
    }

    private static boolean isTelling(String value) {
        if (value.length() < SHORTEST || value.length() > LONGEST) {
            return false;
        }
        boolean lower = false;
        boolean upper = false;
        boolean digit = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 128 || c <= ' ') {
                return false;
            }
            lower |= c >= 'a' && c <= 'z';
            upper |= c >= 'A' && c <= 'Z';
            digit |= Chars.isDigit(c);
        }
        return digit && (lower || upper) || lower && upper;
    }

    private static boolean isInWord(String text, int start, int end) {
        boolean before = start > 0 && Chars.isAlphanumeric(text.charAt(start - 1));
        boolean after = end < text.length() && Chars.isAlphanumeric(text.charAt(end));
        return before && Chars.isAlphanumeric(text.charAt(start))
                || after && Chars.isAlphanumeric(text.charAt(end - 1));
    }
}
