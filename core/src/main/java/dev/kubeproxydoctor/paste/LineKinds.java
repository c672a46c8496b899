package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Traced;
import dev.kubeproxydoctor.text.heads.KlogHead;
import java.util.List;

/** What a line without a log header is, by its own text and the kind of the line before it. */
final class LineKinds {
    private LineKinds() {}

    private static final List<String> DOCUMENT_STARTS =
            List.of(
                    "apiVersion:",
                    "kind:",
                    "config.conf:",
                    "mode:",
                    "bindAddress:",
                    "clusterCIDR:",
                    "detectLocalMode:",
                    "kubeProxyConfig:",
                    "metricsBindAddress:",
                    "healthzBindAddress:",
                    "kube-proxy-arg:",
                    "\"apiVersion\"",
                    "{\"apiVersion\"",
                    "{\"kind\"");

    /**
     * Keys under which a mapping follows; the same words with anything else behind the colon are a
     * program that speaks.
     */
    private static final List<String> MAPPINGS =
            List.of(
                    "conntrack:",
                    "iptables:",
                    "ipvs:",
                    "nftables:",
                    "featureGates:",
                    "clientConnection:",
                    "cluster:",
                    "machine:",
                    "spec:",
                    "metadata:",
                    "networking:",
                    "data:",
                    "items:");

    /** How host tools begin their complaints. */
    private static final List<String> TOOLS =
            List.of(
                    "iptables",
                    "ip6tables",
                    "Perhaps iptables",
                    "ipset v",
                    "nft:",
                    "netlink:",
                    "conntrack v",
                    "sysctl:",
                    "/dev/stdin:");

    private static final List<String> OS_RELEASE =
            List.of(
                    "PRETTY_NAME=",
                    "NAME=",
                    "ID=",
                    "VERSION_ID=",
                    "ID_LIKE=",
                    "VERSION=",
                    "VARIANT_ID=",
                    "VARIANT=",
                    "VERSION_CODENAME=",
                    "CPE_NAME=");

    /**
     * Whether a document begins with this line. Inside a log less does: kube-proxy quotes its
     * configuration in some messages.
     */
    static boolean startsDocument(String text, boolean inLog) {
        String trimmed = text.trim();
        if (trimmed.equals("---") || trimmed.equals("{") || trimmed.equals("[")) {
            return true;
        }
        if (inLog) {
            return text.startsWith("apiVersion:") || text.startsWith("{\"apiVersion\"");
        }
        for (String start : DOCUMENT_STARTS) {
            if (text.startsWith(start)) {
                return true;
            }
        }
        for (String field : MAPPINGS) {
            String rest = text.startsWith(field) ? text.substring(field.length()).trim() : "no";
            if (rest.isEmpty()
                    || rest.startsWith("{")
                    || rest.startsWith("#")
                    || rest.equals("null")) {
                return true;
            }
        }
        return false;
    }

