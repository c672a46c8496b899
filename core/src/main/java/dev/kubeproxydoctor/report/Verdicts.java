package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Observations;
import dev.kubeproxydoctor.diagnose.Shown;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.plan.KernelModes;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/** The verdict on the whole, and its sentence. */
final class Verdicts {
    /** The verdict where nothing of kube-proxy's is known to be right or wrong. */
    static final String UNRECOGNISED = "unrecognised";

    /** What the summary says of crashes. */
    static final String FAILED =
            "The analyzer itself failed on a part of this text, so something may be missing here. Please report it.";

    private Verdicts() {}

    /** A verdict of an examination that may have failed in part: then nothing is healthy. */
    static String after(String verdict, boolean whole) {
        return whole || !verdict.equals("healthy") ? verdict : UNRECOGNISED;
    }

    /**
     * The worst that shows; without anything wrong it is healthy where kube-proxy was there at all,
     * else unrecognised.
     */
    static String of(List<Diagnosis> diagnoses, Shown seen, boolean configured, boolean harmless) {
        Severity worst = Severity.INFO;
        for (Diagnosis diagnosis : diagnoses) {
            worst = diagnosis.severity().compareTo(worst) < 0 ? diagnosis.severity() : worst;
        }
        if (died(seen)) {
            return Severity.FATAL.word();
        }
        if (worst.compareTo(Severity.INFO) < 0) {
            return worst.word();
        }
        boolean repaired = isRepaired(seen.facts());
        return seen.sawKubeProxy() || configured || harmless || repaired ? "healthy" : UNRECOGNISED;
    }

    /** Whether {@code fix-node.sh} found all in order. */
    static boolean isRepaired(Facts facts) {
        return facts.value(Key.FIX_NODE).isPresent();
    }

    private static final List<String> WORST_FIRST =
            List.of("fatal", "degraded", "warning", "healthy", UNRECOGNISED);

    /** 0 for the worst verdict. */
    static int rank(String verdict) {
        return WORST_FIRST.indexOf(verdict);
    }

    /**
     * Whether kube-proxy ended here. A panic or a fatal line of unknown origin need not be its own.
     */
    private static boolean died(Shown seen) {
        boolean panic = seen.ending().map(event -> event.text().startsWith("panic")).orElse(false);
        return seen.ending().isPresent()
                && (seen.sawKubeProxy() || (!seen.sawOnlyOthers() && !panic));
    }

    static String summary(
            String verdict,
            List<Diagnosis> diagnoses,
            Observations seen,
            KernelModes kernel,
            boolean repaired) {
        String first = diagnoses.isEmpty() ? "" : diagnoses.get(0).failure().title();
        return switch (verdict) {
            case "fatal" ->
                    diagnoses.isEmpty() || diagnoses.get(0).severity() != Severity.FATAL
                            ? "kube-proxy exits, for a reason that is not in the catalogue; the line is shown."
                            : (seen.sawKubeProxy()
                                            ? "kube-proxy exits: "
                                            : "With this kube-proxy exits or writes no rules: ")
                                    + first
                                    + ".";
            case "degraded" ->
                    "kube-proxy runs and cannot keep its rules up to date: " + first + ".";
            case "warning" -> "kube-proxy works; one thing is not as it should be: " + first + ".";
            case "healthy" ->
                    repaired
                            ? "fix-node.sh found on this node what kube-proxy needs. Ask kube-proxy itself: curl http://127.0.0.1:10256/healthz."
                            : "No known failure in this text. That does not prove that the node is healthy.";
            default ->
                    !kernel.rows().isEmpty()
                            ? "No log of kube-proxy is here. By the kernel's configuration: "
                                    + kernel.advice()
                            : seen.sawOnlyOthers()
                                    ? "This is the log of another component; nothing of kube-proxy's is here."
                                    : "Nothing of kube-proxy's was recognised in this text.";
        };
    }

    /** A line of a document by its number in the input. */
    static SafeText line(Document document, int number) {
        String text = document.text();
        int at = 0;
        for (int line = document.firstLine(); line < number && at < text.length(); line++) {
            at = Math.min(text.length(), Chars.lineEnd(text, at) + 1);
        }
        return document.safe().slice(at, Math.min(Chars.contentEnd(text, at), at + 400));
    }
}
