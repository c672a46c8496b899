package dev.kubeproxydoctor.failure;

import java.util.List;

/**
 * What would make a diagnosis certain.
 *
 * @param ask one sentence
 * @param command the one command that answers it; its output is pasted back
 */
public record Question(String ask, String command) {
    /** Asks for the running kernel. */
    public static final Question KERNEL =
            new Question("Which kernel does the node run?", "uname -r");

    /** Asks for Kubernetes' version. */
    public static final Question KUBERNETES =
            new Question(
                    "Which version of kube-proxy runs?",
                    "kubectl -n kube-system get daemonset kube-proxy -o jsonpath='{..image}'");

    /** Asks for the mode in the configuration. */
    public static final Question MODE =
            new Question(
                    "Which mode does the configuration set?",
                    "kubectl -n kube-system get configmap kube-proxy -o yaml");

    /** Asks what iptables itself says, inside kube-proxy's image. */
    public static final Question IPTABLES =
            new Question(
                    "What does iptables itself say, inside kube-proxy's image?",
                    "kubectl -n kube-system debug node/NODE --image=registry.k8s.io/kube-proxy:VERSION --profile=sysadmin -it -- "
                            + "sh -c 'iptables -V; iptables -w -S POSTROUTING -t nat; echo exit=$?'");

    /** Asks which modules are there. */
    public static final Question MODULES =
            new Question(
                    "Does the running kernel have the modules?",
                    "uname -r; ls /lib/modules; lsmod | grep -E 'ip_tables|nf_tables|iptable_|nf_conntrack'; modprobe -n -v iptable_nat");

    /** Asks for what else works with kube-proxy's rules. */
    public static final Question NETWORK =
            new Question(
                    "Which CNI plugin and which policy engine run?",
                    "kubectl get pods -A | grep -iE 'calico|cilium|flannel|antrea|weave|kube-router|aws-node|azure-cni|canal'");

    /** Asks for a log in which kube-proxy shows itself: its start does. */
    public static final Question LOG =
            new Question(
                    "What does kube-proxy's own log say?",
                    "kubectl -n kube-system logs ds/kube-proxy | head -n 300");

    /** Asks for the log of the run before. */
    public static final Question PREVIOUS_LOG =
            new Question(
                    "What did kube-proxy say before it died?",
                    "kubectl -n kube-system logs POD --previous");

    /** Asks for the lines around a failed sync. */
    public static final Question LINES_BEFORE =
            new Question(
                    "What stands in the 30 lines before it?",
                    "kubectl -n kube-system logs POD | grep -B 30 'failed' | tail -n 60");

    /** What tells more whatever is wrong, the most telling first. */
    public static final List<Question> ANY =
            List.of(LOG, PREVIOUS_LOG, KUBERNETES, KERNEL, MODE, IPTABLES);
}