    /** Whether an open document cannot hold this line: something else has begun. */
    static boolean endsDocument(String text) {
        if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(0) == '\t') {
            return false;
        }
        if (text.startsWith("```")) {
            return true;
        }
        Kind kind = of(text, Kind.DOCUMENT, "");
        return kind != Kind.UNRECOGNISED
                || KlogHead.at(Wrapping.of(Traced.of(text), "").text(), 0) != null
                || JsonLog.of(Traced.of(text)) != null
                || isGoFailure(text);
    }

    /**
     * The word that ends the here-document which a line opens: {@code cat > c.yaml <<'EOF'} gives
     * {@code EOF}. Empty where it opens none.
     */
    static String hereDocument(String text) {
        int at = text.indexOf("<<");
        if (at < 0) {
            return "";
        }
        int start = at + 2;
        while (start < text.length() && "-'\"\\ ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < text.length() && Chars.isWord(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** How {@code fix-node.sh} begins its lines. */
    private static final List<String> FIX_NODE =
            List.of(
                    "ok ",
                    "WRONG ",
                    "note ",
                    "      ",
                    "kernel version: ",
                    "needed in any case:",
                    "for ",
                    "used where they exist:",
                    "at boot:",
                    "the functional probe:",
                    "not loaded as modules,",
                    "This ",
                    "Loading on demand ",
                    "NixOS ",
                    "WSL ",
                    "Nothing ",
                    "Whether the tables ",
                    "Restart kube-proxy ",
                    "  kubectl ",
                    "then on the node: ");

    private static boolean isOfFixNode(String text) {
        return FIX_NODE.stream().anyMatch(text::startsWith);
    }

    /**
     * The kind of a line; {@code before} is the kind of the one above, {@code command} what was
     * typed last.
     */
    static Kind of(String text, Kind before, String command) {
        boolean comment = before == Kind.KERNEL_CONFIG && text.startsWith("#");
        if (!comment && isPrompt(text)) {
            return Kind.PROMPT;
        }
        if (text.startsWith("kube-proxy doctor: fix-node.sh")
                || (before == Kind.FIX_NODE && isOfFixNode(text))) {
            return Kind.FIX_NODE;
        }
        if (isModuleTableHead(text) || (before == Kind.LSMOD && isModuleRow(text))) {
            return Kind.LSMOD;
        }
        if ((text.startsWith("Linux ") && Chars.words(text).size() > 3)
                || (command.startsWith("uname") && isRelease(text))) {
            return Kind.UNAME;
        }
        for (String start : OS_RELEASE) {
            if (text.startsWith(start)) {
                return Kind.OS_RELEASE;
            }
        }
        if ((text.startsWith("iptables v") || text.startsWith("ip6tables v"))
                && text.indexOf(": ") < 0) {
            return Kind.IPTABLES_VERSION;
        }
        if (text.startsWith("modprobe:")
                || text.startsWith("modinfo:")
                || text.startsWith("insmod:")) {
            return Kind.MODPROBE;
        }
        if (text.startsWith("Name:  ") || (before == Kind.DESCRIBE && !isTableHead(text))) {
            return Kind.DESCRIBE;
        }
        if (isPodTableHead(text) || isRowUnder(Kind.PODS, before, text) || isPodRow(text)) {
            return Kind.PODS;
        }
        if (isNodeTableHead(text) || isRowUnder(Kind.NODES, before, text)) {
            return Kind.NODES;
        }
        if (isEventTableHead(text) || isRowUnder(Kind.EVENTS, before, text)) {
            return Kind.EVENTS;
        }
        if (text.startsWith("Client Version: ")
                || text.startsWith("Server Version: ")
                || text.startsWith("Kustomize Version: ")) {
            return Kind.VERSION;
        }
        if (isSetting(text)) {
            return Kind.SYSCTL;
        }
        if (command.startsWith("ls") && command.contains("/lib/modules") && isTree(text)) {
            return Kind.MODULE_TREE;
        }
        if (isKernelLine(text)) {
            return Kind.KERNEL_LOG;
        }
        if ((text.startsWith("CONFIG_") && text.indexOf('=') > 0)
                || (text.startsWith("# CONFIG_") && text.endsWith(" is not set"))
                || text.startsWith("# Automatically generated file")
                || (before == Kind.KERNEL_CONFIG && (text.isEmpty() || text.startsWith("#")))) {
            return Kind.KERNEL_CONFIG;
        }
        for (String tool : TOOLS) {
            if (text.startsWith(tool)) {
                return Kind.TOOL_OUTPUT;
            }
        }
        return before != Kind.DOCUMENT && !command.isEmpty() ? Kind.TOOL_OUTPUT : Kind.UNRECOGNISED;
    }

    /**
     * What was typed at the prompt that begins this line: {@code root@node-1:~# lsmod} gives {@code
     * lsmod}.
     */
    static String command(String prompt) {
        if (prompt.startsWith("kubectl ")) {
            return prompt.trim();
        }
        String signs = prompt.startsWith("PS ") ? ">" : "$#";
        int sign = 0;
        while (sign < prompt.length() && signs.indexOf(prompt.charAt(sign)) < 0) {
            sign++;
        }
        String command = prompt.substring(Math.min(prompt.length(), sign + 1)).trim();
        return command.startsWith("sudo ") ? command.substring(5).trim() : command;
    }

    /**
     * The last words of a Go program: a panic, or a flag error that is printed before logging
     * starts.
     */
    static boolean isGoFailure(String text) {
        return text.startsWith("panic: ")
                || text.startsWith("Error: ")
                || text.startsWith("fatal error: ")
                || text.startsWith("goroutine ");
    }

    private static boolean isPrompt(String text) {
        if (text.startsWith("PS ") && text.indexOf("> ") > 0 && text.indexOf("> ") < 80) {
            return true;
        }
        if (text.startsWith("kubectl ") && Chars.words(text).size() > 2) {
            return true;
        }
        if (text.startsWith("$ ")
                || (text.startsWith("# ")
                        && !text.startsWith("# CONFIG_")
                        && !text.startsWith("# Automatically")
                        && !text.startsWith("# Warning")
                        && !text.startsWith("# Generated"))) {
            return text.length() > 2
                    && (Chars.isLetter(text.charAt(2)) || "./[".indexOf(text.charAt(2)) >= 0);
        }
        int sign = -1;
        for (int i = 0; i < text.length() && i < 80 && sign < 0; i++) {
            if ((text.charAt(i) == '$' || text.charAt(i) == '#')
                    && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
                sign = i;
            }
        }
        int host = sign < 0 ? -1 : text.indexOf('@');
        return host > 0 && host < sign && text.substring(0, host).indexOf(' ') < 0;
    }

    private static boolean isModuleTableHead(String text) {
        List<String> words = text.startsWith("Module") ? Chars.words(text) : List.of();
        return words.size() == 4 && words.get(1).equals("Size") && words.get(2).equals("Used");
    }

    private static boolean isModuleRow(String text) {
        List<String> words = Chars.words(text);
        return words.size() >= 3 && isNumber(words.get(1)) && isNumber(words.get(2));
    }

    private static boolean isRelease(String text) {
        return !text.isEmpty()
                && Chars.isDigit(text.charAt(0))
                && text.indexOf('.') > 0
                && text.indexOf(' ') < 0;
    }

    private static boolean isTableHead(String text) {
        return isPodTableHead(text) || isNodeTableHead(text) || isEventTableHead(text);
    }

    private static boolean isNodeTableHead(String text) {
        return text.startsWith("NAME") && text.contains("STATUS") && text.contains("VERSION");
    }

    private static boolean isEventTableHead(String text) {
        return text.contains("LAST SEEN") && text.contains("REASON") && text.contains("MESSAGE");
    }

    private static boolean isRowUnder(Kind table, Kind before, String text) {
        return before == table && Chars.words(text).size() > 3;
    }

    /** {@code net.netfilter.nf_conntrack_max = 262144}. */
    private static boolean isSetting(String text) {
        int end = Chars.skipWord(text, 0);
        boolean named = text.startsWith("net.") || text.startsWith("kernel.");
        return named && text.startsWith(" = ", end);
    }

    /** The names of kernel releases, one or more on a line. */
    private static boolean isTree(String text) {
        List<String> words = Chars.words(text);
        return !words.isEmpty() && isRelease(words.get(words.size() - 1));
    }

    private static boolean isPodTableHead(String text) {
        return text.startsWith("NAME") && text.contains("READY") && text.contains("STATUS");
    }

    private static boolean isPodRow(String text) {
        int pod = text.indexOf("kube-proxy-");
        boolean early = pod == 0 || (pod > 0 && pod < 40 && Chars.isBlank(text.charAt(pod - 1)));
        List<String> words =
                early && text.indexOf('/') > 0 ? Chars.words(text.substring(pod)) : List.of();
        return words.size() >= 4
                && words.get(1).indexOf('/') == 1
                && isNumber(words.get(1).substring(0, 1));
    }

    private static boolean isKernelLine(String text) {
        if (text.indexOf(" kernel: ") > 0 && text.indexOf(" kernel: ") < 80) {
            return true;
        }
        int close = text.startsWith("[") ? text.indexOf(']') : -1;
        return close > 5 && close < 24 && isTime(text.substring(1, close));
    }

    private static boolean isTime(String text) {
        int at = Chars.skipBlanks(text, 0);
        int dot = Chars.skipDigits(text, at);
        return dot > at
                && dot < text.length()
                && text.charAt(dot) == '.'
                && Chars.skipDigits(text, dot + 1) == text.length();
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && Chars.skipDigits(word, 0) == word.length();
    }
}
