package dev.kubeproxydoctor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.redact.share.Pseudonyms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Secrets planted into every example of the catalogue come out nowhere. */
class CanaryTest {
    private static final String WORD = String.join("", "Can", "ary7", "Wren", "4Finch", "9x");
    private static final String KEY =
            String.join("", "MIIEpAIB", "AAKCAQEA", WORD, WORD, WORD, "AbCd12");
    private static final String ENCODED =
            Base64.getEncoder().encodeToString(WORD.getBytes(StandardCharsets.UTF_8));

    /** Each is a text of whole lines, around which an example may stand. */
    private static final List<String> PLANTS =
            List.of(
                    "E1124 08:15:42.137482       1 server.go:558] \"Error\" err=\"Get https://kp:"
                            + WORD
                            + "@10.0.0.1/api: x509\"\n",
                    "I1124 08:15:42.137482       1 round_trippers.go:169] Authorization: Bearer "
                            + WORD
                            + "\n",
                    "---\napiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  a: "
                            + ENCODED
                            + "\nstringData:\n  b: "
                            + WORD
                            + "\n---\n",
                    "---\napiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: ipvs\npassword: "
                            + WORD
                            + "\nclientConnection:\n  kubeconfig: ["
                            + "\n---\n",
                    "users:\n- name: a\n  user:\n    token: "
                            + WORD
                            + "\n    client-key-data: "
                            + ENCODED
                            + "\n",
                    "-----BEGIN RSA "
                            + "PRIVATE KEY-----\n"
                            + KEY
                            + "\n-----END RSA "
                            + "PRIVATE KEY-----\n",
                    "- name: DB_PASSWORD\n  value: " + WORD + "\n");

    @Test
    void noCanaryComesOutOfAnyExample() {
        List<String> leaks = new ArrayList<>();
        for (Failure failure : Catalogue.ALL) {
            List<String> examples = new ArrayList<>(Catalogue.file(failure).matching());
            examples.addAll(Catalogue.file(failure).ignoring());
            for (int i = 0; i < examples.size(); i++) {
                for (String plant : PLANTS) {
                    String text = plant + examples.get(i) + "\n" + plant;
                    Doctor doctor = new Doctor();
                    // A name may hold it as well, where the text tells what it is.
                    doctor.input(plant.contains(KEY) ? "node.log" : "node-" + WORD + ".log");
                    doctor.text(text);
                    String out = everything(doctor, plant.contains(KEY) ? KEY : WORD);
                    if (out.contains(WORD) || out.contains(ENCODED) || out.contains(KEY)) {
                        leaks.add(
                                failure.id()
                                        + " "
                                        + i
                                        + ": "
                                        + out.substring(0, Math.min(300, out.length())));
                    }
                }
            }
        }
        assertEquals(List.of(), leaks);
    }

    @Test
    void aSecretThatALaterInputShowsIsMaskedInEarlierOnes() {
        Doctor doctor = new Doctor();
        doctor.input(WORD + ".log");
        doctor.text(
                "E1124 08:15:42.137482       1 server.go:558] \"Error running ProxyServer\" err=\"tried "
                        + WORD
                        + "\"\n");
        doctor.input("config.yaml");
        doctor.text("password: " + WORD + "\n");
        assertEquals(false, everything(doctor, WORD).contains(WORD));
    }

    @Test
    void aSecretAtTheBorderOfTwoChunksIsMasked() {
        String line =
                "I1124 08:15:42.137482       1 proxier.go:820] \"SyncProxyRules complete\" elapsed=\"12.3ms\"\n";
        StringBuilder log = new StringBuilder();
        while (log.length() < (1 << 20) - 300) {
            log.append(line);
        }
        log.append("---\napiVersion: v1\ndata:\n");
        for (int i = 0; i < 40; i++) {
            log.append("  key").append(i).append(": ").append(ENCODED).append('\n');
        }
        log.append("kind: Secret\n---\n")
                .append(line)
                .append("E1124 08:15:42.137482       1 x.go:1] bad ")
                .append(WORD)
                .append('\n');
        Doctor doctor = new Doctor();
        doctor.text(log.toString());
        assertEquals(false, everything(doctor, WORD).contains(ENCODED.substring(4, 20)));
    }

    /** All that a report becomes: JSON, SARIF, files, the shared copy. */
    private static String everything(Doctor doctor, String secret) {
        Report report = doctor.report();
        StringBuilder all =
                new StringBuilder(ReportJson.write(report))
                        .append(
                                Sarif.write(
                                        report,
                                        report.inputs().stream().map(Report.Input::name).toList()))
                        .append(report);
        for (Artefact file : report.artefacts()) {
            all.append(file.fileName()).append(file.content());
        }
        return all.append(new Pseudonyms().share(doctor.mask("again " + secret))).toString();
    }
}
