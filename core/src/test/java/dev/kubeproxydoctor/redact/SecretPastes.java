package dev.kubeproxydoctor.redact;

import java.util.ArrayList;
import java.util.List;

/** Texts with made-up secrets, for tests of other packages. */
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
}
