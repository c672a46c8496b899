package dev.kubeproxydoctor.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the platforms' files became: every question has an answer, and each is recognised. */
class PlatformFilesTest {
    @Test
    void everySystemSaysHowModulesAreLoadedAndWhatBringsThem() {
        List<NodeSystem> systems = new ArrayList<>(PlatformFiles.SYSTEMS);
        systems.add(PlatformFiles.UNKNOWN);
        for (NodeSystem system : systems) {
            assertFalse(system.summary().isEmpty(), system.toString());
            assertFalse(system.detail().isEmpty(), system.toString());
            assertFalse(system.packageFor("6.12.1").install().isEmpty(), system.toString());
            assertTrue(
                    system.hasShell() || !system.hasModules() || !system.files().isEmpty(),
                    "neither a script nor a form of its own: " + system);
            for (ModuleFile file : system.files()) {
                assertTrue(file.template().contains("@MODULE@"), file.name());
            }
        }
    }

    @Test
    void everyPlatformSaysWhereASettingLastsAndHowItIsChangedAndTakenBack() {
        for (Platform platform : Platform.all()) {
            assertFalse(platform.where().isEmpty(), platform.id());
            Change change = platform.change();
            assertFalse(change.heading().isEmpty(), platform.id());
            assertFalse(change.mode().isEmpty(), platform.id());
            assertFalse(change.undo().isEmpty(), platform.id());
        }
    }

    @Test
    void everyChoiceOfAPageIsRecognised() {
        PlatformNames.systems()
                .forEach((id, name) -> assertTrue(of(id, "", "", "").ids().size() > 0, name));
        PlatformNames.clusters()
                .forEach((id, name) -> assertTrue(Platform.of(id).isPresent(), name));
        assertTrue(PlatformNames.all().containsKey("talos"));
        assertFalse(PlatformNames.all().containsKey("unknown"));
    }

    private static NodeSystem of(String id, String variant, String name, String kernel) {
        return NodeSystem.of(id, variant, name, kernel);
    }

    private static void check(String expected, NodeSystem actual) {
        assertSame(of(expected, "", "", ""), actual);
    }

    @Test
    void aSystemIsKnownByIdByNameAndByKernel() {
        check("bottlerocket", of("bottlerocket", "", "", "6.1.1"));
        check("bottlerocket", of("", "", "Bottlerocket OS 1.20.0 (aws-k8s-1.30)", ""));
        check("coreos", of("fedora", "coreos", "", ""));
        check("fedora", of("fedora", "server", "", ""));
        check("coreos", of("", "", "Fedora CoreOS 40", ""));
        check("rhcos", of("", "", "Red Hat Enterprise Linux CoreOS 416.94", ""));
        check("rhel", of("", "", "Red Hat Enterprise Linux 9.4 (Plow)", ""));
        check("sles", of("opensuse-leap", "", "", ""));
        check("talos", of("debian", "", "", "6.18.0-talos"));
        check("rhel", of("debian", "", "", "5.14.0-427.el9_4.x86_64"));
        check("rhcos", of("rhcos", "", "", "5.14.0-427.el9_4.x86_64"));
        check("ubuntu", of("UBUNTU", "", "", ""));
    }

    @Test
    void whatNoFileNamesStaysUnknown() {
        assertSame(PlatformFiles.UNKNOWN, of("", "", "", ""));
        assertSame(PlatformFiles.UNKNOWN, of("gentoo", "", "", "6.12.1"));
        assertEquals(Optional.empty(), Platform.of(""));
        assertEquals(Optional.empty(), Platform.ofVersion("1.30.2"));
    }

    private static void built(String platform, String version) {
        assertEquals(platform, Platform.ofVersion(version).map(Platform::id).orElse(""), version);
    }

    @Test
    void aVersionTellsWhoBuiltIt() {
        built("eks", "1.31.4-eks-7f9249a");
        built("eks", "1.31.4-eksbuild.2");
        built("", "1.29.1-eks-1-29-6");
        built("gke", "1.33.1-gke.1023000");
        built("k3s", "1.30.6+k3s1");
        built("rke2", "1.30.6-rke2r1");
        built("k0s", "1.30.6+k0s");
    }
}
