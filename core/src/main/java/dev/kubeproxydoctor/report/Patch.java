package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.paste.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * The one file in which an input goes back to the reader with all edits of its configurations.
 *
 * @param input the input, from 0
 * @param fileName {@code patched-cm.yaml}, unlike every other file of the report
 * @param documents the documents of that input that have edits, in its order
 * @param edits all of them, in the order of the input
 */
public record Patch(int input, String fileName, List<Document> documents, List<Edit> edits) {
    /** The bytes of the patched file, or {@code ""} and why there are none. */
    public record Outcome(String bytes, String refusal) {}

    /**
     * The files of the configurations that have edits, beside files of the names that are taken;
     * configurations stand in the order of the inputs.
     */
    static List<Patch> of(
            List<Configuration> configurations,
            List<Report.ConfigurationEntry> configured,
            List<Report.Input> inputs,
            List<String> taken) {
        List<String> paths = new ArrayList<>();
        List<Patch> all = new ArrayList<>();
        for (int i = 0; i < configured.size(); i++) {
            Document document = configurations.get(i).document();
            List<Edit> edits = configured.get(i).edits();
            if (edits.isEmpty()) {
                continue;
            }
            if (all.isEmpty() || all.get(all.size() - 1).input != document.input()) {
                paths.add(inputs.get(document.input()).name());
                all.add(new Patch(document.input(), "", new ArrayList<>(), new ArrayList<>()));
            }
            Patch patch = all.get(all.size() - 1);
            if (patch.edits.isEmpty()
                    || patch.documents.get(patch.documents.size() - 1) != document) {
                patch.documents.add(document);
            }
            patch.edits.addAll(edits);
        }
        List<String> names = PatchNames.of(paths, taken);
        for (int i = 0; i < names.size(); i++) {
            Patch patch = all.get(i);
            patch.edits.sort((a, b) -> Integer.compare(a.start(), b.start()));
            all.set(i, new Patch(patch.input, names.get(i), patch.documents, patch.edits));
        }
        return all;
    }

    /**
     * Makes the edits in the bytes that were opened, unpacked if they were packed; every other byte
     * stays as it is. What stands around the documents is left out, unless YAML reads nothing
     * there.
     *
     * @param bytes the whole file, each byte as one of the characters U+0000 to U+00FF
     * @return the patched file in the same form, or the reason why there is none
     */
    public Outcome applyTo(String bytes) {
        Patching patching = new Patching(bytes, edits);
        for (Document one : documents) {
            patching.add(one);
        }
        return patching.result();
    }
}
