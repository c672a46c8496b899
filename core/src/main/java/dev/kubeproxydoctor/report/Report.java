package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.diagnose.Progress;
import dev.kubeproxydoctor.diagnose.Who;
import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.plan.KernelModes;
import dev.kubeproxydoctor.plan.ModeAdvice;
import dev.kubeproxydoctor.plan.Plan;
import dev.kubeproxydoctor.plan.Remedy;
import java.util.List;
import java.util.Optional;

/**
 * Everything an examination found. Holds safe text only.
 *
 * @param next the one thing to paste next, where the paste does not decide
 */
public record Report(
        Verdict verdict,
        Progress proof,
        String summary,
        Optional<Question> next,
        List<Who> speakers,
        List<Input> inputs,
        List<Fact> facts,
        List<SubjectVerdict> subjects,
        List<Problem> diagnoses,
        List<String> notReached,
        KernelModes kernel,
        ModeAdvice modes,
        List<Noise> ignored,
        List<Evidence> unexplained,
        List<ConfigurationEntry> configurations,
        List<Secret> redactions,
        List<Artefact> artefacts,
        List<Patch> patches,
        List<Crash> crashes) {

    /**
     * The failure before it among the diagnoses that brings this one about, or {@code ""}. What is
     * more than information stands for itself: on another node nothing need have brought it about.
     */
    String causeOf(Problem problem) {
        if (problem.diagnosis().severity() != Severity.INFO) {
            return "";
        }
        for (Problem other : diagnoses.subList(0, diagnoses.indexOf(problem))) {
            Failure cause = other.diagnosis().failure();
            if (cause.explains().contains(problem.diagnosis().failure().id())) {
                return cause.id();
            }
        }
        return "";
    }

    /** One input and the parts it was found to consist of. */
    public record Input(String name, List<Section> sections) {}

    /**
     * A run of lines of one kind; lines from 1, {@code of} the one node or pod they are about, or
     * {@code ""}.
     */
    public record Section(String kind, int firstLine, int lastLine, String of) {}

    /**
     * A diagnosis with its fix in words for this node.
     *
     * @param subjects the nodes and pods that show it, where the paste is about more than one
     */
    public record Problem(
            Diagnosis diagnosis,
            List<Remedy> fix,
            List<Question> questions,
            List<String> subjects) {
        static Problem of(Diagnosis diagnosis, Facts facts, List<String> subjects) {
            return new Problem(
                    diagnosis,
                    Plan.remedies(diagnosis.failure(), facts),
                    Plan.questions(diagnosis, facts),
                    subjects);
        }

        boolean isFatal() {
            return diagnosis.severity() == Severity.FATAL;
        }
    }

    /** A node or pod of a paste that is about more than one, and the verdict on it. */
    public record SubjectVerdict(String name, Verdict verdict) {}

    /** Harmless lines. */
    public record Noise(String failure, long count, String why) {}

    /**
     * A configuration in the paste.
     *
     * @param start UTF-16 offset in the input where the document that holds it begins
     * @param end the offset after that document
     * @param layout how it stands there: {@code kubeadm}
     * @param mode the mode as written, or {@code ""}
     * @param editable whether an edit of this very text can change the mode
     * @param edits what to change, in the order of the text
     * @param refusal why it is not changed, or {@code ""}
     * @param diff the edits as a unified diff of the safe text
     * @param writeTo where the setting lasts
     */
    public record ConfigurationEntry(
            int input,
            int start,
            int end,
            String layout,
            String mode,
            boolean editable,
            List<Finding> findings,
            List<Edit> edits,
            String refusal,
            String diff,
            String writeTo) {}

    /** A secret that was masked; never its value or length. */
    public record Secret(String kind, int number, int input, int line) {}
}
