package dev.kubeproxydoctor.sourcegen;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Role;
import dev.kubeproxydoctor.failure.Stage;
import java.nio.file.Path;
import java.util.List;

/**
 * What the file of one failure says, read and checked. Texts are as they will be shown; {@code
 * severity}, {@code when}, {@code fix} and {@code questions} are Java expressions already.
 */
record FailureText(
        Path path,
        String family,
        String id,
        String title,
        String severity,
        Stage stage,
        Role role,
        List<Mode> modes,
        List<String> modules,
        List<String> platforms,
        List<String> explains,
        int explainsLine,
        String when,
        String cause,
        List<String> fix,
        List<String> doesNotFix,
        List<String> questions,
        String background,
        List<String> sources,
        List<String> matching,
        List<String> ignoring) {

    /** {@code ipvs-unusable-fatal} as the name of a method: {@code ipvsUnusableFatal}. */
    String method() {
        StringBuilder name = new StringBuilder();
        for (String part : id.split("-")) {
            name.append(
                    name.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
