package dev.kubeproxydoctor.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Questions about lists, and lists made of lists: {@code any(words, String::isEmpty)}. Streams say
 * the same and cost 2 KB in the page (etc/decisions, 0017).
 */
public final class Lists {
    private Lists() {}

    /** Whether one of them is so; no list without an element has one. */
    public static <T> boolean any(Collection<T> of, Predicate<? super T> is) {
        for (T one : of) {
            if (is.test(one)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of them are so, as those of an empty list are. */
    public static <T> boolean all(Collection<T> of, Predicate<? super T> are) {
        for (T one : of) {
            if (!are.test(one)) {
                return false;
            }
        }
        return true;
    }

    /** Those that are so, in their order. */
    public static <T> List<T> where(Collection<T> of, Predicate<? super T> are) {
        List<T> found = new ArrayList<>();
        for (T one : of) {
            if (are.test(one)) {
                found.add(one);
            }
        }
        return found;
    }

    /** What is made of each, in their order. */
    public static <T, R> List<R> each(Collection<T> of, Function<? super T, R> made) {
        List<R> all = new ArrayList<>();
        for (T one : of) {
            all.add(made.apply(one));
        }
        return all;
    }

    /** The first, or nothing. */
    public static <T> Optional<T> first(List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(0));
    }
}
