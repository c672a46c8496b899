package dev.kubeproxydoctor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.SmallCatalogue;
import org.junit.jupiter.api.Test;

/** A text, and what is known by it. */
class FactsTest {
    private static final String FLAG =
            "I1124 08:15:41.000000       1 flags.go:64] FLAG: --proxy-mode=\"ipvs\"\n";
    private static final String RUNNING =
            "I1124 08:15:41.000002       1 server_linux.go:72] Using iptables Proxier.\n";

    private static Facts of(String text) {
        return new SmallCatalogue().read(text).facts();
    }

    @Test
    void whatRunsOutweighsWhatWasAskedFor() {
        assertEquals(Mode.IPVS, of(FLAG).mode().orElseThrow());
        assertEquals(Mode.IPTABLES, of(FLAG + RUNNING).mode().orElseThrow());
        assertEquals(Mode.IPVS, of(FLAG + RUNNING).configuredMode().orElseThrow());
        assertEquals(true, of("hello\n").mode().isEmpty());
    }

    @Test
    void theKubeletStandsInForKubeProxy() {
        String kubelet = "Kubelet Version:  v1.29.4\n";
        String own =
                "I1124 08:15:41.000001       1 server.go:872] \"Version info\" version=\"v1.30.1\"\n";
        assertEquals("1.29.4", of(kubelet).kubernetes().orElseThrow().toString());
        assertEquals("1.30.1", of(kubelet + own).kubernetes().orElseThrow().toString());
        assertEquals(true, of(kubelet).kubernetesBelow(30));
        assertEquals(false, of("hello\n").kubernetesBelow(30));
        assertEquals(false, of("hello\n").kubernetesAtLeast(30));
    }

    @Test
    void aVersionTellsThePlatform() {
        Facts eks = of("Kubelet Version:  v1.31.4-eks-7f9249a\n");
        assertEquals("eks", eks.platform().orElseThrow().id());
        assertEquals(true, eks.isOn("eks"));
        assertEquals(false, of("hello\n").isOn("eks"));
    }

    @Test
    void aSymbolIsUnknownWhereOnlyAnExcerptWasPasted() {
        KernelConfig config =
                of("CONFIG_NF_TABLES=m\nCONFIG_IP_VS=y\n# CONFIG_NF_NAT is not set\n")
                        .kernelConfig();
        assertEquals(true, config.isSeen());
        assertEquals(Support.MODULE, config.support("NF_TABLES"));
        assertEquals(Support.BUILT_IN, config.support("NF_TABLES|IP_VS"));
        assertEquals(Support.ABSENT, config.support("NF_NAT"));
        assertEquals(Support.UNKNOWN, config.support("NFT_CT"));
        assertEquals(Support.UNKNOWN, config.support("NF_NAT|NFT_CT"));
        assertEquals(false, of("hello\n").kernelConfig().isSeen());
    }

    @Test
    void aModuleTreeThatIsNotListedIsMissing() {
        String trees = "$ ls /lib/modules\n6.1.0-18-amd64\n$ uname -r\n";
        assertEquals(true, of(trees + "6.1.0-20-amd64\n").moduleTreeMissing());
        assertEquals(false, of(trees + "6.1.0-18-amd64\n").moduleTreeMissing());
        assertEquals(false, of("$ uname -r\n6.1.0-18-amd64\n").moduleTreeMissing());
    }
}
