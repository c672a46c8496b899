package dev.kubeproxydoctor.web;

import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.redact.share.Pseudonyms;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Patch;
import dev.kubeproxydoctor.report.Report;
import dev.kubeproxydoctor.report.ReportJson;
import dev.kubeproxydoctor.text.Encoding;
import java.util.List;
import org.teavm.jso.JSExport;

/**
 * The engine as JavaScript sees it: strings in, strings out, one examination at a time. Nothing is
 * thrown across the border by text; whatever is thrown is a bug, and the worker that runs this is
 * then made anew.
 */
public final class Exports {
    private static Doctor doctor = new Doctor();
    private static Pseudonyms pseudonyms = new Pseudonyms();
    private static List<Patch> patches = List.of();

    private Exports() {}

    /**
     * Makes ready: what every examination needs is made now, so that the first one does not wait
     * for it.
     */
    @JSExport
    public static void start() {
        doctor.text(
                "E0101 00:00:00.000000       1 server.go:1] start\nkind: KubeProxyConfiguration\nmode: iptables\n");
        ReportJson.write(doctor.report());
    }

    /** Starts an examination. */
    @JSExport
    public static void begin() {
        doctor = new Doctor();
        pseudonyms = new Pseudonyms();
    }

    /** Masks a value that the reader marked, in what comes after. */
    @JSExport
    public static void hide(String value) {
        doctor.hide(value);
    }

    /**
     * Takes the reader's word for a fact, also after the report, which may then be asked for again;
     * a name of which the reader is not asked says nothing.
     */
    @JSExport
    public static void fact(String name, String value) {
        Key.asked(name).ifPresent(key -> doctor.fact(key, value));
    }

    /** Starts the next input of it. */
    @JSExport
    public static void input(String name) {
        doctor.input(name);
    }

    /** Adds text to that input; cut anywhere. */
    @JSExport
    public static void text(String chunk) {
        doctor.text(chunk);
    }

    /** Ends the examination and gives its report as JSON. */
    @JSExport
    public static String report() {
        Report report = doctor.report();
        patches = report.patches();
        return ReportJson.write(report);
    }

    /**
     * {@code +} and the patched file of an input of the report, or why there is none, as the rest
     * of a sentence.
     *
     * @param bytes the bytes that were opened, unpacked, each as one of the characters U+0000 to
     *     U+00FF; the patched ones come back in the same form
     */
    @JSExport
    public static String patch(int input, String bytes) {
        for (Patch patch : patches) {
            if (patch.input() == input) {
                Patch.Outcome result = patch.applyTo(bytes);
                return result.refusal().isEmpty() ? "+" + result.bytes() : result.refusal();
            }
        }
        return "it has no change.";
    }

    /**
     * How a file is read that begins with these bytes, given as to {@link #patch}: {@code UTF-8},
     * {@code UTF-16LE} or {@code UTF-16BE}.
     */
    @JSExport
    public static String encoding(String head) {
        return Encoding.of(head).name();
    }

    /**
     * Throws what was thrown first if the report names crashes: JavaScript's own error of it has
     * the stack that says where.
     */
    @JSExport
    public static void rethrow() {
        doctor.rethrow();
    }

    /** Where the redactions of the report stand, as JSON; for the screen alone. */
    @JSExport
    public static String places() {
        return doctor.places();
    }

    /** Whether copies get pseudonyms for private addresses too. */
    @JSExport
    public static void sharePrivate(boolean too) {
        pseudonyms = new Pseudonyms(too);
    }

    /**
     * The masked copy of a text of the examination, with the numbers of its report; with {@code
     * share} identifiers get pseudonyms too.
     */
    @JSExport
    public static String copy(String text, boolean share) {
        SafeText safe = doctor.mask(text);
        return share ? pseudonyms.share(safe) : safe.display();
    }
}
