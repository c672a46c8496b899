package dev.kubeproxydoctor.paste;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * Forms of log lines in which kube-proxy does not write: it has klog's text and JSON, what Go
 * prints when it dies, and, up to 1.10, logrus lines of the library that it used for IPVS. Source:
 * k8s.io/klog, moby/ipvs.
 */
final class LineForms {
    /** Words for a level, as other log libraries write them in capitals. */
    private static final List<String> LEVELS =
            List.of(
                    "TRACE", "DEBU", "INFO", "NOTICE", "WARN", "ERRO", "CRIT", "FATA", "PANIC",
                    "SEVERE");

    private LineForms() {}

    /** Whether a line without klog's head has such a form; a tool's complaint has none. */
    static boolean isAnothers(String text) {
        int start = Chars.skipBlanks(text, 0);
        return isBracketed(text, start)
                || ((isLogrus(text) || isLevel(text, start)) && !isOfIpvs(text));
    }

    /**
     * {@code level=error msg="..."}, also where another line quotes it, and JSON with a level, of
     * which {@link JsonLog} makes {@code "the message" level="error"}.
     */
    private static boolean isLogrus(String text) {
        int level = text.indexOf("level=");
        return level >= 0 && (text.startsWith("\"") || text.indexOf(" msg=", level) > level);
    }

    /**
     * {@code [ERROR] plugin/errors: }, {@code [preflight] Running}, {@code [WARNING Swap]: }. Go's
     * {@code [signal SIGSEGV: segmentation violation]} is not one.
     */
    private static boolean isBracketed(String text, int start) {
        if (start == text.length() || text.charAt(start) != '[') {
            return false;
        }
        int at = start + 1;
        while (at < text.length() && (Chars.isLetter(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        boolean word = at > start + 1 && at < text.length();
        return word && (text.charAt(at) == ']' || isLevel(text, start + 1));
    }

    /** {@code INFO: 2020/05/01}, {@code WARN[0001] }. */
    private static boolean isLevel(String text, int start) {
        for (String level : LEVELS) {
            if (text.startsWith(level, start)) {
                int end = start;
                while (end < text.length() && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
                    end++;
                }
                return end < text.length() && ":[ \t".indexOf(text.charAt(end)) >= 0;
            }
        }
        return false;
    }

    /** What the library for IPVS said by logrus. */
    private static boolean isOfIpvs(String text) {
        return text.contains("ip_vs");
    }

    /**
     * How a library writes the command of iptables that failed, which kube-proxy does not link:
     * {@code running [/sbin/iptables -t nat -C POSTROUTING ... --wait]: exit status 3}. Source:
     * coreos/go-iptables iptables/iptables.go, Error.
     */
    static boolean isOfOtherLibrary(String text) {
        int command = text.indexOf("running [");
        int end = command < 0 ? -1 : text.indexOf("]: exit status", command);
        return end > 0 && text.indexOf("tables ", command) < end;
    }
}
