package dev.kubeproxydoctor.plan;

import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.failure.Question;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.failure.Step;
import dev.kubeproxydoctor.platform.Platform;
import dev.kubeproxydoctor.text.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to do about everything that shows.
 *
 * @param modules the modules to load; nothing where none are missing
 * @param settings what to change in the configuration: {@code mode} is {@code nftables}
 * @param settingsFor the id of the failure that the settings answer
 * @param notes conflicts between diagnoses, in sentences
 */
public record Plan(
        Optional<Modules> modules,
        Map<String, String> settings,
        String settingsFor,
        List<String> notes) {

    /**
     * The plan for diagnoses in their order. The configuration is changed for the first failure
     * that asks for it, and for no other.
     */
    public static Plan of(List<Diagnosis> diagnoses, Facts facts) {
        List<String> also = new ArrayList<>();
        boolean load = false;
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        String settingsFor = "";
        for (Diagnosis diagnosis : diagnoses) {
            if (Severity.WARNING.isWorseThan(diagnosis.severity())) {
                continue;
            }
            Map<String, String> wanted = new LinkedHashMap<>();
            for (Step step : diagnosis.failure().fix()) {
                if (step instanceof Step.LoadModules modules) {
                    load = true;
                    also.addAll(modules.also());
                }
                setting(step, facts, wanted);
            }
            String id = diagnosis.failure().id();
            if (settings.isEmpty() && !wanted.isEmpty()) {
                settings.putAll(wanted);
                settingsFor = id;
            }
            String first = settings.getOrDefault("mode", "");
            String other = wanted.getOrDefault("mode", "");
            if (!first.isEmpty() && !other.isEmpty() && !first.equals(other)) {
                notes.add(conflict(settingsFor, first, id, other));
            }
        }
        Optional<Modules> modules = load ? Optional.of(modules(facts, also)) : Optional.empty();
        return new Plan(modules, settings, settingsFor, notes);
    }

    private static Modules modules(Facts facts, List<String> also) {
        Mode mode = facts.configuredMode().or(facts::mode).orElse(Mode.IPTABLES);
        return Modules.of(mode, facts, also);
    }

    private static String conflict(String failure, String mode, String other, String otherMode) {
        return failure
                + " asks for mode "
                + mode
                + ", "
                + other
                + " for "
                + otherMode
                + ": deal with the first and paste again.";
    }

    private static void setting(Step step, Facts facts, Map<String, String> wanted) {
        if (step instanceof Step.SetField field) {
            wanted.put(field.path(), field.value());
        } else if (step instanceof Step.SetMode mode) {
            String word = configuredWordInOtherCase(facts).orElse(mode.mode().word());
            wanted.putIfAbsent("mode", word);
        } else if (step instanceof Step.PreferNftables
                && Wording.nftables(facts) == Wording.Nftables.ALLOWED) {
            wanted.putIfAbsent("mode", Mode.NFTABLES.word());
        }
    }

    /**
     * Where the configured mode is right but for its case, what was meant is plain: {@code IPVS}
     * means {@code ipvs}.
     */
    private static Optional<String> configuredWordInOtherCase(Facts facts) {
        return facts.text(Key.MODE)
                .flatMap(
                        word -> Mode.of(word).map(Mode::word).filter(right -> !right.equals(word)));
    }

    /** The fix of one failure in words, for this node. */
    public static List<Remedy> remedies(Failure failure, Facts facts) {
        List<Remedy> remedies = new ArrayList<>();
        for (Step step : failure.fix()) {
            Wording.of(step, facts)
                    .filter(remedy -> !remedies.contains(remedy))
                    .ifPresent(remedies::add);
        }
        return remedies;
    }

    /**
     * The questions of a diagnosis that the paste does not answer already, with those that its fix
     * depends on.
     */
    public static List<Question> questions(Diagnosis diagnosis, Facts facts) {
        List<Question> questions = open(diagnosis.questions(), facts);
        boolean nftables =
                Lists.any(diagnosis.failure().fix(), step -> step instanceof Step.PreferNftables);
        if (nftables && Wording.nftables(facts) == Wording.Nftables.UNKNOWN) {
            for (Question question : Wording.questions(facts)) {
                if (!questions.contains(question)) {
                    questions.add(question);
                }
            }
        }
        return questions;
    }

    /** Those that no fact answers, each once; a log is asked for as the platform keeps it. */
    public static List<Question> open(List<Question> asked, Facts facts) {
        List<Question> questions = new ArrayList<>();
        String log = facts.platform().map(Platform::log).orElse("");
        for (Question question : asked) {
            boolean answered =
                    (question.equals(Question.KERNEL) && facts.kernel().isPresent())
                            || (question.equals(Question.KUBERNETES)
                                    && !facts.kubernetesInWords().isEmpty())
                            || (question.equals(Question.MODE) && facts.value(Key.MODE).isPresent())
                            || (question.equals(Question.MODULES) && facts.moduleListSeen());
            boolean ofLog = question.equals(Question.LOG) || question.equals(Question.PREVIOUS_LOG);
            Question here = ofLog && !log.isEmpty() ? new Question(question.ask(), log) : question;
            if (!answered && !questions.contains(here)) {
                questions.add(here);
            }
        }
        return questions;
    }
}
