package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.platform.NodeSystem;
import dev.kubeproxydoctor.platform.Platform;
import dev.kubeproxydoctor.text.Lists;
import dev.kubeproxydoctor.upstream.Minors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is stated about one node or pod. Two different statements about one thing leave it unknown:
 * neither is chosen in silence. {@code facts.value(Key.KERNEL)} is {@code 6.1.0}, {@code
 * facts.text(Key.KERNEL)} is {@code 6.1.0-56-cloud-amd64}.
 */
public final class Facts {
    /** Where nothing is known. */
    public static final Facts NONE = new Facts(new LinkedHashMap<>(), 0);

    /** Versions of Kubernetes, the one that kube-proxy says of itself first. */
    static final List<Key<Version>> VERSIONS = List.of(Key.KUBERNETES, Key.KUBELET, Key.APISERVER);

    private static final List<Key<Mode>> MODES = List.of(Key.MODE_RUNNING, Key.MODE, Key.MODE_FLAG);

    private final Map<Key<?>, List<Fact>> byKey;
    private final int kernelSymbols;

    Facts(Map<Key<?>, List<Fact>> byKey, int kernelSymbols) {
        this.byKey = byKey;
        this.kernelSymbols = kernelSymbols;
    }

    /** What a thing is, if the paste states one thing only, and that means something. */
    public <T> Optional<T> value(Key<T> key) {
        return text(key).flatMap(key::meaning);
    }

    /** The same as it is stated, whatever it means. */
    public Optional<String> text(Key<?> key) {
        List<Fact> known = stated(key);
        return known.isEmpty() || isContradicted(key)
                ? Optional.empty()
                : Optional.of(known.get(0).value());
    }

    /** Every text that is stated about a thing. */
    public List<String> texts(Key<?> key) {
        return Lists.each(stated(key), Fact::value);
    }

    /** Whether something is stated about a thing. */
    boolean has(Key<?> key) {
        return byKey.containsKey(key);
    }

    private boolean isContradicted(Key<?> key) {
        List<Fact> known = stated(key);
        for (Fact fact : known) {
            if (!fact.value().equals(known.get(0).value())) {
                return true;
            }
        }
        return false;
    }

    private List<Fact> stated(Key<?> key) {
        return byKey.getOrDefault(key, List.of());
    }

    /**
     * kube-proxy's version, if it is stated; else the kubelet's or the API server's, which are
     * seldom far from it.
     */
    public Optional<Version> kubernetes() {
        for (Key<Version> version : VERSIONS) {
            if (has(version)) {
                return value(version);
            }
        }
        return Optional.empty();
    }

    /** The running kernel's version, if it is stated. */
    public Optional<Version> kernel() {
        return text(Key.KERNEL).or(() -> text(Key.KERNEL_CONFIG_VERSION)).flatMap(Version::parse);
    }

    /** Whether Kubernetes is known to be older than 1.{@code minor}. */
    public boolean kubernetesBelow(int minor) {
        return kubernetesAgainst(minor) < 0;
    }

    /** Whether Kubernetes is known to be 1.{@code minor} or later. */
    public boolean kubernetesAtLeast(int minor) {
        return kubernetesAgainst(minor) > 0;
    }

    /** -1 if it is older, 1 if not, 0 if that is not known. */
    private int kubernetesAgainst(int minor) {
        Minors told = kubernetesByLines();
        if (told.areBelow(minor) || told.areAtLeast(minor)) {
            return told.areBelow(minor) ? -1 : 1;
        }
        return kubernetes().map(version -> version.atLeast(1, minor) ? 1 : -1).orElse(0);
    }

    /** What kube-proxy's lines tell, where no version is stated outright. */
    private Minors kubernetesByLines() {
        Minors all = Minors.ALL;
        for (Fact fact : stated(Key.KUBERNETES_BY_LINES)) {
            all = all.and(Minors.of(fact.value()).orElse(all));
        }
        boolean stated = Lists.any(VERSIONS, this::has);
        return stated || all.first() > all.last() ? Minors.ALL : all;
    }

    /** The version in words: {@code 1.30.3}, {@code 1.30 to 1.32}, {@code ""}. */
    public String kubernetesInWords() {
        return kubernetes()
                .map(Version::toString)
                .orElseGet(
                        () ->
                                Minors.ALL.equals(kubernetesByLines())
                                        ? ""
                                        : kubernetesByLines().toString());
    }

    /** Whether the kernel is known to be older than {@code major.minor}. */
    public boolean kernelBelow(int major, int minor) {
        return kernel().isPresent() && !kernel().get().atLeast(major, minor);
    }

    /** Whether the kernel is known to be {@code major.minor} or later. */
    public boolean kernelAtLeast(int major, int minor) {
        return kernel().isPresent() && kernel().get().atLeast(major, minor);
    }

    /** What its pasted configuration says of the kernel. */
    public KernelConfig kernelConfig() {
        return new KernelConfig(this, kernelSymbols);
    }

    /**
     * The mode that is in effect as far as the paste tells: what runs, else what is configured,
     * else what a flag says.
     */
    public Optional<Mode> mode() {
        for (Key<Mode> mode : MODES) {
            if (text(mode).isPresent()) {
                return value(mode);
            }
        }
        return Optional.empty();
    }

    /** The mode the user asked for: the configuration's, else the flag's. */
    public Optional<Mode> configuredMode() {
        return text(Key.MODE).or(() -> text(Key.MODE_FLAG)).flatMap(Mode::of);
    }

    /** The node's system. */
    public NodeSystem system() {
        return NodeSystem.of(
                value(Key.OS_ID).orElse(""),
                value(Key.OS_VARIANT).orElse(""),
                value(Key.OS_NAME).orElse(""),
                text(Key.KERNEL).orElse(""));
    }

    /** What sets up kube-proxy, if something tells: the reader, a version, a file, the system. */
    public Optional<Platform> platform() {
        Optional<Platform> told = value(Key.PLATFORM);
        if (told.isPresent() || isContradicted(Key.PLATFORM)) {
            return told;
        }
        return Platform.of(system().platform());
    }

    /** Whether that platform is known to set up kube-proxy: {@code eks}. */
    public boolean isOn(String platform) {
        Optional<Platform> told = platform();
        return told.isPresent() && told.get().id().equals(platform);
    }

    /** Whether the paste holds the output of {@code lsmod}. */
    public boolean moduleListSeen() {
        return has(Key.MODULE_LOADED);
    }

    /**
     * Whether {@code ls /lib/modules} was pasted and the running kernel is not in it: the system
     * was upgraded and not rebooted, or the tree is not mounted.
     */
    public boolean moduleTreeMissing() {
        List<String> trees = texts(Key.MODULE_TREES);
        Optional<String> running = text(Key.KERNEL);
        return !trees.isEmpty() && running.isPresent() && !trees.contains(running.get());
    }
}
