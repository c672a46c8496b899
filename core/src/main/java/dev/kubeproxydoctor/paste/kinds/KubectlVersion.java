package dev.kubeproxydoctor.paste.kinds;

import java.util.List;

/** {@code kubectl version}. */
public final class KubectlVersion extends Output {
    private static final List<String> STARTS =
            List.of("Client Version: ", "Server Version: ", "Kustomize Version: ");

    @Override
    public boolean has(String line, boolean inside, String command) {
        return startsWithOne(line, STARTS);
    }

    @Override
    public String example() {
        return """
                Client Version: v1.33.1
                Kustomize Version: v5.6.0
                Server Version: v1.33.1
                """;
    }
}
