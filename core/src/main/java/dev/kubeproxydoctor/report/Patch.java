package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.paste.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one file in which an input goes back to the reader with all edits of its configurations.
 *
 * @param input the input, from 0
 * @param fileName {@code patched-cm.yaml}, unlike every other file of the report
 * @param parts the documents of that input that have edits, in its order
 */
public record Patch(int input, String fileName, List<Part> parts) {
    /** A document and all edits of it, in the order of the text. */
    public record Part(Document document, List<Edit> edits) {}

    /** The bytes of the patched file, or {@code ""} and why there are none. */
    public record Result(String bytes, String refusal) {}

    /**
     * The files of the configurations that have edits, beside files of the names that are taken.
     */
    static List<Patch> of(
            List<Configuration> configurations,
            List<Report.Configured> configured,
            List<Report.Input> inputs,
            List<String> taken) {
        Map<Integer, Map<Integer, Part>> parts = new TreeMap<>();
        for (int i = 0; i < configured.size(); i++) {
            Report.Configured one = configured.get(i);
            if (!one.edits().isEmpty()) {
                Document document = configurations.get(i).document();
                add(
                        one.edits(),
                        parts.computeIfAbsent(one.input(), in -> new TreeMap<>())
                                .computeIfAbsent(
                                        one.start(), at -> new Part(document, new ArrayList<>()))
                                .edits());
            }
        }
        List<String> paths = new ArrayList<>();
        parts.keySet().forEach(input -> paths.add(inputs.get(input).name()));
        List<String> names = PatchNames.of(paths, taken);
        List<Patch> patches = new ArrayList<>();
        parts.forEach(
                (input, of) ->
                        patches.add(
                                new Patch(
                                        input,
                                        names.get(patches.size()),
                                        List.copyOf(of.values()))));
        return patches;
    }

    /** An alias stands for the very text of its anchor: an edit of both is made once. */
    private static void add(List<Edit> edits, List<Edit> all) {
        for (Edit edit : edits) {
            if (!all.contains(edit)) {
                all.add(edit);
            }
        }
        all.sort((a, b) -> Integer.compare(a.start(), b.start()));
    }

    /**
     * Makes the edits in the bytes that were opened, unpacked if they were packed; every other byte
     * stays as it is. What stands around the documents is left out, unless it is blank.
     *
     * @param bytes the whole file, each byte as one of the characters U+0000 to U+00FF
     * @return the patched file in the same form, or the reason why there is none
     */
    public Result applyTo(String bytes) {
        Patching patching = new Patching(bytes);
        for (Part part : parts) {
            String refusal = patching.add(part.document(), part.edits());
            if (!refusal.isEmpty()) {
                return new Result("", refusal);
            }
        }
        String patched = patching.result();
        return patched.isEmpty()
                ? new Result("", "the edited text would not read as intended.")
                : new Result(patched, "");
    }
}
