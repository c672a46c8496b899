package dev.kubeproxydoctor.redact;

import dev.kubeproxydoctor.redact.find.Finds;
import dev.kubeproxydoctor.redact.see.Base64;
import dev.kubeproxydoctor.text.Automaton;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Hits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that were masked, so that the same value standing bare elsewhere is masked too: a
 * password in a ConfigMap and again in an error line, or what the base64 of a Secret says. Only
 * what no other text could be by chance is looked for.
 */
final class Repeated {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 4096;
    private static final int KEPT = 500;

    /** So many characters are compared for each one of the text before overlaps are left out. */
    private static final int EFFORT = 64;

    /** So much of a value is searched for; the rest is compared where it stands. */
    private static final int SEARCHED = 32;

    /** Each value with its kind. */
    private final Map<String, String> values = new LinkedHashMap<>();

    /** Beginnings of values, each with those that begin so, in the order of their characters. */
    private final Map<String, List<Value>> byBeginning = new LinkedHashMap<>();

    private List<String> searched = List.of();
    private @Nullable Automaton automaton;
    private final Hits hits = new Hits();

    /** A value, and the longest other one that it begins with. */
    private record Value(String text, @Nullable Value beginning) {}

    /** Notes the values that were finds. */
    void note(Finds finds) {
        String last = null;
        for (Finds.FoundSecret secret : finds.all()) {
            if (secret.value() == last) {
                // Another line of the same secret.
                continue;
            }
            last = secret.value();
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
                && !kind.equals(Finds.UNKNOWN)
                && isTelling(value)
                && values.putIfAbsent(value, kind) == null) {
            automaton = null;
        }
    }

    /** Finds the noted values again. */
    @SuppressWarnings("NullAway") // What is found was indexed, and stands in both maps.
    void spread(String text, Finds finds) {
        if (values.isEmpty()) {
            return;
        }
        if (automaton == null) {
            index();
        }
        hits.clear();
        automaton.scan(text, 0, text.length(), hits);
        long left = (long) text.length() * EFFORT;
        int known = 0;
        for (int i = 0; i < hits.size(); i++) {
            String beginning = searched.get(hits.literal(i));
            int start = hits.end(i) - beginning.length();
            // What overlaps a value that was found is looked at only while that costs little.
            boolean spent = left < 0 && start < known;
            // The automaton does not mind the case, secrets do.
            if (!spent && !isInWord(text, start) && text.startsWith(beginning, start)) {
                int end = longest(text, start, byBeginning.get(beginning));
                left -= Math.max(end, start + SEARCHED) - start;
                known = Math.max(known, end);
                if (end > start) {
                    finds.add(start, end, values.get(text.substring(start, end)));
                }
            }
        }
    }

    /** Sorts the values, so that those which begin alike are compared once. */
    private void index() {
        byBeginning.clear();
        List<String> sorted = new ArrayList<>(values.keySet());
        sorted.sort(String::compareTo);
        Value last = null;
        for (String value : sorted) {
            while (last != null && !value.startsWith(last.text())) {
                last = last.beginning();
            }
            last = new Value(value, last);
            String beginning = value.substring(0, Math.min(value.length(), SEARCHED));
            byBeginning.computeIfAbsent(beginning, b -> new ArrayList<>()).add(last);
        }
        searched = new ArrayList<>(byBeginning.keySet());
        automaton = Automaton.of(searched);
    }

    /** Where the longest of the sorted values ends that stands whole at {@code start}. */
    private static int longest(String text, int start, List<Value> sorted) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            String value = sorted.get(middle).text();
            int same = alike(text, start, value);
            boolean after =
                    same == value.length()
                            || (start + same < text.length()
                                    && value.charAt(same) < text.charAt(start + same));
            low = after ? middle : low;
            high = after ? high : middle - 1;
        }
        Value value = sorted.get(low);
        int same = alike(text, start, value.text());
        while (value != null
                && (value.text().length() > same
                        || isInWord(text, start + value.text().length()))) {
            value = value.beginning();
        }
        return value == null ? start : start + value.text().length();
    }

    /** How many characters of {@code value} stand at {@code start}. */
    private static int alike(String text, int start, String value) {
        int length = Math.min(value.length(), text.length() - start);
        int same = 0;
        while (same < length && text.charAt(start + same) == value.charAt(same)) {
            same++;
        }
        return same;
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

    /** Whether the character beside {@code at} goes on with a word, before it or behind it. */
    private static boolean isInWord(String text, int at) {
        return at > 0
                && at < text.length()
                && Chars.isAlphanumeric(text.charAt(at - 1))
                && Chars.isAlphanumeric(text.charAt(at));
    }
}
