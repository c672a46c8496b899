package dev.kubeproxydoctor.e2e;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What core calls of collections, functions and optionals; on every list that core makes. */
@SuppressWarnings({
    "EnumOrdinal",
    "JdkObsolete",
    "NullArgumentForNonNullParameter"
}) // All are tried.
final class CollectionProbes {
    private static final int[] NUMBERS = {-1, 0, 1, 2, 3, 4};

    private CollectionProbes() {}

    static void all(Probes p) {
        lists(p);
        fixedLists(p);
        changes(p);
        maps(p);
        sets(p);
        functions(p);
        optionals(p);
        arrays(p);
    }

    /** Every kind of list, with the items a, b, a. */
    private static List<Supplier<List<String>>> kinds() {
        List<String> items = Arrays.asList("a", "b", "a");
        return List.of(
                () -> new ArrayList<>(items),
                () -> new LinkedList<>(items),
                () -> List.of("a", "b", "a"),
                () -> List.copyOf(new ArrayList<>(items)),
                () -> new ArrayList<>(List.of("x", "a", "b", "a", "y")).subList(1, 4));
    }

    private static void lists(Probes p) {
        int kind = 0;
        for (Supplier<List<String>> make : kinds()) {
            String with = "kind " + kind++;
            p.of("List.size()").call(with, () -> make.get().size());
            p.of("List.isEmpty()").call(with, () -> make.get().isEmpty());
            p.of("List.iterator()", "Iterator.hasNext()", "Iterator.next()", "Iterable.iterator()")
                    .call(with, () -> walked(make.get()));
            p.of("List.forEach(Consumer)", "Iterable.forEach(Consumer)")
                    .call(
                            with,
                            () -> {
                                StringBuilder seen = new StringBuilder();
                                make.get().forEach(seen::append);
                                return seen;
                            });
            p.of("List.equals(Object)")
                    .call(with, () -> make.get().equals(Arrays.asList("a", "b", "a")));
            p.of("List.equals(Object)")
                    .call(with, () -> make.get().equals(Arrays.asList("a", "b")));
            p.of("List.hashCode()").call(with, () -> make.get().hashCode());
            p.of("ArrayList.<init>(Collection)").call(with, () -> new ArrayList<>(make.get()));
            for (String item : new String[] {"a", "b", "c"}) {
                p.of("List.contains(Object)").call(with + item, () -> make.get().contains(item));
                p.of("List.indexOf(Object)").call(with + item, () -> make.get().indexOf(item));
            }
            for (int n : NUMBERS) {
                p.of("List.get(int)").call(with + n, () -> make.get().get(n));
                for (int m : NUMBERS) {
                    p.of("List.subList(int,int)")
                            .call(with + n + "," + m, () -> make.get().subList(n, m));
                }
            }
        }
    }

    private static Object walked(List<String> list) {
        StringBuilder all = new StringBuilder();
        Iterator<String> items = list.iterator();
        while (items.hasNext()) {
            all.append(items.next());
        }
        return all.append(items.next());
    }

