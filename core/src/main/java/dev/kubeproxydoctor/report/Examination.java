package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.diagnose.Confidence;
import dev.kubeproxydoctor.diagnose.Diagnoser;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.diagnose.ObservedSymptoms;
import dev.kubeproxydoctor.diagnose.Progress;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Statements;
import dev.kubeproxydoctor.facts.Subject;
import dev.kubeproxydoctor.plan.KernelModes;
import dev.kubeproxydoctor.plan.ModeAdvice;
import dev.kubeproxydoctor.plan.NotReached;
import dev.kubeproxydoctor.plan.Plan;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.text.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is said of a paste. The same paste gives the same report, however often it is examined.
 */
final class Examination {
    private final Paste paste;
    private final Guard guard;
    private final Statements statements;

    /** What the paste shows as a whole, whoever says it. */
    private final ObservedSymptoms shown;

    private Examination(Paste paste, Guard guard) {
        this.paste = paste;
        this.guard = guard;
        statements = paste.statements().with(ConfigurationFacts.of(paste.configurations()));
        shown = paste.seen().all(statements.about(Subject.UNNAMED));
    }

    /** The report; a step that fails is named in {@code guard}, and the rest stands. */
    static Report of(Paste paste, Guard guard) {
        return new Examination(paste, guard).report();
    }

    private Report report() {
        List<Report.Noise> ignored = ignored();
        boolean recognised = !paste.configurations().isEmpty();
        Cases cases = Cases.of(paste, statements, recognised, guard);
        Facts about = cases.first().facts();
        List<Report.Problem> problems = ProblemList.of(cases);
        Diagnoser.ofOthers(shown, Failures.notKubeProxy())
                .map(diagnosis -> Report.Problem.of(diagnosis, shown.facts(), List.of()))
                .ifPresent(problem -> problems.add(0, problem));
        List<Diagnosis> diagnoses = Lists.each(problems, Report.Problem::diagnosis);
        Plan plan = Plan.of(diagnoses, about);
        List<Report.ConfigurationEntry> entries =
                ConfigurationEntries.of(cases.check(), paste.inputs(), plan, guard);
        List<Artefact> files = files(cases, diagnoses, plan, entries);
        List<Patch> patches = patches(entries, files);
        Verdict verdict = cases.verdict(diagnoses, recognised);
        boolean whole = guard.crashes().isEmpty();
        verdict = whole ? verdict : verdict.afterCrash();
        String summary = Summary.of(verdict, diagnoses, paste.seen(), about);
        return new Report(
                verdict,
                paste.seen().proof(),
                whole ? summary : summary + " " + Summary.FAILED,
                Next.of(verdict, problems, paste.seen(), about),
                paste.seen().who(),
                paste.inputs(),
                statements.all(),
                cases.verdicts(),
                problems,
                NotReached.of(diagnoses, about),
                KernelModes.of(about),
                ModeAdvice.of(about),
                ignored,
                unexplained(diagnoses),
                entries,
                paste.secrets(),
                files,
                patches,
                guard.crashes());
    }

    private List<Report.Noise> ignored() {
        List<Report.Noise> ignored = new ArrayList<>();
        for (Diagnosis noise : Diagnoser.ignored(shown, shown.catalogue())) {
            long count = 0;
            for (Evidence evidence : noise.evidence()) {
                count += evidence.count();
            }
            ignored.add(new Report.Noise(noise.failure().id(), count, noise.failure().title()));
        }
        return ignored;
    }

    /** Lines that no failure knows, but for those that several lines together explain. */
    private List<Evidence> unexplained(List<Diagnosis> diagnoses) {
        List<Evidence> unexplained = new ArrayList<>();
        if (!shown.sawOnlyOthers()) {
            shown.unexplained()
                    .forEach((event, count) -> unexplained.add(Evidence.of(event, count)));
        }
        for (Diagnosis diagnosis : diagnoses) {
            boolean sure = diagnosis.confidence() != Confidence.POSSIBLE;
            for (Evidence evidence : sure ? diagnosis.evidence() : List.<Evidence>of()) {
                unexplained.removeIf(
                        u -> u.input() == evidence.input() && u.line() == evidence.line());
            }
        }
        return unexplained;
    }

    private List<Artefact> files(
            Cases cases,
            List<Diagnosis> diagnoses,
            Plan plan,
            List<Report.ConfigurationEntry> entries) {
        List<Layout> edited = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).edits().isEmpty()) {
                edited.add(paste.configurations().get(i).layout());
            }
        }
        Optional<Layout> where = Lists.first(edited);
        Optional<Layout> pasted =
                Lists.first(Lists.each(paste.configurations(), Configuration::layout));
        return guard.call(
                "writing the files",
                () -> Files.of(cases.worstFirst(), diagnoses, plan, where, pasted),
                List.of());
    }

    private List<Patch> patches(List<Report.ConfigurationEntry> entries, List<Artefact> files) {
        List<String> names = Lists.each(files, Artefact::fileName);
        return guard.call(
                "gathering the edits",
                () -> Patch.of(paste.configurations(), entries, paste.inputs(), names),
                List.of());
    }

    /** The report where nothing more can be said than what was read. */
    static Report crashed(Paste paste, Guard guard) {
        return new Report(
                Verdict.UNRECOGNISED,
                Progress.NONE,
                Summary.FAILED,
                Optional.empty(),
                List.of(),
                paste.inputs(),
                paste.statements().all(),
                List.of(),
                List.of(),
                List.of(),
                KernelModes.UNKNOWN,
                ModeAdvice.of(Facts.NONE),
                List.of(),
                List.of(),
                List.of(),
                paste.secrets(),
                List.of(),
                List.of(),
                guard.crashes());
    }
}
