package dev.kubeproxydoctor.steps;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the JDK does in more than one step, with its steps counted: each method stands for the one
 * of the same name that its first parameter's type has. {@link CountingLoader} refuses code that
 * calls a method of strings that is neither here nor done at once.
 */
public final class Twins {
    private Twins() {}

    // ---- String ----

    public static boolean equals(String text, Object other) {
        boolean same = text.equals(other);
        Steps.many(other instanceof String s ? 1 + alike(text, 0, s) : 1);
        return same;
    }

    public static int compareTo(String text, String other) {
        Steps.many(1 + alike(text, 0, other));
        return text.compareTo(other);
    }

    public static int hashCode(String text) {
        Steps.many(text.length());
        return text.hashCode();
    }

    public static boolean startsWith(String text, String start) {
        return startsWith(text, start, 0);
    }

    public static boolean startsWith(String text, String start, int at) {
        Steps.many(1 + (at < 0 ? 0 : alike(text, at, start)));
        return text.startsWith(start, at);
    }

    public static boolean endsWith(String text, String end) {
        Steps.many(1 + end.length());
        return text.endsWith(end);
    }

    public static int indexOf(String text, int c) {
        return indexOf(text, c, 0);
    }

    public static int indexOf(String text, int c, int from) {
        int at = text.indexOf(c, from);
        Steps.many(1 + Math.max(0, (at < 0 ? text.length() : at) - Math.max(0, from)));
        return at;
    }

    public static int indexOf(String text, String part) {
        return indexOf(text, part, 0);
    }

    public static int indexOf(String text, String part, int from) {
        int at = text.indexOf(part, from);
        int stop = at < 0 ? text.length() - part.length() : at;
        for (int i = Math.max(0, from); i <= stop; i++) {
            Steps.many(1 + alike(text, i, part));
        }
        return at;
    }

    public static boolean contains(String text, CharSequence part) {
        return indexOf(text, part.toString(), 0) >= 0;
    }

    public static int lastIndexOf(String text, int c) {
        return lastIndexOf(text, c, text.length());
    }

    public static int lastIndexOf(String text, int c, int from) {
        int at = text.lastIndexOf(c, from);
        Steps.many(1 + Math.max(0, Math.min(from, text.length() - 1) - at));
        return at;
    }

    public static int lastIndexOf(String text, String part) {
        int at = text.lastIndexOf(part);
        Steps.many(text.length() - at);
        return at;
    }

    public static String substring(String text, int from) {
        return Steps.made(text.substring(from));
    }

    public static String substring(String text, int from, int to) {
        return Steps.made(text.substring(from, to));
    }

    public static String replace(String text, CharSequence old, CharSequence now) {
        Steps.many(text.length());
        return Steps.made(text.replace(old, now));
    }

    public static String replace(String text, char old, char now) {
        Steps.many(text.length());
        return text.replace(old, now);
    }

    public static String trim(String text) {
        return Steps.made(text.trim());
    }

    public static String stripTrailing(String text) {
        return Steps.made(text.stripTrailing());
    }

    public static String repeat(String text, int count) {
        return Steps.made(text.repeat(count));
    }

    public static String toLowerCase(String text) {
        return Steps.made(text.toLowerCase(Locale.ROOT));
    }

    public static String toUpperCase(String text) {
        return Steps.made(text.toUpperCase(Locale.ROOT));
    }

    public static char[] toCharArray(String text) {
        return Steps.made(text.toCharArray());
    }

    public static void getChars(String text, int from, int to, char[] target, int at) {
        Steps.many(to - from);
        text.getChars(from, to, target, at);
    }

    public static byte[] getBytes(String text, java.nio.charset.Charset charset) {
        Steps.many(text.length());
        return text.getBytes(charset);
    }

    public static boolean matches(String text, String pattern) {
        Steps.many(text.length());
        return text.matches(pattern);
    }

    public static String replaceAll(String text, String pattern, String now) {
        Steps.many(text.length());
        return Steps.made(text.replaceAll(pattern, now));
    }

    public static java.util.stream.IntStream codePoints(String text) {
        Steps.many(text.length());
        return text.codePoints();
    }

    /** How many characters of {@code part} stand in {@code text} at {@code at}. */
    private static int alike(String text, int at, String part) {
        int length = Math.min(part.length(), text.length() - at);
        int i = 0;
        while (i < length && text.charAt(at + i) == part.charAt(i)) {
            i++;
        }
        return i;
    }

    // ---- StringBuilder ----

    public static StringBuilder append(StringBuilder text, String more) {
        Steps.many(1 + (more == null ? 4 : more.length()));
        return text.append(more);
    }

    public static StringBuilder append(StringBuilder text, Object more) {
        return append(text, String.valueOf(more));
    }

    public static StringBuilder append(StringBuilder text, CharSequence more, int from, int to) {
        Steps.many(1 + to - from);
        return text.append(more, from, to);
    }

