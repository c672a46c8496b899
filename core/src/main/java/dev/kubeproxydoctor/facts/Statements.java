package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.platform.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a paste states, of every node and pod in it, with its place. {@link #about} gives
 * the facts of one of them. What is kept is bounded.
 */
public final class Statements {
    /** Of one thing so many statements are kept: a cluster's nodes, or what contradicts itself. */
    private static final int KEPT = 200;

    private static final int KEPT_MODULES = 2000;

    /** A longer value is not one that anybody wrote. */
    private static final int LONGEST = 1000;

    /** More settings than these are of no use to a diagnosis. */
    private static final int KEPT_KEYS = 2000;

    private final Map<Key<?>, List<Fact>> byKey = new LinkedHashMap<>();

    /** Of whom they are, by the same keys. */
    private final Map<Key<?>, Owners> owners = new LinkedHashMap<>();

    /** Modules that are loaded: there are many of them, and a report does not list them. */
    private final List<Fact> modules = new ArrayList<>();

    private final Owners ownersOfModules = new Owners();

    /** What the reader says; it holds whatever the paste states. */
    private final Map<Key<?>, Fact> given = new LinkedHashMap<>();

    private int kernelSymbols;

    /**
     * Takes the reader's word about something, for every node, until it is taken back with an empty
     * value. What the paste states about it is set aside and not lost.
     */
    public void give(Key<?> key, String value) {
        if (value.isEmpty()) {
            given.remove(key);
        } else {
            given.put(key, new Fact(key, value, 0, 1, Origin.UNKNOWN));
        }
    }

    /**
     * Records a statement; the same value again of the same node adds nothing. A version may also
     * tell the platform.
     */
    public void add(Fact fact) {
        keep(fact);
        if (Facts.VERSIONS.contains(fact.key())) {
            Platform.ofVersion(fact.value())
                    .ifPresent(
                            p ->
                                    keep(
                                            new Fact(
                                                    Key.PLATFORM,
                                                    p.id(),
                                                    fact.input(),
                                                    fact.line(),
                                                    fact.origin())));
        }
    }

    private void keep(Fact fact) {
        if (byKey.size() >= KEPT_KEYS && !byKey.containsKey(fact.key())) {
            return;
        }
        keep(
                fact,
                byKey.computeIfAbsent(fact.key(), k -> new ArrayList<>()),
                owners.computeIfAbsent(fact.key(), k -> new Owners()),
                KEPT);
    }

    private static void keep(Fact fact, List<Fact> known, Owners own, int kept) {
        boolean told = !fact.value().isEmpty() && fact.value().length() <= LONGEST;
        if (known.size() < kept && told && own.add(fact, known.size())) {
            known.add(fact);
        }
    }

    /** Records a module that {@code lsmod} lists. */
    public void addModule(String module, int input, int line, Origin origin) {
        Fact fact = new Fact(Key.MODULE_LOADED, module, input, line, origin);
        keep(fact, modules, ownersOfModules, KEPT_MODULES);
    }

    /** Counts a line of a kernel's configuration. */
    void countKernelSymbol() {
        kernelSymbols++;
    }

    /** These statements with {@code more} after them; nothing is added here. */
    public Statements with(List<Fact> more) {
        Statements all = new Statements();
        for (List<Fact> stated : byKey.values()) {
            for (Fact one : stated) {
                all.keep(one);
            }
        }
        for (Fact fact : modules) {
            keep(fact, all.modules, all.ownersOfModules, KEPT_MODULES);
        }
        all.given.putAll(given);
        all.kernelSymbols = kernelSymbols;
        for (Fact one : more) {
            all.add(one);
        }
        return all;
    }

    /**
     * What is stated about one subject: what names it, else what names nobody, else what is said
     * alike of everybody.
     */
    @SuppressWarnings("NullAway") // Every key has its owners.
    public Facts about(Subject subject) {
        Map<Key<?>, List<Fact>> about = new LinkedHashMap<>();
        byKey.forEach(
                (key, stated) -> {
                    if (!isSetAside(key)) {
                        addRelevant(about, key, stated, owners.get(key).about(subject));
                    }
                });
        given.forEach((key, fact) -> about.put(key, List.of(fact)));
        addRelevant(about, Key.MODULE_LOADED, modules, ownersOfModules.about(subject));
        return new Facts(about, kernelSymbols);
    }

    private static void addRelevant(
            Map<Key<?>, List<Fact>> into, Key<?> key, List<Fact> stated, List<Integer> numbers) {
        List<Fact> relevant = new ArrayList<>();
        for (int number : numbers) {
            relevant.add(stated.get(number));
        }
        if (!relevant.isEmpty()) {
            into.put(key, relevant);
        }
    }

    private boolean isSetAside(Key<?> key) {
        for (Key<?> said : given.keySet()) {
            if (said.equals(key) || said.outweighed().contains(key)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the reader says, then all other statements, in the order in which their keys were first
     * met; without modules.
     */
    public List<Fact> all() {
        List<Fact> all = new ArrayList<>(given.values());
        byKey.forEach(
                (key, stated) -> {
                    if (!isSetAside(key)) {
                        all.addAll(stated);
                    }
                });
        return all;
    }
}
