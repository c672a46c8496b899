package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.plan.Modules;
import java.util.List;

/**
 * The list of modules in the own form of systems whose root file system is not written to by hand.
 */
final class NativeModules {
    private NativeModules() {}

    /**
     * Bottlerocket's settings; {@code allowed = false} would have loading report success and do
     * nothing.
     */
    static Artefact bottlerocket(Modules modules) {
        StringBuilder toml =
                new StringBuilder(
                        "# Apply: apiclient apply < bottlerocket-modules.toml, or as user data of the node group.\n");
        toml.append("# Verify: apiclient get settings.kernel.modules\n");
        for (String module : modules.all()) {
            toml.append("\n[settings.kernel.modules.")
                    .append(module)
                    .append("]\nallowed = true\nautoload = true\n");
        }
        return new Artefact(
                "bottlerocket-modules.toml",
                "application/toml",
                "Bottlerocket's settings that allow and load the modules.",
                toml.toString());
    }

    /** A patch of Talos' machine configuration, in the form that every release takes. */
    static Artefact talos(Modules modules) {
        StringBuilder yaml =
                new StringBuilder(
                        "# Apply: talosctl -n NODE patch machineconfig --patch @talos-modules.yaml\n");
        yaml.append(
                "# Verify: talosctl -n NODE read /proc/modules. What Talos has built in does not appear there.\n");
        yaml.append("machine:\n  kernel:\n    modules:\n");
        for (String module : modules.all()) {
            yaml.append("      - name: ").append(module).append('\n');
        }
        return new Artefact(
                "talos-modules.yaml",
                "application/yaml",
                "A patch of the machine configuration that loads the modules.",
                yaml.toString());
    }

    /** A Butane file for Flatcar; Ignition runs at the first boot only, so it is for new nodes. */
    static Artefact flatcar(Modules modules) {
        StringBuilder yaml =
                new StringBuilder(
                        "# For new nodes: butane flatcar-modules.bu > config.ign. On a running node use fix-node.sh.\n");
        yaml.append(
                "variant: flatcar\nversion: 1.0.0\nstorage:\n  files:\n    - path: /etc/modules-load.d/kube-proxy.conf\n      mode: 0644\n");
        yaml.append("      contents:\n        inline: |\n");
        for (String module : withoutRepetition(modules.all())) {
            yaml.append("          ").append(module).append('\n');
        }
        return new Artefact(
                "flatcar-modules.bu",
                "application/yaml",
                "A Butane file that has new nodes load the modules.",
                yaml.toString());
    }

    private static List<String> withoutRepetition(List<String> names) {
        return names.stream().distinct().toList();
    }
}
