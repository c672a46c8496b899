package dev.kubeproxydoctor.config.check;

import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Flaw;
import java.util.List;

/** Checks {@code clusterCIDR}: {@code 10.244.0.0/16}, or one CIDR of each family. */
final class ClusterCidr {
    private static final String PATH = "clusterCIDR";

    private ClusterCidr() {}

    static void check(Settings settings, Findings findings) {
        String value = settings.text(PATH);
        String detection = settings.text("detectLocalMode");
        boolean read = detection.isEmpty() || detection.equals("ClusterCIDR");
        if (!value.isEmpty() && (read || settings.facts().kubernetesBelow(31))) {
            check(value, settings, findings);
        }
        String filled = settings.hidden(PATH);
        if (filled.contains("svc") || filled.contains("service")) {
            findings.add(
                    PATH,
                    settings.hiddenAt(PATH),
                    Remark.warning(
                            Flaw.MISLEADING,
                            "clusterCIDR is the range of the pods, but the variable here is named after the range of the Services.",
                            Failures.detectLocalNoCidr()));
        }
    }

    private static void check(String value, Settings settings, Findings findings) {
        List<String> cidrs = Networks.parts(value);
        int v4 = 0;
        int v6 = 0;
        String last = "";
        for (String cidr : cidrs) {
            int family = Networks.cidrFamily(cidr);
            v4 += family == 4 ? 1 : 0;
            v6 += family == 6 ? 1 : 0;
            last = family == 0 ? cidr : last;
        }
        if (v4 + v6 < cidrs.size()) {
            boolean blank = Networks.cidrFamily(last.trim()) != 0;
            invalid(
                    blank
                            ? "Remove the space next to the comma."
                            : "{value} is not a CIDR such as 10.244.0.0/16.",
                    last,
                    settings,
                    findings);
        } else if (cidrs.size() > 2) {
            invalid("It takes one CIDR, or one IPv4 and one IPv6 CIDR.", "", settings, findings);
        } else if (v4 > 1 || v6 > 1) {
            invalid("Two CIDRs must be one IPv4 and one IPv6 CIDR.", "", settings, findings);
        } else {
            family(v4, v6, settings, findings);
        }
    }

    private static void invalid(
            String message, String value, Settings settings, Findings findings) {
        Remark remark = Remark.fatal(Flaw.INVALID, message, Failures.configClustercidrInvalid());
        findings.add(PATH, settings.at(PATH), remark.of(value));
    }

    /** Whether the family of the node's own address has a CIDR. */
    private static void family(int v4, int v6, Settings settings, Findings findings) {
        String bind = settings.text("bindAddress");
        int family = bind.equals("0.0.0.0") || bind.equals("::") ? 0 : Networks.family(bind);
        if ((family == 4 && v4 == 0) || (family == 6 && v6 == 0)) {
            String message =
                    "bindAddress makes IPv"
                            + family
                            + " the primary family, but clusterCIDR has no range of that family; from 1.29 on kube-proxy may exit.";
            findings.add(
                    PATH,
                    settings.at(PATH),
                    Remark.warning(Flaw.MISLEADING, message, Failures.configIpFamilyMismatch()));
        }
    }
}
