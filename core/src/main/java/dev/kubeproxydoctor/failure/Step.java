package dev.kubeproxydoctor.failure;

import dev.kubeproxydoctor.facts.Mode;
import java.util.List;

/** One thing to do. Which command does it depends on the platform and is decided by the plan. */
public sealed interface Step {

    /**
     * Load the complete list of modules for the mode, family and back-end, and have it loaded at
     * boot. {@code also} names more.
     */
    record LoadModules(List<String> also) implements Step {}

    /** Install the package that holds the rest of the modules of the running kernel. */
    record InstallModulePackage() implements Step {}

    /** Reboot into the kernel whose modules are installed. */
    record Reboot() implements Step {}

    /** Write {@code mode} into the configuration. */
    record SetMode(Mode mode) implements Step {}

    /** Use nftables mode, where Kubernetes and kernel are known to allow it. */
    record PreferNftables() implements Step {}

    /** Write a scalar into the configuration: {@code conntrack.maxPerCore} = {@code 0}. */
    record SetField(String path, String value) implements Step {}

    /** Anything else: a sentence, how it is done, and what to copy for it. */
    record Advice(String summary, String detail, List<String> commands) implements Step {}

    /** Loads the complete list and {@code also} these. */
    static Step load(String... also) {
        return new LoadModules(List.of(also));
    }

    /** A sentence of what to do, how, and what to copy for it. */
    static Step advise(String summary, String detail, String... commands) {
        return new Advice(summary, detail, List.of(commands));
    }
}
