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
    /** No kernel modules at all. */
    WINDOWS,
    UNKNOWN;

    /**
     * By {@code ID} of os-release and, where that is not there, by marks in the kernel's release.
     */
    static NodeSystem of(String osId, String kernelRelease) {
        String id = Chars.lower(osId);
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
        if (id.equals("windows")) {
            return WINDOWS;
        }
        return id.isEmpty() ? UNKNOWN : SYSTEMD;
    }
}
