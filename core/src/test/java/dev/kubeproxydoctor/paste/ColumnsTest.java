package dev.kubeproxydoctor.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.diagnose.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The columns of an evidence are the run of the paste that proves it, whatever wraps the line. */
class ColumnsTest {
    private static final String HEAD = "E1124 08:15:42.137482       1 server.go:558] ";

    private static final String SAID =
            "error getting ipset version, error: executable file not found";

    private static final String LINE =
            HEAD
                    + "\"Error running ProxyServer\" err=\"can't use the IPVS proxier: "
                    + SAID
                    + " in $PATH\"";

    private static final String DENIED =
            "/proc/sys/net/netfilter/nf_conntrack_max: permission denied";

    /** {@code proof} is the run of the paste's line that the evidence shows. */
    private static void check(String paste, String proof) {
        Evidence evidence =
                Examined.of(paste).report().diagnoses().get(0).diagnosis().evidence().get(0);
        String line = paste.lines().toList().get(evidence.line() - 1);
        assertEquals(
                proof, line.substring(evidence.startColumn() - 1, evidence.endColumn()), paste);
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Test
    void aLineAsItStands() {
        check(LINE, SAID);
        check("[pod/kube-proxy-x7k2p/kube-proxy] 2026-11-24T08:15:42.1Z " + LINE, SAID);
    }

    @Test
    void aLineInColours() {
        check("\u001b[31m" + LINE + "\u001b[0m", SAID);
        String coloured = SAID.replace("ipset", "\u001b[1mipset\u001b[0m");
        check(LINE.replace(SAID, coloured), coloured);
    }

    @Test
    void dockersJson() {
        check("{\"log\":\"" + json(LINE) + "\\n\",\"stream\":\"stderr\"}", SAID);
        String twice = HEAD + "\"x\" err=\"\\\"a\\\" " + SAID + "\"";
        check("{\"log\":\"" + json(twice) + "\\n\",\"stream\":\"stderr\"}", SAID);
        check("{\"log\":\"2026-11-24T08:15:42.1Z stderr F " + json(LINE) + "\\n\"}", SAID);
    }

    /** The path's slashes are escaped, as some shippers do. */
    @Test
    void escapesInsideTheProof() {
        String escaped = DENIED.replace("/", "\\/");
        check("{\"log\":\"" + HEAD + "open " + escaped + "\\n\"}", escaped);
    }

    @Test
    void kubeProxysOwnJson() {
        String line =
                "{\"ts\":1795396463187.7,\"caller\":\"app/server.go:1062\",\"msg\":\"Error running ProxyServer\",\"err\":\"can't use the IPVS proxier: "
                        + SAID
                        + " in $PATH\"}";
        check(line, SAID);
    }

    @Test
    void aKlogLineInAMemberOfAnotherLog() {
        check("time=\"2026-11-24T08:15:42Z\" level=error msg=\"" + json(LINE) + "\"", SAID);
        check("2026-11-24,node-1,\"" + LINE.replace("\"", "\"\"") + "\"", SAID);
    }

    @Test
    void entities() {
        check(LINE.replace("\"", "&quot;").replace("'", "&#39;"), SAID);
        String entities = SAID.replace(": ", ":&nbsp;");
        check(LINE.replace(SAID, entities), entities);
    }

    @Test
    void invisibleCharactersAndCurledQuotes() {
        String invisible = SAID.replace("version", "ver\u200bsion");
        check(LINE.replace(SAID, invisible).replace("\"Error", "\u201cError"), invisible);
    }

    /** Evidence is one line, so it shows the part that stands on the first one. */
    @Test
    void aLineThatTheRuntimeCut() {
        int cut = LINE.indexOf("ipset version");
        String time = "2026-11-24T08:15:42.1Z stderr ";
        check(
                time + "P " + LINE.substring(0, cut) + "\n" + time + "F " + LINE.substring(cut),
                "error getting ");
        int before = LINE.indexOf("can't");
        check(
                time
                        + "P "
                        + LINE.substring(0, before)
                        + "\n"
                        + time
                        + "F "
                        + LINE.substring(before),
                SAID);
    }

    @Test
    void aLineThatATerminalWrapped() {
        int cut = LINE.indexOf("version, error");
        check(LINE.substring(0, cut) + "\n" + LINE.substring(cut), "error getting ipset ");
    }

    /** Blanks of every kind, one or several of them, are one blank to whoever reads. */
    @Test
    void blanksOfEveryKind() {
        for (String blank : List.of("\u00a0", "\u202f", "\u2009", "\u3000", "\t", "  ", "\t\t")) {
            check(LINE.replace(" ", blank), SAID.replace(" ", blank));
        }
    }

    /**
     * The evidence is the part on the first line; the indent of the next is no part of the text.
     */
    @Test
    void aLineThatWasWrappedWithAHangingIndent() {
        int cut = LINE.indexOf("ersion, error");
        check(LINE.substring(0, cut) + "\n        " + LINE.substring(cut), "error getting ipset v");
        int before = LINE.indexOf("can't");
        check(LINE.substring(0, before) + "\n        " + LINE.substring(before), SAID);
    }

    @Test
    void aLineOfAToolThatWasCommentedOut() {
        String said = "modprobe: FATAL: Module ip_tables not found in directory";
        for (String mark : List.of("# ", "#", "- ", "* ", "+", "\u2022 ")) {
            check(mark + said + " /lib/modules/6.1.0-17-amd64", said);
        }
    }

    @Test
    void aBoxAroundTheLine() {
        check("\u2502 " + HEAD + "\"x\" err=\"" + SAID + "    \u2502", SAID);
    }

    @Test
    void everyFormKeepsThePlace() {
        for (String form : List.of("> " + LINE, ">> " + LINE, "10.0.0.4: " + LINE)) {
            check(form, SAID);
        }
    }
}
