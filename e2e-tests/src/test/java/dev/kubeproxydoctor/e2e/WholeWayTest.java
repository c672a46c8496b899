package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the paste, plain or as a terminal colours it, to the files that mend the node. */
class WholeWayTest {
    private static final String LOG = Pastes.CONNTRACK_LOG;

    /** What the edit for that log makes of the ConfigMap. */
    private static String edited(String text) {
        return text.replace("maxPerCore: 32768", "maxPerCore: 0");
    }

    static Stream<String> coloured() {
        return Stream.of(
                "level in colour", "whole line in colour", "two sequences in a line", "lost ESC");
    }

    static Stream<String> plainAndColoured() {
        return Stream.concat(Stream.of("plain"), coloured());
    }

    @ParameterizedTest
    @MethodSource("plainAndColoured")
    void missingTablesLeadToAScript(String form) throws IOException {
        try (Site site = pasted(form, Pastes.ARTICLE_TABLE)) {
            assertEquals(List.of("iptables-legacy-table-missing"), site.diagnoses());
            String script = site.saved("Download fix-node.sh");
            assertTrue(script.startsWith("#!/bin/sh"), script);
            assertTrue(script.contains("iptable_nat"), script);
            assertEquals(List.of(), site.complaints);
        }
    }

    /** A program that the image lacks is no matter of the node: there is a remedy and no script. */
    @ParameterizedTest
    @MethodSource("plainAndColoured")
    void aMissingProgramLeadsToARemedy(String form) {
        try (Site site = pasted(form, Pastes.ARTICLE_IPSET)) {
            assertEquals("ipset-binary-missing", site.diagnoses().get(0));
            assertTrue(site.page.getByText("How to fix it").first().isVisible());
            assertEquals(0, site.page.locator("[data-file='fix-node.sh']").count());
            assertEquals(List.of(), site.complaints);
        }
    }

    @ParameterizedTest
    @MethodSource("plainAndColoured")
    void aLogBesideTheConfigMapLeadsToAPatchedFile(String form) throws IOException {
        String text = in(form, LOG) + Pastes.configMap();
        try (Site site = new Site().open("").paste(text)) {
            assertEquals(List.of("conntrack-max-permission-denied"), site.diagnoses());
            assertEquals(
                    edited(Pastes.configMap()).strip(),
                    site.saved("Download the patched file").strip());
            assertEquals(List.of(), site.complaints);
        }
    }

    /** What reads the file has no use for the colours. */
    @ParameterizedTest
    @ValueSource(strings = {"level in colour", "whole line in colour", "two sequences in a line"})
    void aColouredConfigMapComesBackEditedAndPlain(String form) throws IOException {
        String configMap = in(form, Pastes.configMap());
        try (Site site = pasted("plain", LOG + configMap)) {
            assertEquals(List.of("conntrack-max-permission-denied"), site.diagnoses());
            assertEquals(
                    edited(configMap.replaceAll("\u001b?\\[[0-9;]*m", "")).strip(),
                    site.saved("Download the patched file").strip());
            assertEquals(List.of(), site.complaints);
        }
    }

    private static Site pasted(String form, String text) {
        return new Site().open("").paste(in(form, text));
    }

    private static String in(String form, String text) {
        return form.equals("plain")
                ? text
                : ColouredForms.all().get(form).apply(text.strip()) + "\n";
    }
}
