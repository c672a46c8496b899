package dev.kubeproxydoctor.redact;

import java.util.ArrayList;
import java.util.List;

/** Texts with made-up secrets, and the words that tell secrets, for tests of other packages. */
public final class SecretPastes {
    private SecretPastes() {}

    /** One paste of each category of secrets, and each of them in one disguise. */
    public static List<String> all() {
        List<String> texts = new ArrayList<>();
        List<String> disguises = List.copyOf(Transforms.all().keySet());
        for (String plant : Plants.of(1).values()) {
            Marked paste = Marked.of(plant);
            String disguise = disguises.get(texts.size() / 2 % disguises.size());
            texts.add(paste.text());
            texts.add(Transforms.all().get(disguise).apply(paste).text());
        }
        return texts;
    }

    /** The words beside which a secret is looked for. */
    public static List<String> words() {
        List<String> words = new ArrayList<>(Vendors.MARKS);
        words.addAll(Hashes.MARKS);
        words.addAll(Parameters.MARKS.lines().toList());
        words.addAll(Outputs.MARKS.lines().toList());
        return words;
    }
}
