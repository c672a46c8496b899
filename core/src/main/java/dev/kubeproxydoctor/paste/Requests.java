package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/** Whose requests to the API server a line is about: by the account, and by the objects. */
final class Requests {
    /** What kube-proxy's informers list. Source: cmd/kube-proxy/app/server.go, Run. */
    private static final List<String> LISTED =
            List.of("Service", "Endpoints", "EndpointSlice", "Node", "ServiceCIDR");

    private Requests() {}

    /**
     * {@code User "system:serviceaccount:kube-system:kube-proxy" cannot list resource}. Others may
     * give kube-proxy an account of any name, but not one of the system's.
     */
    static Speech account(String text) {
        int start = text.indexOf("User \"");
        int end = start < 0 ? -1 : text.indexOf('"', start + 6);
        if (end < 0) {
            return Speech.OPEN;
        }
        String user = text.substring(start + 6, end);
        if (user.contains("kube-proxy")) {
            return Speech.ACCOUNT;
        }
        boolean anothers = user.startsWith("system:") && !user.equals("system:anonymous");
        return anothers ? Speech.OTHER_ACCOUNT : Speech.OPEN;
    }

    /**
     * What the client library says of a list or a watch: {@code Failed to list *v1.Pod}. A path in
     * a cache of modules, or of a package that is not Kubernetes', is of a program that is built
     * outside of its tree.
     */
    static Speech objects(String file, String text) {
        boolean outside = text.contains("github.com/") && !text.contains("/vendor/k8s.io/");
        if (text.contains("pkg/mod/") || (file.equals("reflector.go") && outside)) {
            return Speech.OTHER_OBJECTS;
        }
        int kind = text.indexOf("*v1");
        if (kind < 0 || !(file.equals("reflector.go") || text.contains("k8s.io/client-go"))) {
            return Speech.OPEN;
        }
        int dot = text.indexOf('.', kind);
        if (dot < 0) {
            return Speech.OPEN;
        }
        int end = dot + 1;
        while (end < text.length() && Chars.isLetter(text.charAt(end))) {
            end++;
        }
        return LISTED.contains(text.substring(dot + 1, end)) ? Speech.LIKELY : Speech.OTHER_OBJECTS;
    }
}
