package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OneFileTest {
    @Test
    void worksFromTheDiskWithTheNetworkOff() {
        try (Site site = new Site()) {
            site.context.setOffline(true);
            site.open(
                    Site.directory()
                            .resolve("kube-proxy-doctor.html")
                            .toAbsolutePath()
                            .normalize()
                            .toUri()
                            .toString()
                            .replace("file:/", "file:///")
                            .replace("file://///", "file:///"));
            site.paste(Pastes.ARTICLE_IPSET);
            assertEquals("ipset-binary-missing", site.diagnoses().get(0));
            assertEquals(List.of(), site.requests);
            assertEquals(List.of(), site.complaints);
        }
    }
}
