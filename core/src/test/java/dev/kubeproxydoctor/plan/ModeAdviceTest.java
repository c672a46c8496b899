package dev.kubeproxydoctor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.facts.Mode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which mode, and why. */
class ModeAdviceTest {
    private static String paste(String kernel, String kubernetes, String mode) {
        return (kernel.isEmpty() ? "" : "$ uname -r\n" + kernel + "\n")
                + (kubernetes.isEmpty()
                        ? ""
                        : "I1124 08:15:41.000001       1 server.go:872] \"Version info\" version=\"v"
                                + kubernetes
                                + "\"\n")
                + (mode.isEmpty()
                        ? ""
                        : "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: "
                                + mode
                                + "\n");
    }

    private static ModeAdvice check(
            String kernel, String kubernetes, String mode, String choice, String nftables) {
        ModeAdvice advice = Examined.of(paste(kernel, kubernetes, mode)).report().modes();
        assertEquals(choice, advice.choice().map(Mode::word).orElse(""));
        assertEquals(nftables, advice.options().get(1).suitability().word());
        return advice;
    }

    @Test
    void whatRunsAndWorksStays() {
        assertEquals(
                0,
                check("6.8.0-49-generic", "1.33.1", "iptables", "iptables", "works")
                        .warnings()
                        .size());
        check("6.8.0-49-generic", "1.33.1", "nftables", "nftables", "works");
        check("6.8.0-49-generic", "1.33.1", "ipvs", "ipvs", "works");
    }

    @Test
    void versionsRuleNftablesOut() {
        check("5.10.1", "1.33.1", "", "iptables", "impossible");
        check("6.8.0-49-generic", "1.28.1", "", "iptables", "impossible");
        check("6.6.12-linuxkit", "1.33.1", "", "iptables", "impossible");
        ModeAdvice back = check("5.10.1", "1.33.1", "nftables", "iptables", "impossible");
        assertFalse(back.warnings().isEmpty());
    }

    @Test
    void aKernelWithoutLegacyTablesAsksForNftables() {
        String config =
                "# CONFIG_IP_NF_IPTABLES is not set\n# CONFIG_NFT_COMPAT is not set\nCONFIG_NF_TABLES=m\n";
        ModeAdvice advice =
                Examined.of(config + paste("6.18.0-talos", "1.33.1", "")).report().modes();
        assertEquals(Optional.of(Mode.NFTABLES), advice.choice());
        assertEquals("impossible", advice.options().get(0).suitability().word());
        assertEquals("impossible", advice.options().get(2).suitability().word());
    }

    @Test
    void aReleaseTellsWhetherItHasLegacyTables() {
        for (String kept : new String[] {"6.12.5", "7.3.1+deb13-amd64", "7.0.0-14-generic"}) {
            ModeAdvice advice = check(kept, "1.33.1", "", "iptables", "works");
            assertEquals("works", advice.options().get(0).suitability().word(), kept);
        }
        for (String gone : new String[] {"6.18.3", "6.12.0-55.9.1.el10_0.x86_64"}) {
            ModeOption iptables =
                    Examined.of(paste(gone, "1.33.1", "")).report().modes().options().get(0);
            assertEquals("unknown", iptables.suitability().word(), gone);
            assertTrue(iptables.reasonsAgainst().toString().contains("legacy tables"), gone);
        }
    }

    @Test
    void thePlatformSaysWhereTheSettingLastsAndWhatItOffers() {
        ModeAdvice gke = check("6.12.5", "1.33.1-gke.1023000", "", "iptables", "impossible");
        assertTrue(gke.where().startsWith("nowhere: GKE"), gke.where());
        check("", "1.33.1-gke.1023000", "", "iptables", "impossible");
        ModeAdvice eks = check("6.12.5", "1.33.1-eks-7f9249a", "", "iptables", "works");
        assertTrue(eks.where().contains("aws eks update-addon"), eks.where());
        ModeAdvice rke2 = check("6.12.5", "1.33.1+rke2r1", "", "iptables", "works");
        assertTrue(rke2.options().get(1).reasonsAgainst().toString().contains("RKE2"));
        assertEquals("", check("6.12.5", "1.33.1", "", "iptables", "works").where());
    }

    @Test
    void whatIsNotToldIsAsked() {
        ModeAdvice advice = check("", "", "", "", "unknown");
        assertEquals(3, advice.questions().size());
        assertTrue(
                advice.options()
                        .get(2)
                        .reasonsAgainst()
                        .toString()
                        .contains("iptables tables too"));
    }
}
