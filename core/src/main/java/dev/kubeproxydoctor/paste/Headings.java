package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose lines follow: what a typed command or a heading between outputs says of them. */
final class Headings {
    /** Options of kubectl, crictl and journalctl that take a value as the next word. */
    private static final List<String> WITH_VALUE =
            List.of(
                    "-n",
                    "--namespace",
                    "-c",
                    "--container",
                    "-l",
                    "--selector",
                    "--context",
                    "--kubeconfig",
                    "--tail",
                    "--since",
                    "-o");

    /** Programs that speak of the machine on which they are typed. */
    private static final List<String> LOCAL =
            List.of(
                    "uname",
                    "lsmod",
                    "modprobe",
                    "modinfo",
                    "iptables",
                    "ip6tables",
                    "nft",
                    "ipset",
                    "ipvsadm",
                    "dmesg",
                    "sysctl",
                    "cat",
                    "ls",
                    "systemctl",
                    "journalctl",
                    "zcat",
                    "zgrep",
                    "grep",
                    "docker",
                    "crictl",
                    "nerdctl",
                    "tail",
                    "conntrack");

    /** What the shell does itself, and programs that show what others have written. */
    private static final List<String> SHELL =
            List.of(
                    "", "cd", "echo", "for", "while", "if", "export", "time", "env", "watch", "sh",
                    "bash", "ssh", "kubectl", "k", "oc", "curl", "wget", "less", "more", "vi",
                    "vim", "head", "sed", "awk", "jq", "dmesg", "find", "stat", "ps", "ss");

    private Headings() {}

    /** Who is meant by the command typed at a prompt: {@code root@node-1:~# lsmod} means a node. */
    static Origin prompt(String prompt, String command) {
        List<String> words = Chars.words(command);
        int logs = words.indexOf("logs");
        if (logs >= 0) {
            return logged(words.subList(logs + 1, words.size()));
        }
        String first = program(words);
        if (first.equals("ssh") && words.size() > 2) {
            String host = words.get(1);
            return Origin.ofNode(host.substring(host.indexOf('@') + 1));
        }
        if (!Lists.any(LOCAL, first::startsWith)) {
            boolean runs = !prompt.startsWith("#") && !SHELL.contains(first);
            return runs ? new Origin("", "", first) : Origin.UNKNOWN;
        }
        String unit = first.equals("journalctl") || first.equals("systemctl") ? unit(words) : "";
        String program = unit.isEmpty() && logFile(words) ? "kube-proxy" : unit;
        return new Origin(host(prompt), "", program);
    }

    /**
     * {@code ==> kube-proxy [0123] <==} of minikube, {@code ==> /var/log/kube-proxy.log <==} of
     * tail, {@code === kube-proxy-x7k2p ===} of a loop; null where the line is no such heading.
     */
    static @Nullable Origin heading(String line) {
        if (line.length() > 200 || line.isEmpty() || "=-#*".indexOf(line.charAt(0)) < 0) {
            return null;
        }
        int start = 0;
        while (start < line.length() && "=-#*> ".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        int end = line.length();
        while (end > start && "=-#*<:| ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        String name = line.substring(start, end);
        boolean tail = line.startsWith("==> ") && line.endsWith(" <==");
        if (tail) {
            int pods = name.indexOf("kube-system_");
            if (pods >= 0) {
                int from = pods + 12;
                int under = name.indexOf('_', from);
                return Origin.ofPod(name.substring(from, under < 0 ? name.length() : under));
            }
            String last = name.substring(name.lastIndexOf('/') + 1);
            return Origin.named(last.substring(0, Chars.skipWord(last, 0)));
        }
        List<String> words = Chars.words(name);
        if (start < 2 || words.isEmpty() || words.size() > 3) {
            return null;
        }
        String last = words.get(words.size() - 1);
        last = last.startsWith("pod/") ? last.substring(4) : last;
        if (last.startsWith("kube-proxy-") && Chars.skipWord(last, 0) == last.length()) {
            return Origin.ofPod(last);
        }
        String lead = Chars.lower(words.get(0));
        boolean node = words.size() == 2 && (lead.equals("node") || lead.equals("node:"));
        return node || (words.size() == 1 && isNodeName(last)) ? Origin.ofNode(last) : null;
    }

    private static boolean isNodeName(String word) {
        if (Chars.skipWord(word, 0) != word.length()) {
            return false;
        }
        for (String start : List.of("node", "worker", "master", "ip-", "gke-", "aks-", "k8s-")) {
            if (word.startsWith(start) && word.length() > start.length()) {
                return true;
            }
        }
        return false;
    }

    private static Origin logged(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (WITH_VALUE.contains(word)) {
                i++;
            } else if (word.equals("|") || word.equals(">")) {
                break;
            } else if (!word.startsWith("-")) {
                int slash = word.indexOf('/');
                boolean pod = slash < 0 || word.startsWith("po");
                String name = word.substring(slash + 1);
                return pod ? Origin.named(name) : new Origin("", "", name);
            }
        }
        boolean byLabel =
                words.contains("k8s-app=kube-proxy") || words.contains("-lk8s-app=kube-proxy");
        return byLabel ? new Origin("", "", "kube-proxy") : Origin.UNKNOWN;
    }

    /** The program that is run: {@code podman} of {@code sudo /usr/bin/podman run}. */
    private static String program(List<String> words) {
        for (String word : words) {
            if (!word.equals("sudo") && !word.startsWith("-")) {
                return word.substring(word.lastIndexOf('/') + 1);
            }
        }
        return "";
    }

    private static String unit(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            String unit = "";
            if (word.equals("-u") || word.equals("--unit") || word.equals("status")) {
                unit = i + 1 < words.size() ? words.get(i + 1) : "";
            } else if (word.startsWith("-u") || word.startsWith("--unit=")) {
                unit = word.substring(word.startsWith("-u") ? 2 : 7);
            }
            if (!unit.isEmpty() && !unit.startsWith("-")) {
                return unit.endsWith(".service") ? unit.substring(0, unit.length() - 8) : unit;
            }
        }
        return "";
    }

    private static boolean logFile(List<String> words) {
        for (String word : words) {
            boolean reads = word.endsWith(".log") || word.startsWith("/var/log/");
            if (reads && word.contains("kube-proxy")) {
                return true;
            }
        }
        return false;
    }

    /** The host in {@code root@node-1:~#} or {@code [root@node-1 ~]#}. */
    private static String host(String prompt) {
        int at = prompt.indexOf('@');
        return at < 0 || at > 40 ? "" : prompt.substring(at + 1, Chars.skipWord(prompt, at + 1));
    }
}
