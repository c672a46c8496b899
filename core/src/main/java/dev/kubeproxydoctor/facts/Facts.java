package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.platform.NodeSystem;
import dev.kubeproxydoctor.platform.Platform;
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
 * os.id}, {@code os.variant}, {@code os.version}, {@code os.name}, {@code mode} (configured),
 * {@code mode.running}, {@code mode.flag}, {@code iptables.backend}, {@code config.flag}, {@code
 * cluster.cidr}, {@code kernel.config.NF_TABLES}, {@code kernel.trees} (what {@code ls
 * /lib/modules} lists), {@code pod.node}, {@code kubelet.version}, {@code apiserver.version},
 * {@code sysctl.NAME}, {@code platform} ({@link Platform}), {@code fix-node} (what the script found
 * in the end).
 */
public final class Facts {
    private final Map<String, List<Fact>> byName = new LinkedHashMap<>();

    /** Statements about modules: there are many of them, and a report does not list them. */
    private final Map<String, List<Fact>> modules = new LinkedHashMap<>();

    /** Of whom they are, by the same names. */
    private final Map<String, Owners> owners = new LinkedHashMap<>();

    /** The fact that names what sets up kube-proxy; see {@link Platform}. */
    public static final String PLATFORM = "platform";

    /** Versions of Kubernetes, the one that kube-proxy says of itself first. */
    private static final List<String> VERSIONS =
            List.of("kubernetes.version", "kubelet.version", "apiserver.version");

    private static final String LOADED = "module.loaded";
    private static final String MISSING = "module.missing";

    /** Kernels have thousands of symbols; fewer lines than this are an excerpt. */
    private static final int WHOLE_CONFIGURATION = 1500;

    private int kernelSymbols;

    /** Of one thing so many statements are kept: a cluster's nodes, or what contradicts itself. */
    private static final int KEPT = 200;

    private static final int KEPT_MODULES = 2000;

    /** A longer value is none. */
    private static final int LONGEST = 1000;

    /** More settings than these are of no use to a diagnosis. */
    private static final int KEPT_NAMES = 2000;

    /** What the reader says, by name; it holds whatever the paste states. */
    private final Map<String, Fact> given = new LinkedHashMap<>();

    /** What says a thing in other words, and is set aside once the reader says it. */
    private static List<String> alsoSaidBy(String name) {
        return switch (name) {
            case "kubernetes.version" -> List.of("kubelet.version", "apiserver.version");
            case "kernel.release" -> List.of("kernel.config.version");
            case "os.id" -> List.of("os.variant", "os.name", "os.version");
            default -> List.of();
        };
    }

    /**
     * Takes the reader's word for {@code name}, for every node, until it is taken back with an
     * empty value. What the paste states about it is set aside and not lost.
     */
    public void give(String name, String value) {
        if (value.isEmpty()) {
            given.remove(name);
        } else {
            given.put(name, new Fact(name, value, 0, 1, Origin.UNKNOWN));
        }
    }

