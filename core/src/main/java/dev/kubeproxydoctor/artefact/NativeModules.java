package dev.kubeproxydoctor.artefact;

import dev.kubeproxydoctor.facts.NodeSystem;
import dev.kubeproxydoctor.plan.Modules;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of modules in the own form of systems whose root file system is not written to by hand.
 * Sources: Bottlerocket's settings.kernel; Talos' machine.kernel and KernelModuleConfig; Butane's
 * specifications; OpenShift's MachineConfig; NixOS' boot.kernelModules.
 */
final class NativeModules {
    private static final String LIST = "/etc/modules-load.d/kube-proxy-doctor.conf";

    private NativeModules() {}

    /** The files for a system; none for one that takes a script alone. */
    static List<Artefact> of(NodeSystem system, Modules modules) {
        List<String> names = modules.all().stream().distinct().toList();
        List<Artefact> files = new ArrayList<>();
        switch (system) {
            case BOTTLEROCKET -> files.add(bottlerocket(names));
            case TALOS -> {
                files.add(talos(names));
                files.add(talosDocuments(names));
            }
            case FLATCAR -> {
                files.add(butane(names, "flatcar", "1.0.0"));
                files.add(ignition(names, "3.3.0"));
            }
            case COREOS -> {
                files.add(butane(names, "fcos", "1.4.0"));
                files.add(ignition(names, "3.3.0"));
            }
            case OPENSHIFT -> files.add(machineConfig(names));
            case NIXOS -> files.add(nixos(names));
            default -> {}
        }
        return files;
    }

    private static Artefact bottlerocket(List<String> names) {
        StringBuilder toml =
                new StringBuilder(
                        """
                        # Apply: apiclient apply < bottlerocket-modules.toml (admin or control container), or as user data of the node group.
                        # Verify: apiclient get settings.kernel.modules
                        # Back: apiclient set settings.kernel.modules.NAME.autoload=false
                        # What the kernel has built in needs no entry and takes no harm from one. allowed = false would have modprobe report
                        # success and load nothing: look for it first.
                        """);
        for (String name : names) {
            toml.append("\n[settings.kernel.modules.")
                    .append(name)
                    .append("]\nallowed = true\nautoload = true\n");
        }
        return new Artefact(
                "bottlerocket-modules.toml",
                "application/toml",
                "Bottlerocket's settings that allow and load the modules.",
                toml.toString());
    }

    private static Artefact talos(List<String> names) {
        StringBuilder yaml =
                new StringBuilder(
                        """
                        # Up to Talos 1.13 (newer ones take it too): a patch of the machine configuration.
                        # Apply: talosctl -n NODE patch machineconfig --patch @talos-modules.yaml
                        # Verify: talosctl -n NODE read /proc/modules. What Talos has built in does not appear there.
                        # Back: apply the configuration of before.
                        machine:
                          kernel:
                            modules:
                        """);
        names.forEach(name -> yaml.append("      - name: ").append(name).append('\n'));
        return new Artefact(
                "talos-modules.yaml",
                "application/yaml",
                "A patch of the machine configuration that loads the modules.",
                yaml.toString());
    }

    private static Artefact talosDocuments(List<String> names) {
        StringBuilder yaml =
                new StringBuilder(
                        """
                        # From Talos 1.14 on: a document for each module, in place of machine.kernel.
                        # Apply: talosctl -n NODE patch machineconfig --patch @talos-modules-1.14.yaml
                        # Verify: talosctl -n NODE get kernelmodulestatus
                        """);
        for (String name : names) {
            yaml.append("---\napiVersion: v1alpha1\nkind: KernelModuleConfig\nname: ")
                    .append(name)
                    .append('\n');
        }
        return new Artefact(
                "talos-modules-1.14.yaml",
                "application/yaml",
                "The same for Talos 1.14 and later, in documents of their own.",
                yaml.toString());
    }

    private static Artefact butane(List<String> names, String variant, String version) {
        StringBuilder yaml =
                new StringBuilder(
                        """
                        # For new nodes: butane --strict modules.bu > modules.ign. Ignition runs at the first boot only; on a running node use fix-node.sh.
                        variant: @VARIANT@
                        version: @VERSION@
                        storage:
                          files:
                            - path: @LIST@
                              mode: 0644
                              contents:
                                inline: |
                        """
                                .replace("@VARIANT@", variant)
                                .replace("@VERSION@", version)
                                .replace("@LIST@", LIST));
        names.forEach(name -> yaml.append("          ").append(name).append('\n'));
        return new Artefact(
                "modules.bu",
                "application/yaml",
                "A Butane file that has new nodes load the modules.",
                yaml.toString());
    }

    private static Artefact ignition(List<String> names, String version) {
        return new Artefact(
                "modules.ign",
                "application/json",
                "The same as Ignition, for tools that take no Butane.",
                ignitionJson(names, version) + "\n");
    }

    private static String ignitionJson(List<String> names, String version) {
        return "{\"ignition\": {\"version\": \""
                + version
                + "\"}, \"storage\": {\"files\": [{\"path\": \""
                + LIST
                + "\", \"mode\": 420, \"overwrite\": true, \"contents\": {\"source\": \"data:,"
                + String.join("%0A", names)
                + "%0A\"}}]}}";
    }

    private static Artefact machineConfig(List<String> names) {
        return new Artefact(
                "machineconfig-modules.yaml",
                "application/yaml",
                "A MachineConfig that has the nodes of a pool load the modules; the pool reboots node by node.",
                """
                # Apply: oc apply -f machineconfig-modules.yaml. Danger: the nodes of the pool are drained and rebooted, one after the other.
                # Watch: oc get machineconfigpool worker -w. Verify: oc debug node/NODE -- chroot /host lsmod
                # Back: oc delete machineconfig 99-worker-kube-proxy-modules (reboots again). For control-plane nodes: role master.
                apiVersion: machineconfiguration.openshift.io/v1
                kind: MachineConfig
                metadata:
                  name: 99-worker-kube-proxy-modules
                  labels:
                    machineconfiguration.openshift.io/role: worker
                spec:
                  config: @IGNITION@
                """
                        .replace("@IGNITION@", ignitionJson(names, "3.2.0")));
    }

    private static Artefact nixos(List<String> names) {
        return new Artefact(
                "kube-proxy-modules.nix",
                "text/plain",
                "A module of NixOS' configuration that loads the modules.",
                """
                # Import it in configuration.nix, then: nixos-rebuild switch. Verify: lsmod. Back: take the import out and switch again.
                { ... }:
                {
                  boot.kernelModules = [
                """
                        + String.join("", names.stream().map(n -> "    \"" + n + "\"\n").toList())
                        + "  ];\n}\n");
    }
}
