package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.ReportJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same text gives the same bytes on the JVM, in WebAssembly and in JavaScript. */
class ParityTest {
    private static final String RUN =
            """
            async ({ kind, texts }) => {
              const module = await import('/kpd/engine-' + kind + '.js');
              const engine = await module.engine(module.payload?.());
              return texts.map((text) => {
                engine.begin();
                engine.input('paste');
                engine.text(text);
                return engine.report();
              });
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void reportsAreTheSameBytes(String kind) {
        List<String> texts = texts();
        try (Site site = new Site().open("")) {
            List<?> reports =
                    (List<?>)
                            site.page.evaluate(RUN, java.util.Map.of("kind", kind, "texts", texts));
            for (int i = 0; i < texts.size(); i++) {
                Doctor doctor = new Doctor();
                doctor.input("paste");
                doctor.text(texts.get(i));
                assertEquals(ReportJson.write(doctor.report()), reports.get(i), texts.get(i));
            }
        }
        assertTrue(texts.size() > 500);
    }

    /**
     * Every example of the catalogue, plain and with CRLF, configurations in every form, and the
     * same cut, shuffled and broken at random.
     */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Failure failure : Catalogue.ALL) {
            texts.addAll(failure.examples().matching());
            texts.addAll(failure.examples().ignoring());
        }
        texts.add(Pastes.ARTICLE_IPSET);
        texts.add(Pastes.CONNTRACK_LOG + Pastes.configMap());
        texts.add(
                "mode: \"\\u0069pvs\"\nkind: KubeProxyConfiguration\napiVersion: kubeproxy.config.k8s.io/v1alpha1\n# \ud83d\ude00 umlaut \u00e4\n");
        texts.add(
                "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"data\":{\"config.conf\":\"kind: KubeProxyConfiguration\\nmode: IPVS\\n\"}}");
        texts.addAll(Pastes.configurations());
        texts.add(Pastes.NODES);
        int whole = texts.size();
        for (int i = 0; i < whole; i++) {
            texts.add(texts.get(i).replace("\n", "\r\n"));
        }
        Random random = new Random(20261124);
        for (int i = 0; i < 300; i++) {
            StringBuilder text =
                    new StringBuilder(
                            texts.get(random.nextInt(whole))
                                    + "\n"
                                    + texts.get(random.nextInt(whole)));
            for (int j = 0; j < 4; j++) {
                int at = random.nextInt(Math.max(1, text.length()));
                switch (random.nextInt(4)) {
                    case 0 -> text.delete(at, Math.min(text.length(), at + 1));
                    case 1 ->
                            text.insert(
                                    at,
                                    "\t :{}[]'\"|>-&*#\r\n\\\u0000\ue000\ud83d"
                                            .charAt(random.nextInt(20)));
                    case 2 -> text.setLength(Math.max(1, at));
                    default ->
                            text.insert(at, text.substring(at, Math.min(text.length(), at + 40)));
                }
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
