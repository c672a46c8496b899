package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.config.check.GateHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Makes {@code GateHashes} of the names of feature gates, one a line. */
final class GateNames {
    private GateNames() {}

    static void compile(Path file, Path to, Problems problems) throws IOException {
        TreeSet<Integer> hashes = new TreeSet<>();
        List<String> lines = Files.readAllLines(file);
        String before = "";
        for (int i = 0; i < lines.size(); i++) {
            String name = lines.get(i);
            if (name.startsWith("#")) {
                continue;
            }
            if (!name.matches("[A-Za-z][A-Za-z0-9]+") || name.compareTo(before) <= 0) {
                problems.add(file, i + 1, "not a name of a gate behind the one above it");
            }
            hashes.add(GateHash.of(name));
            before = name;
        }
        StringBuilder gaps = new StringBuilder();
        int last = 0;
        for (int hash : hashes) {
            gaps.append(GateHash.written(hash - last));
            last = hash;
        }
        Path source = to.resolve("dev/kubeproxydoctor/config/check/GateHashes.java");
        Files.createDirectories(source.getParent());
        Files.writeString(
                source,
                """
                package dev.kubeproxydoctor.config.check;

                /** Made from gates/names.txt: the gaps between the sorted hashes of the names. */
                final class GateHashes {
                    private GateHashes() {}

                    static final String GAPS = %s;
                }
                """
                        .formatted(JavaSource.literal(gaps.toString())));
    }
}