    public static String toString(StringBuilder text) {
        return Steps.made(text.toString());
    }

    public static String substring(StringBuilder text, int from) {
        return Steps.made(text.substring(from));
    }

    public static String substring(StringBuilder text, int from, int to) {
        return Steps.made(text.substring(from, to));
    }

    public static StringBuilder deleteCharAt(StringBuilder text, int at) {
        Steps.many(text.length() - at);
        return text.deleteCharAt(at);
    }

    // ---- collections ----

    public static boolean contains(List<?> list, Object element) {
        return indexOf(list, element) >= 0;
    }

    public static int indexOf(List<?> list, Object element) {
        int at = list.indexOf(element);
        Steps.many(1 + (at < 0 ? list.size() : at));
        return at;
    }

    public static boolean remove(List<?> list, Object element) {
        Steps.many(1 + list.size());
        return list.remove(element);
    }

    public static Object remove(List<?> list, int at) {
        Steps.many(list.size() - at);
        return list.remove(at);
    }

    public static <T> void add(List<T> list, int at, T element) {
        Steps.many(1 + list.size() - at);
        list.add(at, element);
    }

    public static <T> boolean addAll(List<T> list, Collection<? extends T> more) {
        Steps.many(1 + more.size());
        return list.addAll(more);
    }

    public static boolean removeAll(List<?> list, Collection<?> others) {
        Steps.many(1 + (long) list.size() * (others instanceof List<?> ? others.size() : 1));
        return list.removeAll(others);
    }

    public static <T> void sort(List<T> list, Comparator<? super T> order) {
        Steps.many(list.size());
        list.sort(order);
    }

    public static <T> Stream<T> stream(List<T> list) {
        Steps.many(1 + list.size());
        return list.stream();
    }

    public static boolean equals(List<?> list, Object other) {
        Steps.many(1 + list.size());
        return list.equals(other);
    }

    public static boolean equals(Map<?, ?> map, Object other) {
        Steps.many(1 + map.size());
        return map.equals(other);
    }

    public static <K, V> void putAll(Map<K, V> map, Map<? extends K, ? extends V> more) {
        Steps.many(1 + more.size());
        map.putAll(more);
    }

    // ---- keys: a hash and a comparison ----

    public static <V> V get(Map<?, V> map, Object key) {
        look(key);
        return map.get(key);
    }

    public static <V> V getOrDefault(Map<?, V> map, Object key, V otherwise) {
        look(key);
        return map.getOrDefault(key, otherwise);
    }

    public static boolean containsKey(Map<?, ?> map, Object key) {
        look(key);
        return map.containsKey(key);
    }

    public static <K, V> V put(Map<K, V> map, K key, V value) {
        look(key);
        return map.put(key, value);
    }

    public static <K, V> V putIfAbsent(Map<K, V> map, K key, V value) {
        look(key);
        return map.putIfAbsent(key, value);
    }

    public static <K, V> V computeIfAbsent(
            Map<K, V> map, K key, java.util.function.Function<? super K, ? extends V> make) {
        look(key);
        return map.computeIfAbsent(key, make);
    }

    public static <T> boolean add(java.util.Set<T> set, T element) {
        look(element);
        return set.add(element);
    }

    public static boolean contains(java.util.Set<?> set, Object element) {
        look(element);
        return set.contains(element);
    }

    /** A string keeps its hash, and is the same as itself without a look. */
    private static void look(Object key) {
        boolean known = key == lastKey;
        lastKey = key;
        Steps.many(1 + (!known && key instanceof String text ? 2L * text.length() : 0));
    }

    private static Object lastKey;

    // ---- static methods of the JDK: named after their class too ----

    public static void System_arraycopy(Object from, int at, Object to, int target, int length) {
        Steps.many(length);
        System.arraycopy(from, at, to, target, length);
    }

    public static int[] Arrays_copyOf(int[] array, int length) {
        Steps.many(length);
        return Arrays.copyOf(array, length);
    }

    public static int[] Arrays_copyOfRange(int[] array, int from, int to) {
        Steps.many(to - from);
        return Arrays.copyOfRange(array, from, to);
    }

    public static void Arrays_fill(int[] array, int value) {
        Steps.many(array.length);
        Arrays.fill(array, value);
    }

    public static void Arrays_fill(boolean[] array, boolean value) {
        Steps.many(array.length);
        Arrays.fill(array, value);
    }

    public static <T> List<T> List_copyOf(Collection<? extends T> elements) {
        Steps.many(1 + elements.size());
        return List.copyOf(elements);
    }

    public static String String_join(CharSequence glue, Iterable<? extends CharSequence> parts) {
        return Steps.made(String.join(glue, parts));
    }

    public static String String_valueOf(char[] text) {
        return Steps.made(String.valueOf(text));
    }

    public static String String_valueOf(Object value) {
        return Steps.made(String.valueOf(value));
    }
}
