package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.upstream.Messages;
import dev.kubeproxydoctor.upstream.Source;
import java.util.List;

/**
 * Tells kube-proxy's lines from those of its neighbours by what each line proves alone: the
 * identity before it, the account that the API server names, the objects that are asked for, the
 * message with its source file, the form of the line. Where two disagree the first of these counts.
 */
final class Components {
    /**
     * Programs that run others and hand their lines on, and those that hold kube-proxy and others
     * in one process: what they are called says nothing of who speaks.
     */
    private static final List<String> TRANSPARENT =
            List.of(
                    "docker",
                    "containerd",
                    "cri",
                    "conmon",
                    "rkt",
                    "runc",
                    "systemd",
                    "init",
                    "kernel",
                    "sudo",
                    "bash",
                    "sh",
                    "snap",
                    "microk8s",
                    "kubelite",
                    "k3",
                    "rke2",
                    "k0s",
                    "hyperkube",
                    "minikube",
                    "kind",
                    "node",
                    "k8s");

    private Components() {}

    static Speech speech(Origin origin, String file, int line, String text) {
        Speech identity = identity(origin);
        if (identity == Speech.NAMED) {
            return identity;
        }
        Speech account = Requests.account(text);
        if (account != Speech.OPEN) {
            return account;
        }
        Source source = Messages.source(file, line, text);
        if (source == Source.KUBE_PROXY || OwnWords.are(file, text)) {
            return Speech.SENTENCE;
        }
        if (identity.isAnothers()) {
            return identity;
        }
        if (source == Source.OTHER) {
            return Speech.OTHER_FILE;
        }
        boolean form =
                LineForms.isOfOtherLibrary(text) || (file.isEmpty() && LineForms.isAnothers(text));
        if (form) {
            return Speech.OTHER_FORM;
        }
        return OwnWords.areLikely(file, text) ? Speech.LIKELY : Requests.objects(file, text);
    }

    /**
     * Whether the kubelet speaks of the pod of kube-proxy; where no name is before the line, one of
     * another program that calls the pod by its name does.
     */
    static boolean isKubeletOnKubeProxy(Origin origin, Speech speech, String text) {
        return origin.program().startsWith("kubelet")
                ? text.contains("kube-proxy")
                : speech == Speech.OTHER_FILE && text.contains("kube-proxy-");
    }

    /** What the names before a line tell. */
    static Speech identity(Origin origin) {
        Speech pod = named(origin.pod());
        Speech program = named(origin.program());
        if (pod == Speech.NAMED || program == Speech.NAMED) {
            return Speech.NAMED;
        }
        return pod.isAnothers() ? pod : program;
    }

    private static Speech named(String name) {
        if (name.contains("kube-proxy")
                || name.contains("kubeproxy")
                || name.contains("daemon-proxy")) {
            return Speech.NAMED;
        }
        boolean open = name.isEmpty() || name.contains("proxy") || !isName(name);
        for (String start : TRANSPARENT) {
            open |= name.startsWith(start);
        }
        return open ? Speech.OPEN : Speech.OTHER_NAMED;
    }

    /** Whether it is a name, and neither a container's number nor what stands for a name. */
    private static boolean isName(String word) {
        boolean letters = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Chars.isWord(c)) {
                return false;
            }
            letters |= Chars.isLetter(c) && (c < 'a' || c > 'f');
        }
        return letters;
    }
}
