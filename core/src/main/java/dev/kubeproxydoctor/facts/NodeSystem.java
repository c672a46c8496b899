package dev.kubeproxydoctor.facts;

import dev.kubeproxydoctor.text.Chars;

/** The kind of system a node runs, by how kernel modules are made to load and stay loaded there. */
public enum NodeSystem {
    /** A distribution with systemd and a writable {@code /etc/modules-load.d}. */
    SYSTEMD,
    /** Settings through {@code apiclient}; the root file system is read-only. */
    BOTTLEROCKET,
    /** Machine configuration through {@code talosctl}; there is no shell. */
    TALOS,
    /** {@code /etc} is writable, and provisioned by Ignition from a Butane file. */
    FLATCAR,
    /** Fedora CoreOS: as Flatcar, with Butane of its own. */
    COREOS,
    /** Red Hat CoreOS: only OpenShift's MachineConfig writes to it. */
    OPENSHIFT,
    /** {@code /etc} is made from the system's configuration. */
    NIXOS,
    /** Container-Optimized OS: {@code /etc} is forgotten at every boot. */
    COS,
    /** No kernel modules at all. */
    WINDOWS,
    UNKNOWN;

    /**
     * By {@code ID} and {@code VARIANT_ID} of os-release and, where they are not there, by its
     * {@code PRETTY_NAME} (which a Node has as OS Image) and by marks in the kernel's release.
     */
    static NodeSystem of(String osId, String variant, String name, String kernelRelease) {
        String id = osId.isEmpty() ? idOf(Chars.lower(name)) : Chars.lower(osId);
        String release = Chars.lower(kernelRelease);
        if (id.equals("bottlerocket")) {
            return BOTTLEROCKET;
        }
        if (id.equals("talos") || release.contains("talos")) {
            return TALOS;
        }
        if (id.equals("flatcar") || release.contains("flatcar")) {
            return FLATCAR;
        }
        if (id.equals("rhcos") || id.equals("scos")) {
            return OPENSHIFT;
        }
        if (id.equals("coreos") || (id.equals("fedora") && variant.equals("coreos"))) {
            return COREOS;
        }
        if (id.equals("nixos")) {
            return NIXOS;
        }
        if (id.equals("cos")) {
            return COS;
        }
        if (id.equals("windows")) {
            return WINDOWS;
        }
        return id.isEmpty() ? UNKNOWN : SYSTEMD;
    }

    private static String idOf(String name) {
        if (name.startsWith("red hat enterprise linux coreos")) {
            return "rhcos";
        }
        if (name.startsWith("fedora coreos")) {
            return "coreos";
        }
        if (name.startsWith("container-optimized os")) {
            return "cos";
        }
        int end = name.indexOf(' ');
        return end < 0 ? name : name.substring(0, end);
    }
}
