package dev.kubeproxydoctor.fuzz;

import dev.kubeproxydoctor.Forms;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.redact.SecretPastes;
import dev.kubeproxydoctor.redact.find.SecretMarks;
import dev.kubeproxydoctor.text.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Where a fuzzer begins: the project's own examples, and the words that it looks for. */
final class SeedCorpus {
    private SeedCorpus() {}

    /** Writes the texts for a harness, one file each. */
    static void write(Harness harness, Path folder) throws IOException {
        Files.createDirectories(folder);
        int number = 0;
        for (String text : texts(harness)) {
            Files.writeString(folder.resolve("seed-" + number++), text);
        }
    }

    private static List<String> texts(Harness harness) {
        return switch (harness) {
            case EXAMINE -> examples();
            case REDACT, SHARE -> SecretPastes.all();
            case EDIT -> configurations();
            case NAMES ->
                    List.of(
                            "node-1\nnode-2\n",
                            "ip-10-0-1-23.ec2.internal\nkube-proxy-x7k2p\n",
                            "../../x\n..\\x\n",
                            "-Jx\n.x\n");
        };
    }

    /** Every failure's examples, plain and in one form after the other, and configurations. */
    private static List<String> examples() {
        List<String> texts = new ArrayList<>(configurations());
        List<UnaryOperator<String>> forms = List.copyOf(Forms.all().values());
        for (Failure failure : Catalogue.ALL) {
            for (String example : Catalogue.file(failure).matching()) {
                boolean plain = texts.size() % 2 == 0;
                texts.add(plain ? example : forms.get(texts.size() % forms.size()).apply(example));
            }
        }
        return texts;
    }

    /** Configurations in every place in which one is edited. */
    private static List<String> configurations() {
        String head =
                "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n";
        List<String> texts = new ArrayList<>();
        for (String rest :
                List.of(
                        "mode: IPVS # why\nipvs: {scheduler: 'rr'}\n",
                        "mode: \"\"\nconntrack:\n  maxPerCore: null\n  min: 5\n\n",
                        "conntrack: {}\nmode: userspace\nfeatureGates: {A: true}\n",
                        "metricsBindAddress: 0.0.0.0:10249\nipvs:\n  strictARP: true\n")) {
            String text = head + rest;
            String item = "apiVersion: v1\nkind: ConfigMap\ndata:\n  config.conf: ";
            String block = text.strip().replace("\n", "\n    ");
            String quoted = text.replace("\"", "\\\"").replace("\n", "\\n");
            texts.add(text);
            texts.add(text.replace("\n", "\r\n"));
            texts.add(item + "|-\n    " + block + "\nmetadata:\n  name: kube-proxy\n");
            texts.add(item + '"' + quoted + "\"\n");
            texts.add(text + "---\n" + item + "|\n    " + block + "\n");
            texts.add("cat > c.yaml <<'EOF'\n" + text + "EOF\n");
            texts.add(
                    "apiVersion: v1\nkind: List\nitems:\n"
                            + ("- " + (item + "|\n    " + block).replace("\n", "\n  ") + "\n")
                                    .repeat(2));
        }
        texts.add("{\"kind\": \"KubeProxyConfiguration\", \"mode\": \"IPVS\", \"conntrack\": {}}");
        texts.add(head + "mode: {{ .Values.mode }}\n");
        texts.add(head + "mode: &m ipvs\nx: *m\n");
        return texts;
    }

    /** Writes the words as a dictionary of libFuzzer. */
    static void writeDictionary(Path file) throws IOException {
        Set<String> words = new LinkedHashSet<>(SecretMarks.all());
        for (Failure failure : Catalogue.ALL) {
            failure.when().templates().stream().map(Template::anchor).forEach(words::add);
        }
        words.addAll(
                List.of(
                        "apiVersion: kubeproxy.config.k8s.io/v1alpha1\n",
                        "kind: KubeProxyConfiguration\n",
                        "kind: ConfigMap\n",
                        "mode: ",
                        "---\n",
                        "data:\n",
                        "config.conf: |\n  ",
                        "? ",
                        "\u001b[31m",
                        "\u001c",
                        "\r\n"));
        StringBuilder dictionary = new StringBuilder();
        for (String word : words) {
            dictionary.append('"');
            for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
                dictionary.append("\\x").append(Character.forDigit(b >> 4 & 15, 16));
                dictionary.append(Character.forDigit(b & 15, 16));
            }
            dictionary.append("\"\n");
        }
        Files.writeString(file, dictionary);
    }
}