    private static void fixedLists(Probes p) {
        String o = "Object";
        StringBuilder names = new StringBuilder();
        List<List<Integer>> made =
                List.of(
                        List.of(),
                        List.of(1),
                        List.of(1, 2),
                        List.of(1, 2, 3),
                        List.of(1, 2, 3, 4),
                        List.of(1, 2, 3, 4, 5),
                        List.of(1, 2, 3, 4, 5, 6),
                        List.of(1, 2, 3, 4, 5, 6, 7),
                        List.of(1, 2, 3, 4, 5, 6, 7, 8),
                        List.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
        for (List<Integer> list : made) {
            p.of("List.of(" + names + ")").call("", () -> list);
            names.append(names.length() == 0 ? o : "," + o);
        }
        p.of("List.of(" + names + ")").call("", () -> List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        p.of("List.of(Object[])").call("", () -> List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        p.of("List.of(Object)").call("null", () -> List.of((Object) null));
        p.of("List.copyOf(Collection)").call("null", () -> List.copyOf(Arrays.asList("a", null)));
    }

    private static void changes(Probes p) {
        int kind = 0;
        for (Supplier<List<String>> make : kinds()) {
            String with = "kind " + kind++;
            p.of("List.add(Object)", "ArrayList.add(Object)")
                    .call(with, () -> changed(make.get(), list -> list.add("c")));
            p.of("List.addAll(Collection)")
                    .call(with, () -> changed(make.get(), list -> list.addAll(List.of("c", "d"))));
            p.of("List.removeAll(Collection)")
                    .call(with, () -> changed(make.get(), list -> list.removeAll(List.of("a"))));
            p.of("List.clear()").call(with, () -> changed(make.get(), List::clear));
            p.of("List.remove(Object)")
                    .call(with, () -> changed(make.get(), list -> list.remove("a")));
            p.of("Collection.removeIf(Predicate)", "List.removeIf(Predicate)")
                    .call(with, () -> changed(make.get(), list -> list.removeIf("a"::equals)));
            p.of("List.replaceAll(UnaryOperator)")
                    .call(with, () -> changed(make.get(), list -> list.replaceAll(i -> i + i)));
            p.of("List.sort(Comparator)")
                    .call(with, () -> changed(make.get(), list -> list.sort(null)));
            for (int n : NUMBERS) {
                p.of("List.add(int,Object)")
                        .call(with + n, () -> changed(make.get(), list -> list.add(n, "c")));
                p.of("List.set(int,Object)")
                        .call(with + n, () -> changed(make.get(), list -> list.set(n, "c")));
                p.of("List.remove(int)")
                        .call(with + n, () -> changed(make.get(), list -> list.remove(n)));
            }
        }
        p.of("ArrayList.<init>()").call("", () -> new ArrayList<String>());
        p.of("ArrayList.<init>(int)").call("", () -> new ArrayList<String>(0));
        List<String> words = List.of("bb", "a", "ccc", "aa", "b", "c", "", "bb2");
        p.of(
                        "Comparator.comparingInt(ToIntFunction)",
                        "Comparator.thenComparingInt(ToIntFunction)",
                        "Comparator.thenComparing(Comparator)",
                        "Comparator.reversed()")
                .call(
                        "",
                        () ->
                                changed(
                                        new ArrayList<>(words),
                                        list ->
                                                list.sort(
                                                        Comparator.comparingInt(String::length)
                                                                .thenComparingInt(String::hashCode)
                                                                .reversed())));
        p.of("Comparator.comparing(Function)")
                .call(
                        "",
                        () ->
                                changed(
                                        new ArrayList<>(words),
                                        list ->
                                                list.sort(
                                                        Comparator.comparing(
                                                                (String w) -> w.isEmpty()))));
    }

    private static Object changed(
            List<String> list, java.util.function.Consumer<List<String>> change) {
        change.accept(list);
        return list;
    }

    private static void maps(Probes p) {
        p.of("LinkedHashMap.<init>(Map)").call("", () -> entries(new LinkedHashMap<>(map())));
        p.of(
                        "LinkedHashMap.<init>()",
                        "Map.put(Object,Object)",
                        "Map.entrySet()",
                        "Map$Entry.getKey()",
                        "Map$Entry.getValue()",
                        "Entry.getKey()",
                        "Entry.getValue()",
                        "Map.size()",
                        "Map.isEmpty()")
                .call(
                        "",
                        () ->
                                entries(map())
                                        + map().size()
                                        + map().isEmpty()
                                        + map().put("b", 9)
                                        + map().put("z", 1));
        p.of("Map.keySet()", "Set.iterator()").call("", () -> map().keySet());
        p.of(
                        "Map.values()",
                        "Collection.iterator()",
                        "Collection.size()",
                        "Collection.isEmpty()",
                        "Collection.stream()")
                .call("", () -> map().values());
        p.of("Collection.forEach(Consumer)")
                .call(
                        "",
                        () -> {
                            StringBuilder all = new StringBuilder();
                            Collection<Integer> values = map().values();
                            values.forEach(all::append);
                            return all;
                        });
        for (String key : new String[] {"a", "b", "none", null}) {
            String with = "" + key;
            p.of("Map.get(Object)").call(with, () -> map().get(key));
            p.of("Map.containsKey(Object)").call(with, () -> map().containsKey(key));
            p.of("Map.getOrDefault(Object,Object)").call(with, () -> map().getOrDefault(key, 7));
            p.of("Map.remove(Object)")
                    .call(
                            with,
                            () -> {
                                Map<String, Integer> map = map();
                                return map.remove(key) + entries(map);
                            });
            p.of("Map.putIfAbsent(Object,Object)")
                    .call(
                            with,
                            () -> {
                                Map<String, Integer> map = map();
                                return map.putIfAbsent(key, 5) + entries(map);
                            });
            p.of("Map.computeIfAbsent(Object,Function)")
                    .call(
                            with,
                            () -> {
                                Map<String, Integer> map = map();
                                return map.computeIfAbsent(key, k -> 6) + entries(map);
                            });
            p.of("Map.merge(Object,Object,BiFunction)")
                    .call(
                            with,
                            () -> {
                                Map<String, Integer> map = map();
                                return map.merge(key, 6, (one, two) -> one + two) + entries(map);
                            });
        }
        p.of("Map.putAll(Map)", "Map.clear()", "Map.equals(Object)")
                .call(
                        "",
                        () -> {
                            Map<String, Integer> map = map();
                            map.putAll(Map.of("q", 1));
                            String all = entries(map) + map.equals(map()) + map().equals(map());
                            map.clear();
                            return all + map.size();
                        });
        p.of("Map.forEach(BiConsumer)")
                .call(
                        "",
                        () -> {
                            StringBuilder all = new StringBuilder();
                            map().forEach((key, value) -> all.append(key).append(value));
                            return all;
                        });
    }

    private static Map<String, Integer> map() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("b", 1);
        map.put("a", 2);
        map.put("AaAa", 3);
        map.put("BBBB", 4);
        map.put("b", 5);
        map.put("none2", null);
        return map;
    }

    private static String entries(Map<String, Integer> map) {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, Integer> entry : map.entrySet()) {
            all.append(entry.getKey()).append('=').append(entry.getValue()).append(' ');
        }
        return all.toString();
    }

    private static void sets(Probes p) {
        p.of(
                        "LinkedHashSet.<init>()",
                        "LinkedHashSet.<init>(Collection)",
                        "Set.add(Object)",
                        "Set.size()",
                        "Set.contains(Object)",
                        "Set.containsAll(Collection)",
                        "Set.removeIf(Predicate)",
                        "Set.clear()",
                        "Set.forEach(Consumer)",
                        "Set.isEmpty()",
                        "Set.stream()",
                        "Set.addAll(Collection)",
                        "Set.remove(Object)")
                .call(
                        "",
                        () -> {
                            Set<String> set = new LinkedHashSet<>(List.of("BBBB", "AaAa", "c"));
                            StringBuilder all = new StringBuilder();
                            all.append(set.add("c"))
                                    .append(set.add("d"))
                                    .append(set.remove("c"))
                                    .append(set.size());
                            all.append(set.containsAll(List.of("d", "BBBB")))
                                    .append(set.contains("x"))
                                    .append(set.isEmpty());
                            set.removeIf("d"::equals);
                            set.addAll(List.of("e", "AaAa"));
                            set.forEach(all::append);
                            set.clear();
                            return all.append(set.size());
                        });
        p.of(
                        "ArrayDeque.<init>()",
                        "Deque.add(Object)",
                        "Deque.remove()",
                        "Deque.isEmpty()",
                        "Deque.push(Object)",
                        "Deque.pop()",
                        "Deque.peek()",
                        "Deque.size()",
                        "Deque.clear()")
                .call(
                        "",
                        () -> {
                            Deque<String> queue = new ArrayDeque<>();
                            queue.add("a");
                            queue.push("b");
                            String all =
                                    queue.remove()
                                            + queue.peek()
                                            + queue.pop()
                                            + queue.isEmpty()
                                            + queue.size();
                            queue.clear();
                            return all;
                        });
        p.of("Deque.remove()").call("empty", () -> new ArrayDeque<String>().remove());
        p.of("Deque.pop()").call("empty", () -> new ArrayDeque<String>().pop());
    }

    private static void functions(Probes p) {
        Function<String, String> twice = i -> i + i;
        Predicate<String> empty = String::isEmpty;
        p.of("Function.apply(Object)").call("", () -> twice.apply("ab"));
        p.of("Predicate.test(Object)").call("", () -> "" + empty.test("") + empty.test("a"));
    }

    private static void optionals(Probes p) {
        for (Optional<String> one : List.of(Optional.of("x"), Optional.<String>empty())) {
            p.of(
                            "Optional.of(Object)",
                            "Optional.empty()",
                            "Optional.isPresent()",
                            "Optional.isEmpty()")
                    .call("", () -> "" + one.isPresent() + one.isEmpty());
            p.of("Optional.orElse(Object)", "Optional.orElseGet(Supplier)")
                    .call("", () -> one.orElse("y") + one.orElseGet(() -> "z"));
            p.of("Optional.get()").call("", one::get);
            p.of("Optional.orElseThrow()").call("", () -> one.orElseThrow());
            p.of(
                            "Optional.map(Function)",
                            "Optional.filter(Predicate)",
                            "Optional.flatMap(Function)",
                            "Optional.or(Supplier)",
                            "Optional.stream()")
                    .call(
                            "",
                            () ->
                                    one.map(x -> x + x)
                                            .or(() -> Optional.of("q"))
                                            .filter(x -> x.length() > 1)
                                            .flatMap(x -> Optional.of(x + "!"))
                                            .isPresent());
            p.of("Optional.map(Function)").call("null", () -> one.map(x -> null).isPresent());
            p.of("Optional.equals(Object)").call("", () -> one.equals(Optional.of("x")));
            p.of("Optional.ifPresent(Consumer)")
                    .call(
                            "",
                            () -> {
                                StringBuilder all = new StringBuilder();
                                one.ifPresent(all::append);
                                return all;
                            });
        }
        p.of("Optional.of(Object)").call("null", () -> Optional.of((Object) null));
        p.of("Optional.ofNullable(Object)")
                .call("null", () -> Optional.ofNullable(null).isPresent());
        p.of("Objects.requireNonNull(Object)").call("null", () -> Objects.requireNonNull(null));
        p.of("Objects.nonNull(Object)").call("null", () -> Objects.nonNull(null));
    }

    private static void arrays(Probes p) {
        for (int n : NUMBERS) {
            p.of("Arrays.copyOf(int[],int)")
                    .call("" + n, () -> boxed(Arrays.copyOf(new int[] {1, 2}, n)));
            p.of("Arrays.binarySearch(int[],int)")
                    .call("" + n, () -> Arrays.binarySearch(new int[] {0, 2, 3}, n));
            for (int m : NUMBERS) {
                p.of("Arrays.binarySearch(int[],int,int,int)")
                        .call(n + "," + m, () -> Arrays.binarySearch(new int[] {0, 2, 3}, n, m, 2));
                p.of("Arrays.fill(int[],int,int,int)")
                        .call(
                                n + "," + m,
                                () -> {
                                    int[] all = new int[3];
                                    Arrays.fill(all, n, m, 7);
                                    return boxed(all);
                                });
                p.of("Arrays.copyOfRange(int[],int,int)")
                        .call(n + "," + m, () -> boxed(Arrays.copyOfRange(new int[] {1, 2}, n, m)));
            }
        }
        p.of("Arrays.fill(int[],int)")
                .call(
                        "",
                        () -> {
                            int[] all = new int[3];
                            Arrays.fill(all, 7);
                            return boxed(all);
                        });
        p.of("Enum.valueOf(Class,String)").call("", () -> Rank.valueOf("SECOND"));
        p.of("Enum.valueOf(Class,String)").call("none", () -> Rank.valueOf("THIRD"));
        p.of("Enum.<init>(String,int)", "Enum.ordinal()", "Enum.compareTo(Enum)", "Enum.name()")
                .call(
                        "",
                        () ->
                                ""
                                        + Rank.SECOND.ordinal()
                                        + Rank.FIRST.compareTo(Rank.SECOND)
                                        + Rank.FIRST.name());
    }

    private enum Rank {
        FIRST,
        SECOND
    }

    private static Object boxed(int[] numbers) {
        Object[] all = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            all[i] = numbers[i];
        }
        return all;
    }
}
