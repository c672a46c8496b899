package dev.kubeproxydoctor.config.check;

/**
 * Feature gates of other components: kube-proxy knows every gate of Kubernetes, and accepts these
 * in the versions that have them. What is kept of each name is a hash of 16 bits, so that one name
 * in 150 that no version has passes for one. The names stand in {@code src/main/gates/names.txt}.
 */
final class OtherGates {
    private OtherGates() {}

    /** Whether some version of Kubernetes has a gate of that name. */
    static boolean isKnown(String name) {
        int sought = GateHash.of(name);
        int at = 0;
        int unit = 1;
        for (int i = 0; i < GateHashes.GAPS.length(); i++) {
            int digit = GateHashes.GAPS.charAt(i) - GateHash.ZERO;
            at += digit % GateHash.BASE * unit;
            unit = digit < GateHash.BASE ? 1 : unit * GateHash.BASE;
            if (at >= sought && unit == 1) {
                return at == sought;
            }
        }
        return false;
    }
}
