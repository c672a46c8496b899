package dev.kubeproxydoctor.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything stated, with its place. Two different statements about one thing leave it unknown:
 * neither is chosen in silence.
 *
 * <p>Names: {@code kubernetes.version}, {@code kernel.release}, {@code kernel.architecture}, {@code
 * os.id}, {@code os.version}, {@code os.name}, {@code mode} (configured), {@code mode.running},
 * {@code mode.flag}, {@code iptables.backend}, {@code config.flag}, {@code
 * kernel.config.NF_TABLES}.
 */
public final class Facts {
    private final Map<String, List<Fact>> byName = new LinkedHashMap<>();
    private final Set<String> loadedModules = new LinkedHashSet<>();
    private final Set<String> missingModules = new LinkedHashSet<>();
    private boolean moduleListSeen;

    /** Records a statement; the same value again adds nothing. */
    public void add(Fact fact) {
        List<Fact> known = byName.computeIfAbsent(fact.name(), n -> new ArrayList<>());
        for (Fact other : known) {
            if (other.value().equals(fact.value())) {
                return;
            }
        }
        if (known.size() < 20 && !fact.value().isEmpty()) {
            known.add(fact);
        }
    }

    /** All statements, in the order in which their names were first met. */
    public List<Fact> all() {
        List<Fact> all = new ArrayList<>();
        byName.values().forEach(all::addAll);
        return all;
    }

    /** What is stated about {@code name}, if the paste states one thing only. */
    public Optional<String> value(String name) {
        List<Fact> known = byName.getOrDefault(name, List.of());
        return known.size() == 1 ? Optional.of(known.get(0).value()) : Optional.empty();
    }

    /** Whether the paste contradicts itself about {@code name}. */
    public boolean conflicting(String name) {
        return byName.getOrDefault(name, List.of()).size() > 1;
    }

    /** Kubernetes' version, if it is stated. */
    public Optional<Version> kubernetes() {
        return value("kubernetes.version").flatMap(Version::parse);
    }

    /** The running kernel's version, if it is stated. */
    public Optional<Version> kernel() {
        return value("kernel.release").flatMap(Version::parse);
    }

    /** Whether Kubernetes is known to be older than 1.{@code minor}. */
    public boolean kubernetesBelow(int minor) {
        return kubernetes().isPresent() && !kubernetes().get().atLeast(1, minor);
    }

    /** Whether Kubernetes is known to be 1.{@code minor} or later. */
    public boolean kubernetesAtLeast(int minor) {
        return kubernetes().isPresent() && kubernetes().get().atLeast(1, minor);
    }

    /** Whether the kernel is known to be older than {@code major.minor}. */
    public boolean kernelBelow(int major, int minor) {
        return kernel().isPresent() && !kernel().get().atLeast(major, minor);
    }

    /** Whether the kernel is known to be {@code major.minor} or later. */
    public boolean kernelAtLeast(int major, int minor) {
        return kernel().isPresent() && kernel().get().atLeast(major, minor);
    }

    /**
     * Whether the kernel's configuration, where it was pasted, leaves {@code symbol} out: {@code
     * NF_TABLES}.
     */
    public boolean kernelLacks(String symbol) {
        return value("kernel.config." + symbol).map(v -> v.equals("n")).orElse(false);
    }

    /** Whether the kernel's configuration has {@code symbol}, built in or as a module. */
    public boolean kernelHas(String symbol) {
        return value("kernel.config." + symbol)
                .map(v -> v.equals("y") || v.equals("m"))
                .orElse(false);
    }

    /**
     * The mode that is in effect as far as the paste tells: what runs, else what is configured,
     * else what a flag says.
     */
    public Optional<Mode> mode() {
        for (String name : List.of("mode.running", "mode", "mode.flag")) {
            if (value(name).isPresent()) {
                return value(name).flatMap(Mode::of);
            }
        }
        return Optional.empty();
    }

    /** The mode the user asked for: the configuration's, else the flag's. */
    public Optional<Mode> configuredMode() {
        return value("mode").or(() -> value("mode.flag")).flatMap(Mode::of);
    }

    /** The node's system. */
    public NodeSystem system() {
        return NodeSystem.of(value("os.id").orElse(""), value("kernel.release").orElse(""));
    }

    /** Records a module that {@code lsmod} lists. */
    public void addLoadedModule(String module) {
        moduleListSeen = true;
        loadedModules.add(module.replace('-', '_'));
    }

    /** Records a module that a program says it cannot find. */
    public void addMissingModule(String module) {
        missingModules.add(module.replace('-', '_'));
    }

    /**
     * Modules that {@code lsmod} lists; empty also where there was no {@code lsmod}. A built-in
     * module is not among them.
     */
    public Set<String> loadedModules() {
        return loadedModules;
    }

    /** Modules that some program looked for in vain. */
    public Set<String> missingModules() {
        return missingModules;
    }

    /** Whether the paste holds the output of {@code lsmod}. */
    public boolean moduleListSeen() {
        return moduleListSeen;
    }
}
