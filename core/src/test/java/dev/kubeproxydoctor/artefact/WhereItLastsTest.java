package dev.kubeproxydoctor.artefact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.platform.Platform;
import dev.kubeproxydoctor.platform.PlatformLayouts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A change in the place where it is not overwritten. */
class WhereItLastsTest {
    private static String text(Map<String, String> settings, Layout layout) {
        Optional<Layout> pasted = Optional.ofNullable(layout);
        return WhereItLasts.of(settings, pasted.flatMap(Layout::platform), pasted).content();
    }

    private static void check(Layout layout, String expected, String other) {
        String text = text(Map.of("mode", "nftables"), layout);
        assertTrue(text.contains(expected), layout.word() + "\n" + text);
        assertFalse(text.contains(other), layout.word() + "\n" + text);
        assertTrue(text.contains("Back: "), text);
        assertTrue(text.contains("/proxyMode"), text);
    }

    @Test
    void eachPlatformGetsItsOwnChange() {
        check(PlatformLayouts.KUBEADM, "edit configmap kube-proxy", "aws eks");
        check(PlatformLayouts.EKS, "--configuration-values '{\"mode\":\"nftables\"}'", "az aks");
        check(PlatformLayouts.AKS, "\"mode\": \"NFTABLES\"", "kubectl -n kube-system edit");
        check(PlatformLayouts.K3S, "    kube-proxy-arg:\n      - proxy-mode=nftables\n", "kops");
        check(PlatformLayouts.TALOS, "talosctl upgrade-k8s", "kops");
        check(PlatformLayouts.KOPS, "proxyMode: nftables", "talosctl");
        check(PlatformLayouts.GARDENER, "mode: NFTables", "oc patch");
        check(PlatformLayouts.OPENSHIFT, "\"proxy-mode\":[\"nftables\"]", "kops");
        check(Layout.SYSTEMD, "--proxy-mode=nftables", "kops");
    }

    @Test
    void wherePlatformIsNotKnownAllAreThere() {
        String text = text(Map.of("mode", "iptables"), null);
        for (String name :
                new String[] {"kubeadm", "EKS", "AKS", "k3s", "Talos", "kOps", "k0s", "kind"}) {
            assertTrue(text.contains("\n" + name), name);
        }
    }

    @Test
    void platformThatIsToldOutweighsTheFormOfThePaste() {
        String text =
                WhereItLasts.of(
                                Map.of("mode", "nftables"),
                                Platform.of("gke"),
                                Optional.of(Layout.CONFIG_MAP))
                        .content();
        assertTrue(text.contains("GKE writes kube-proxy's static pod"), text);
        assertFalse(text.contains("edit configmap"), text);
    }

    @Test
    void otherFieldsAreWrittenInTheFormOfThePlace() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("conntrack.maxPerCore", "0");
        settings.put("conntrack.tcpEstablishedTimeout", "0s");
        String kubeadm = text(settings, PlatformLayouts.KUBEADM);
        assertTrue(
                kubeadm.contains(
                        "conntrack:\n          maxPerCore: 0\n          tcpEstablishedTimeout: 0s\n"),
                kubeadm);
        String k3s = text(settings, PlatformLayouts.K3S);
        assertTrue(k3s.contains("- conntrack-max-per-core=0\n"), k3s);
        assertFalse(text(settings, PlatformLayouts.EKS).contains("update-addon --cluster-name"));
        assertEquals(-1, text(settings, null).indexOf("az aks"));
    }
}
