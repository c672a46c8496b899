package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.platform.Platform;
import dev.kubeproxydoctor.text.Lists;
import dev.kubeproxydoctor.upstream.Minors;
import java.util.List;
import java.util.Optional;

/**
 * What a fact is about, with its name in the report: {@code Key.KERNEL} is {@code kernel.release}.
 * Two keys of one name are equal. Longer than 200 lines because every key is declared here.
 *
 * @param <T> what its text means; a text that means nothing of that type has no value
 */
public final class Key<T> {
    /** The kubelet's version, without its {@code v}. */
    public static final Key<Version> KUBELET = version("kubelet.version");

    /** The API server's version. */
    public static final Key<Version> APISERVER = version("apiserver.version");

    /** kube-proxy's version as its lines tell: {@code 1.30 to 1.32, by run.go:74}. */
    public static final Key<Minors> KUBERNETES_BY_LINES =
            new Key<>("kubernetes.version.by.lines", Minors::of);

    /** kube-proxy's own version. */
    public static final Key<Version> KUBERNETES =
            version("kubernetes.version")
                    .askedAs("Kubernetes")
                    .outweighing(KUBELET, APISERVER, KUBERNETES_BY_LINES);

    /** The version that a kernel's configuration is of. */
    public static final Key<Version> KERNEL_CONFIG_VERSION = version("kernel.config.version");

    /** The running kernel: {@code 6.1.0-56-cloud-amd64}. */
    public static final Key<Version> KERNEL =
            version("kernel.release").askedAs("Kernel").outweighing(KERNEL_CONFIG_VERSION);

    /** {@code x86_64}. */
    public static final Key<String> ARCHITECTURE = text("kernel.architecture");

    /** Directories that {@code ls /lib/modules} lists. */
    public static final Key<String> MODULE_TREES = text("kernel.trees");

    /** {@code VARIANT_ID} of os-release. */
    public static final Key<String> OS_VARIANT = text("os.variant");

    /** {@code VERSION_ID} of os-release. */
    public static final Key<String> OS_VERSION = text("os.version");

    /** {@code PRETTY_NAME} of os-release; a Node has it as OS Image. */
    public static final Key<String> OS_NAME = text("os.name");

    /** {@code ID} of os-release: {@code ubuntu}. */
    public static final Key<String> OS_ID =
            text("os.id").askedAs("System").outweighing(OS_VARIANT, OS_NAME, OS_VERSION);

    /** What sets up kube-proxy: {@code eks}. */
    public static final Key<Platform> PLATFORM =
            new Key<>("platform", Platform::of).askedAs("Platform");

    /** The mode in the configuration, as it is written there. */
    public static final Key<Mode> MODE = mode("mode");

    /** The mode that the log says is in use. */
    public static final Key<Mode> MODE_RUNNING = mode("mode.running");

    /** The mode of {@code --proxy-mode}. */
    public static final Key<Mode> MODE_FLAG = mode("mode.flag");

    /** The file of {@code --config}. */
    public static final Key<String> CONFIG_FLAG = text("config.flag");

    /** {@code legacy} or {@code nf_tables}, as {@code iptables -V} says. */
    public static final Key<String> IPTABLES_BACKEND = text("iptables.backend");

    /** {@code clusterCIDR}: {@code 10.244.0.0/16,fd00::/56}. */
    public static final Key<String> CLUSTER_CIDR = text("cluster.cidr");

    /** How a pasted configuration is carried: the word of a {@code Layout}. */
    public static final Key<String> LAYOUT = text("configuration.layout");

    /** {@code containerd://1.7.13}. */
    public static final Key<String> CONTAINER_RUNTIME = text("container.runtime");

    /** The node on which a pod runs. */
    public static final Key<String> POD_NODE = text("pod.node");

    /** How many virtual servers {@code ipvsadm -Ln} lists. */
    public static final Key<String> VIRTUAL_SERVERS = text("ipvs.servers");

    /** What {@code fix-node.sh} says in the end: {@code in order}. */
    public static final Key<String> FIX_NODE = text("fix-node");

    /** What was not examined, since there was too much of it: a few words. */
    public static final Key<String> NOT_READ = text("not.read");

    /** Modules that {@code lsmod} lists, each its own fact; no report has them. */
    static final Key<String> MODULE_LOADED = text("module.loaded");

    /**
     * What the reader may say better than the paste: the fields of the page, in their order, and
     * all that a link may bring along.
     */
    public static final List<Key<?>> ASKED = List.of(KUBERNETES, KERNEL, OS_ID, PLATFORM);

    private final String name;
    private final Meaning<T> meaning;
    private final String title;
    private final List<Key<?>> outweighed;

    /** What a text means; nothing if it means nothing of that type. */
    private interface Meaning<T> {
        Optional<T> of(String text);
    }

    private Key(String name, Meaning<T> meaning) {
        this(name, meaning, "", List.of());
    }

    private Key(String name, Meaning<T> meaning, String title, List<Key<?>> outweighed) {
        this.name = name;
        this.meaning = meaning;
        this.title = title;
        this.outweighed = outweighed;
    }

    private static Key<String> text(String name) {
        return new Key<>(name, Optional::of);
    }

    private static Key<Version> version(String name) {
        return new Key<>(name, Version::parse);
    }

    private static Key<Mode> mode(String name) {
        return new Key<>(name, Mode::of);
    }

    private Key<T> askedAs(String title) {
        return new Key<>(name, meaning, title, outweighed);
    }

    private Key<T> outweighing(Key<?>... others) {
        return new Key<>(name, meaning, title, List.of(others));
    }

    /** A symbol of the kernel's configuration: {@code NF_TABLES}, which is y, m or n. */
    public static Key<String> kernelConfig(String symbol) {
        return text("kernel.config." + symbol);
    }

    /** What a list tells and nothing here asks for: {@code pod.status}. */
    static Key<String> listed(String name) {
        return text(name);
    }

    /** A kernel setting: {@code net.netfilter.nf_conntrack_max}. */
    public static Key<String> sysctl(String setting) {
        return text("sysctl." + setting);
    }

    /** What the reader may say under that name; nothing for any other name. */
    public static Optional<Key<?>> asked(String name) {
        return Lists.first(Lists.where(ASKED, key -> key.name.equals(name)));
    }

    /** As it stands in the report: {@code kernel.release}. */
    public String name() {
        return name;
    }

    /** As it stands before its field on the page: {@code Kernel}; {@code ""} where it has none. */
    public String title() {
        return title;
    }

    /** What says the same in other words, and is set aside once the reader says it. */
    List<Key<?>> outweighed() {
        return outweighed;
    }

    /** What a text means; nothing where it means nothing. */
    Optional<T> meaning(String text) {
        return meaning.of(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key<?> key && key.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