    private boolean isSetAside(String name) {
        for (String said : given.keySet()) {
            if (said.equals(name) || alsoSaidBy(said).contains(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Records a statement; the same value again of the same node adds nothing. A version may also
     * tell the platform.
     */
    public void add(Fact fact) {
        add(byName, fact, KEPT);
        if (VERSIONS.contains(fact.name())) {
            Platform.ofVersion(fact.value())
                    .ifPresent(
                            p ->
                                    add(
                                            byName,
                                            new Fact(
                                                    PLATFORM,
                                                    p.id(),
                                                    fact.input(),
                                                    fact.line(),
                                                    fact.origin()),
                                            KEPT));
        }
    }

    private void add(Map<String, List<Fact>> statements, Fact fact, int kept) {
        if (statements.size() >= KEPT_NAMES && !statements.containsKey(fact.name())) {
            return;
        }
        List<Fact> known = statements.computeIfAbsent(fact.name(), n -> new ArrayList<>());
        Owners own = owners.computeIfAbsent(fact.name(), n -> new Owners());
        boolean told = !fact.value().isEmpty() && fact.value().length() <= LONGEST;
        if (known.size() < kept && told && own.add(fact, known.size())) {
            known.add(fact);
        }
    }

    /**
     * What is stated about one subject: what names it, else what names nobody, else what is said
     * alike of everybody.
     */
    public Facts about(Subject subject) {
        Facts about = new Facts();
        about.kernelSymbols = kernelSymbols;
        byName.forEach(
                (name, stated) -> {
                    if (!isSetAside(name)) {
                        addRelevant(about.byName, name, stated, subject);
                    }
                });
        given.forEach((name, fact) -> about.byName.put(name, List.of(fact)));
        modules.forEach((name, stated) -> addRelevant(about.modules, name, stated, subject));
        return about;
    }

    @SuppressWarnings("NullAway") // Every name has its owners.
    private void addRelevant(
            Map<String, List<Fact>> into, String name, List<Fact> stated, Subject subject) {
        List<Fact> relevant = new ArrayList<>();
        for (int number : owners.get(name).about(subject)) {
            relevant.add(stated.get(number));
        }
        if (!relevant.isEmpty()) {
            into.put(name, relevant);
        }
    }

    /**
     * What the reader says, then all other statements, in the order in which their names were first
     * met.
     */
    public List<Fact> all() {
        List<Fact> all = new ArrayList<>(given.values());
        byName.forEach(
                (name, stated) -> {
                    if (!isSetAside(name)) {
                        all.addAll(stated);
                    }
                });
        return all;
    }

    /** What is stated about {@code name}, if the paste states one thing only. */
    public Optional<String> value(String name) {
        List<Fact> known = byName.getOrDefault(name, List.of());
        return known.isEmpty() || conflicting(name)
                ? Optional.empty()
                : Optional.of(known.get(0).value());
    }

    /** Whether the paste contradicts itself about {@code name}. */
    public boolean conflicting(String name) {
        List<Fact> known = byName.getOrDefault(name, List.of());
        for (Fact fact : known) {
            if (!fact.value().equals(known.get(0).value())) {
                return true;
            }
        }
        return false;
    }

    /** Every value that is stated about {@code name}. */
    public List<String> values(String name) {
        return byName.getOrDefault(name, List.of()).stream().map(Fact::value).toList();
    }

    /**
     * kube-proxy's version, if it is stated; else the kubelet's or the API server's, which are
     * seldom far from it.
     */
    public Optional<Version> kubernetes() {
        for (String name : VERSIONS) {
            if (byName.containsKey(name)) {
                return value(name).flatMap(Version::parse);
            }
        }
        return Optional.empty();
    }

    /** The running kernel's version, if it is stated. */
    public Optional<Version> kernel() {
        return value("kernel.release")
                .or(() -> value("kernel.config.version"))
                .flatMap(Version::parse);
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
     * What the kernel's configuration, where it was pasted, says of a symbol: {@code y}, {@code m},
     * {@code n}, or {@code ""} where it does not tell. A whole configuration that does not name a
     * symbol leaves it out.
     *
     * @param names {@code NF_TABLES}, or names of which one is enough: {@code NF_NAT|IP_NF_NAT}
     */
    public String kernelSymbol(String names) {
        String best = "";
        int start = 0;
        while (start <= names.length()) {
            int bar = names.indexOf('|', start);
            int end = bar < 0 ? names.length() : bar;
            String stated = value("kernel.config." + names.substring(start, end)).orElse("");
            if (stated.equals("y") || (stated.equals("m") && !best.equals("y"))) {
                best = stated;
            } else if (best.isEmpty() && stated.equals("n") && bar < 0 && start == 0) {
                best = "n";
            }
            start = end + 1;
        }
        return best.isEmpty() && kernelSymbols >= WHOLE_CONFIGURATION ? "n" : best;
    }

    /** Whether the kernel's configuration is known to leave {@code symbol} out. */
    public boolean kernelLacks(String symbol) {
        return kernelSymbol(symbol).equals("n");
    }

    /** Whether the kernel's configuration has {@code symbol}, built in or as a module. */
    public boolean kernelHas(String symbol) {
        return kernelSymbol(symbol).equals("y") || kernelSymbol(symbol).equals("m");
    }

    /** Whether a line of the kernel's configuration names {@code symbol}. */
    public boolean states(String symbol) {
        return byName.containsKey("kernel.config." + symbol);
    }

    /** Whether the paste holds lines of a kernel's configuration. */
    public boolean kernelConfigSeen() {
        return kernelSymbols > 0;
    }

    /** Counts a line of a kernel's configuration. */
    void countKernelSymbol() {
        kernelSymbols++;
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
        return NodeSystem.of(
                value("os.id").orElse(""),
                value("os.variant").orElse(""),
                value("os.name").orElse(""),
                value("kernel.release").orElse(""));
    }

    /** What sets up kube-proxy, if something tells: the reader, a version, a file, the system. */
    public Optional<Platform> platform() {
        Optional<Platform> told = value(PLATFORM).flatMap(Platform::of);
        if (told.isPresent() || conflicting(PLATFORM)) {
            return told;
        }
        return Platform.of(system().platform());
    }

    /** Whether that platform is known to set up kube-proxy: {@code eks}. */
    public boolean isOn(String platform) {
        Optional<Platform> told = platform();
        return told.isPresent() && told.get().id().equals(platform);
    }

    /** Records a module that {@code lsmod} lists, or that a program says it cannot find. */
    public void addModule(boolean loaded, String module, int input, int line, Origin origin) {
        String name = loaded ? LOADED : MISSING;
        add(modules, new Fact(name, module.replace('-', '_'), input, line, origin), KEPT_MODULES);
    }

    /**
     * Modules that {@code lsmod} lists; empty also where there was no {@code lsmod}. A built-in
     * module is not among them.
     */
    public Set<String> loadedModules() {
        return named(LOADED);
    }

    /** Modules that some program looked for in vain. */
    public Set<String> missingModules() {
        return named(MISSING);
    }

    /** Whether the paste holds the output of {@code lsmod}. */
    public boolean moduleListSeen() {
        return modules.containsKey(LOADED);
    }

    /**
     * Whether {@code ls /lib/modules} was pasted and the running kernel is not in it: the system
     * was upgraded and not rebooted, or the tree is not mounted.
     */
    public boolean moduleTreeMissing() {
        List<String> trees = values("kernel.trees");
        Optional<String> running = value("kernel.release");
        return !trees.isEmpty() && running.isPresent() && !trees.contains(running.get());
    }

    private Set<String> named(String name) {
        Set<String> names = new LinkedHashSet<>();
        modules.getOrDefault(name, List.of()).forEach(fact -> names.add(fact.value()));
        return names;
    }
}
