package dev.kubeproxydoctor.e2e;

import dev.kubeproxydoctor.Distortions;
import dev.kubeproxydoctor.Forms;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.redact.MaskingTest;
import dev.kubeproxydoctor.redact.SecretPastes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The texts on which the engines are held against the JVM; the same in every run. */
final class Samples {
    private static final long SEED = 20261124;
    private static final int LONGEST_MUTATED = 20_000;

    /** So many texts with secrets are one paste. */
    private static final int SECRETS = 40;

    /** Single characters that mean something somewhere. */
    private static final String PUT =
            "\t :{}[]'\"|>-&*#!%@`?,\\/=;<\r\n\u0000\u001b\u009b\b\u0085\u00a0\u00ad\u0661\u200b\u2028\ufeff\uff11\ufffe\ue000\ud83d\ude00";

    private static final List<String> PIECES =
            List.of(
                    "\u001b[31m",
                    "\u001b[0m",
                    "\u001b]8;;",
                    "[0m",
                    "^[[1m",
                    "\ud83d\ude00",
                    "---\n",
                    "? ",
                    "- - ",
                    "&a ",
                    "*a",
                    "<<: ",
                    "!!str ",
                    "!%41 ",
                    "\\x4",
                    "\\u00e9",
                    "\\ud83d",
                    "%C3%28",
                    "&#x",
                    "&#34;",
                    "eyJhbGciOi",
                    "password=",
                    "Bearer ",
                    "://a:b@",
                    "::",
                    "/64",
                    "E1124 08:15:42.137482       1 ",
                    "server.go:1] ",
                    "$ uname -r\n",
                    "data:\n  ",
                    "{\"log\":\"",
                    "\"}",
                    "kind: Secret\n",
                    "BEGIN PRIVATE KEY-----",
                    "=\n",
                    "\\\n");

    private Samples() {}

    /**
     * Every example of the catalogue and every paste of the tests, with all that a reader can do.
     */
    static List<Sample> plain() {
        List<Sample> samples = new ArrayList<>();
        for (Failure failure : Catalogue.ALL) {
            List<String> examples = new ArrayList<>(Catalogue.file(failure).matching());
            examples.addAll(Catalogue.file(failure).ignoring());
            for (int i = 0; i < examples.size(); i++) {
                String id = failure.id() + " " + (i + 1);
                samples.add(Sample.of("plain", id, examples.get(i)).talking());
            }
        }
        List<String> pastes = new ArrayList<>(Pastes.all());
        pastes.addAll(MaskingTest.texts());
        List<String> secrets = SecretPastes.all();
        for (int i = 0; i < secrets.size(); i += SECRETS) {
            int end = Math.min(secrets.size(), i + SECRETS);
            pastes.add(String.join("\n", secrets.subList(i, end)));
        }
        for (int i = 0; i < pastes.size(); i++) {
            samples.add(Sample.of("plain", "paste " + (i + 1), pastes.get(i)).talking());
        }
        return samples;
    }

    /** All of that in every form, each text alone: 44,000 of them. */
    static List<Sample> formed() {
        return together(1);
    }

    /**
     * Every text in every form, several to a paste, so that a few thousand pastes hold them all; in
     * each form they meet other neighbours.
     */
    static List<Sample> together(int several) {
        List<Sample> samples = new ArrayList<>();
        Random random = new Random(SEED);
        List<Sample> plain = new ArrayList<>(plain());
        forms().forEach(
                        (name, form) -> {
                            Collections.shuffle(plain, random);
                            for (int i = 0; i < plain.size(); i += several) {
                                List<Sample> some =
                                        plain.subList(i, Math.min(plain.size(), i + several));
                                samples.add(Sample.of(name, ids(some), form.apply(joined(some))));
                            }
                        });
        return samples;
    }

    private static String ids(List<Sample> samples) {
        return samples.stream().map(Sample::id).collect(Collectors.joining(", "));
    }

    private static String joined(List<Sample> samples) {
        return samples.stream().map(Sample::text).collect(Collectors.joining("\n"));
    }

    /** Two texts, one of them in some form, and then cut, shuffled and broken. */
    static List<Sample> mutated(int count) {
        Random random = new Random(SEED);
        List<Sample> plain = plain();
        List<UnaryOperator<String>> forms = List.copyOf(forms().values());
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String first = plain.get(random.nextInt(plain.size())).text();
            String second = plain.get(random.nextInt(plain.size())).text();
            UnaryOperator<String> form = forms.get(random.nextInt(forms.size()));
            StringBuilder text =
                    new StringBuilder(random.nextInt(3) == 0 ? form.apply(first) : first);
            text.setLength(Math.min(text.length(), LONGEST_MUTATED));
            text.append('\n').append(second);
            int breaks = 1 + random.nextInt(8);
            for (int j = 0; j < breaks; j++) {
                mutate(text, random);
            }
            Sample sample = Sample.of("mutated", "number " + i, text.toString());
            samples.add(i % 8 == 0 ? sample.talking() : sample);
        }
        return samples;
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(Math.max(1, text.length()));
        int end = Math.min(text.length(), at + 1 + random.nextInt(40));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(at, Math.min(text.length(), at + 1));
            case 1, 2 -> text.insert(at, PUT.charAt(random.nextInt(PUT.length())));
            case 3 -> text.setLength(Math.max(1, at));
            case 4 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
            default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        }
    }

    /**
     * Texts of many examples in forms drawn at random, handed over in this many units at a time.
     */
    static List<Sample> large(int length, int... slices) {
        List<Sample> samples = new ArrayList<>();
        Random random = new Random(SEED + length);
        List<Sample> plain = plain();
        List<UnaryOperator<String>> forms = List.copyOf(forms().values());
        for (int slice : slices) {
            StringBuilder text = new StringBuilder();
            while (text.length() < length) {
                String one = plain.get(random.nextInt(plain.size())).text();
                boolean formed = random.nextInt(4) == 0;
                text.append(formed ? forms.get(random.nextInt(forms.size())).apply(one) : one);
                text.append('\n');
            }
            text.setLength(length);
            samples.add(Sample.of("large", "of " + length, text.toString()).in(slice));
        }
        return samples;
    }

    /** Every form, by its name. */
    static Map<String, UnaryOperator<String>> forms() {
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>(Forms.all());
        Distortions.all()
                .forEach((name, form) -> forms.merge("distorted, " + name, form, (a, b) -> b));
        ColouredForms.all()
                .forEach((name, form) -> forms.merge("in colour, " + name, form, (a, b) -> b));
        Damage.all().forEach((name, form) -> forms.merge("damaged, " + name, form, (a, b) -> b));
        return forms;
    }
}
