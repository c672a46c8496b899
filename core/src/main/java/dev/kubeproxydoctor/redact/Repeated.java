package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Chars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that were masked, so that the same value standing bare elsewhere is masked too: a
 * password in a ConfigMap and again in an error line, or what the base64 of a Secret says. Only
 * what no other text could be by chance is looked for.
 */
final class Repeated {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 4096;
    private static final int KEPT = 500;

    /** So much of a value is searched for; the rest is compared where it stands. */
    private static final int SEARCHED = 32;

    /** Each value with its kind. */
    private final Map<String, String> values = new LinkedHashMap<>();

    private List<String> searched = List.of();
    private Automaton automaton;

    /** Notes the values that were found. */
    void note(Found found) {
        for (Found.Secret secret : found.all()) {
            note(secret.value(), secret.kind());
            if (secret.base64()) {
                String decoded = Base64.decodeText(secret.value(), 0, secret.value().length());
                if (decoded != null && decoded.indexOf('\n') < 0) {
                    note(decoded, secret.kind());
                }
            }
        }
    }

    private void note(String value, String kind) {
        if (values.size() < KEPT
                && !kind.equals(Found.UNKNOWN)
                && isTelling(value)
                && values.putIfAbsent(value, kind) == null) {
            automaton = null;
        }
    }

    /** Finds the noted values again. */
    void spread(String text, Found found) {
        if (values.isEmpty()) {
            return;
        }
        if (automaton == null) {
            searched = new ArrayList<>(values.keySet());
            automaton =
                    Automaton.of(
                            searched.stream()
                                    .map(v -> v.substring(0, Math.min(v.length(), SEARCHED)))
                                    .toList());
        }
        Automaton.Hits hits = new Automaton.Hits();
        automaton.scan(text, 0, text.length(), hits);
        for (int i = 0; i < hits.size(); i++) {
            String value = searched.get(hits.literal(i));
            int start = hits.end(i) - Math.min(value.length(), SEARCHED);
            int end = start + value.length();
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
        boolean other = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 128 || c <= ' ') {
                return false;
            }
            lower |= c >= 'a' && c <= 'z';
            upper |= c >= 'A' && c <= 'Z';
            digit |= Chars.isDigit(c);
            other |= !Chars.isWord(c) && c != '/' && c != ':';
        }
        int classes = (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
        return classes > 1 && (digit || other || value.length() > 15);
    }

    private static boolean isInWord(String text, int start, int end) {
        boolean before = start > 0 && Chars.isAlphanumeric(text.charAt(start - 1));
        boolean after = end < text.length() && Chars.isAlphanumeric(text.charAt(end));
        return before && Chars.isAlphanumeric(text.charAt(start))
                || after && Chars.isAlphanumeric(text.charAt(end - 1));
    }
}
