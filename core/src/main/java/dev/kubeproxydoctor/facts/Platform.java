package dev.kubeproxydoctor.facts;

import java.util.Optional;

/** What sets up kube-proxy, and so decides where a setting of it lasts. */
public enum Platform {
    KUBEADM("kubeadm", "kubeadm, kubespray, Cluster API, minikube"),
    EKS("eks", "EKS"),
    AKS("aks", "AKS"),
    GKE("gke", "GKE"),
    K3S("k3s", "k3s"),
    RKE2("rke2", "RKE2"),
    K0S("k0s", "k0s"),
    TALOS("talos", "Talos"),
    KOPS("kops", "kOps"),
    KIND("kind", "kind"),
    GARDENER("gardener", "Gardener"),
    OPENSHIFT("openshift", "OpenShift"),
    MICROK8S("microk8s", "MicroK8s");

    private final String word;
    private final String title;

    Platform(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** The platform that is written {@code word}: {@code eks}. */
    public static Optional<Platform> of(String word) {
        for (Platform platform : values()) {
            if (platform.word.equals(word)) {
                return Optional.of(platform);
            }
        }
        return Optional.empty();
    }

    /**
     * What a version of Kubernetes, or the tag of an image, says of who built it: {@code
     * 1.31.4-eks-7f9249a}, {@code 1.30.6+k3s1}. EKS Distro has a number in place of the commit
     * ({@code 1.29.1-eks-1-29-6}), and runs on other platforms. Source: the version strings of
     * amazon-eks-ami, k3s, rke2, k0s and GKE's release notes.
     */
    static Optional<Platform> ofVersion(String version) {
        int eks = version.indexOf("-eks-");
        if ((eks >= 0 && version.indexOf('-', eks + 5) < 0) || version.contains("-eksbuild")) {
            return Optional.of(EKS);
        }
        if (version.contains("-gke.")) {
            return Optional.of(GKE);
        }
        for (Platform platform : new Platform[] {K3S, RKE2, K0S}) {
            if (version.contains("+" + platform.word) || version.contains("-" + platform.word)) {
                return Optional.of(platform);
            }
        }
        return Optional.empty();
    }

    /** The names that people use: {@code EKS}. */
    public String title() {
        return title;
    }

    /** As a report's fact has it: {@code eks}. */
    public String word() {
        return word;
    }
}
