package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;
import dev.kubeproxydoctor.text.Traced;
import dev.kubeproxydoctor.text.heads.KlogHead;
import java.util.List;

/** The lines with which a document of YAML or JSON begins and ends between other lines. */
final class DocumentLines {
    private DocumentLines() {}

    private static final List<String> STARTS =
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

    /**
     * Whether a document begins with this line. Inside a log fewer lines begin one: kube-proxy
     * quotes its configuration in some messages.
     */
    static boolean begins(String text, boolean inLog) {
        String trimmed = text.trim();
        if (text.startsWith("@@ -") || text.startsWith("diff --git ")) {
            return true;
        }
        if (trimmed.equals("---") || trimmed.equals("{") || trimmed.equals("[")) {
            return true;
        }
        if (inLog) {
            return text.startsWith("apiVersion:") || text.startsWith("{\"apiVersion\"");
        }
        for (String start : STARTS) {
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

    /** Whether a document's first field stands at a place of a line, whatever is before it. */
    static boolean isHeader(String text, int at) {
        return text.startsWith("apiVersion: ", at) || text.startsWith("kind: ", at);
    }

    /** Whether an open document cannot hold this line: something else has begun. */
    static boolean ends(String text) {
        if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(0) == '\t') {
            return false;
        }
        if (text.startsWith("```")) {
            return true;
        }
        Kind kind = Kind.of(text, Kind.DOCUMENT, "");
        return kind != Kind.UNRECOGNISED
                || KlogHead.at(Wrapping.of(Traced.of(text), "").text(), 0) != null
                || JsonLog.of(Traced.of(text)) != null
                || LogLines.isGoFailure(text);
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
}
