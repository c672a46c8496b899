package dev.kubeproxydoctor.redact.share;

import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Scanner;
import java.util.List;

/** What a name before it says to be a tenant, an account, a project, a user or a cluster. */
final class NamedIds extends IdentifierFinder {
    private static final List<String> COMMON_USERS =
            Chars.words(
                    """
                    root admin administrator user postgres mysql redis app sa guest git default nobody kubernetes-admin \
                    kube-proxy kubelet ubuntu ec2-user core system token oauth2 x-access-token string null none""");

    private static final List<String> COMMON_CLUSTERS =
            Chars.words(
                    "kubernetes default minikube cluster cluster.local kind string null none local");

    NamedIds(Scanner scanner, List<Identifiers.Identifier> found) {
        super(scanner, found);
    }

    static boolean isCommonUser(String name) {
        return COMMON_USERS.contains(Chars.lower(name)) || name.startsWith("system");
    }

    /** Looks at the value after a name that ends with {@code word} or goes on with {@code id}. */
    void at(String word, int end) {
        int nameEnd = nameEnd(end);
        String rest = Chars.lower(text.substring(end, nameEnd));
        int limit = Math.min(text.length(), nameEnd + 8);
        int start = scanner.to(nameEnd).skip("\"'\\:= /{", limit).at();
        int stop = scanner.to(nameEnd(start)).back(".", start).at();
        String between = text.substring(nameEnd, start);
        String value = text.substring(start, stop);
        boolean assigned = between.indexOf(':') >= 0 || between.indexOf('=') >= 0;
        boolean alone = rest.isEmpty() && assigned;
        String kind =
                switch (word) {
                    case "tenant", "subscription" ->
                            start > nameEnd && isUuid(value) ? "uuid" : null;
                    case "account" -> start > nameEnd && isAccount(value) ? "awsaccount" : null;
                    case "project" -> isProject(value, rest, between) ? "project" : null;
                    case "username" -> alone && isUser(value) ? "user" : null;
                    default -> alone && isCluster(value) ? "cluster" : null;
                };
        if (kind != null) {
            add(start, stop, kind);
        }
    }

    private static boolean isUser(String value) {
        return !value.isEmpty() && !isCommonUser(value) && value.charAt(0) != SafeText.MASK;
    }

    private static boolean isCluster(String value) {
        return value.length() > 1 && !COMMON_CLUSTERS.contains(value);
    }

    private static boolean isAccount(String value) {
        return value.length() == 12
                && Chars.skipDigits(value, 0) == 12
                && !CloudNames.isPublicAccount(value);
    }

    /** {@code projectId: x-1} or {@code projects/x-1}. */
    private static boolean isProject(String value, String rest, String between) {
        boolean name =
                value.length() > 5
                        && value.length() < 31
                        && Chars.isLetter(value.charAt(0))
                        && value.indexOf('.') < 0
                        && value.indexOf('_') < 0;
        boolean assigned = between.indexOf(':') >= 0 || between.indexOf('=') >= 0;
        boolean id = rest.equals("id") || rest.equals("_id") || rest.equals("-id");
        boolean path = between.equals("/") && rest.equals("s");
        return name && ((id && assigned) || (path && value.indexOf('-') > 0));
    }

    private static boolean isUuid(String value) {
        boolean shape = value.length() == 36;
        for (int i = 0; shape && i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            shape =
                    dash
                            ? value.charAt(i) == '-'
                            : "0123456789abcdef".indexOf(Chars.lower(value.charAt(i))) >= 0;
        }
        return shape;
    }
}
