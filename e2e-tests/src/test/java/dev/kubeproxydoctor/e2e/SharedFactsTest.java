package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** A link says of a node only what the reader sees that it says. */
class SharedFactsTest {
    private static final String CAME = "This text came with the link.";

    private static String link(String text, Map<String, String> facts) {
        JsonObject said = new JsonObject();
        facts.forEach(said::addProperty);
        JsonObject content = new JsonObject();
        content.addProperty("text", text);
        content.add("facts", said);
        byte[] json = Packed.utf8(content.toString());
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(json);
        deflater.finish();
        byte[] packed = new byte[json.length + 64];
        int length = deflater.deflate(packed);
        return Site.address("")
                + "#v1."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(java.util.Arrays.copyOf(packed, length));
    }

    private static Site opened(Map<String, String> facts) {
        Site site = new Site().open(link(Pastes.ARTICLE_TABLE, facts));
        site.page.getByText("How to fix it").waitFor();
        return site;
    }

    @Test
    void theNoteNamesTheFactsThatTheLinkSetAndTheFieldsShowThem() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kernel.release", "6.8.0-45-generic");
        facts.put("kubernetes.version", "1.30");
        try (Site site = opened(facts)) {
            assertEquals(
                    CAME + " The link also says: Kubernetes 1.30, Kernel 6.8.0-45-generic.",
                    site.page.locator(".note").textContent());
            assertEquals(
                    "1.30", site.page.locator("[data-fact='kubernetes.version']").inputValue());
        }
    }

    @Test
    void nothingElseIsTakenFromALink() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("mode", "ipvs");
        facts.put("iptables.backend", "nft");
        facts.put("kernel.config.NF_NAT", "y");
        facts.put("__proto__", "x");
        facts.put("constructor", "x");
        facts.put("kubernetes.version", "1.30".repeat(20));
        facts.put("kernel.release", "6.8\u001b[2J");
        facts.put("platform", "");
        String script;
        try (Site site = opened(facts)) {
            assertEquals(CAME, site.page.locator(".note").textContent());
            script = script(site);
            assertFalse(script.contains("ipvs\""));
            assertEquals(List.of(), site.complaints);
        }
        try (Site site = opened(Map.of())) {
            assertEquals(script(site), script);
        }
    }

    @Test
    void fiftyThousandFactsAreNotOurs() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < 50_000; i++) {
            facts.put("kernel.config." + i, "y");
        }
        facts.put("os.id", "ubuntu");
        try (Site site = new Site().open(link(Pastes.ARTICLE_TABLE, facts))) {
            site.page.getByText("The link is cut off or not one of ours").waitFor();
            assertTrue(site.area().inputValue().isEmpty());
        }
    }

    private static String script(Site site) {
        return site.page.locator("[data-file='fix-node.sh'] pre").textContent();
    }
}
