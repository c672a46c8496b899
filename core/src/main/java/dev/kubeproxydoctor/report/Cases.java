package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.diagnose.Diagnoser;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Fault;
import dev.kubeproxydoctor.diagnose.Observations;
import dev.kubeproxydoctor.diagnose.ObservedSymptoms;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Statements;
import dev.kubeproxydoctor.facts.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the nodes and pods of a paste show. A paste that names at most one node and one pod is one
 * case, whatever it attributes to nobody included.
 *
 * @param worstFirst the cases; there is at least one
 * @param check what is wrong with the configurations, by the facts of the first case
 * @param ofConfigurations what that shows where there are several cases, since then it is of none
 */
record Cases(List<Case> worstFirst, ConfigurationCheck check, List<Diagnosis> ofConfigurations) {

    /** {@code recognised} is whether something beside what is said is kube-proxy's. */
    static Cases of(Paste paste, Statements statements, boolean recognised, Guard guard) {
        Observations seen = paste.seen();
        List<Configuration> configurations = paste.configurations();
        List<Subject> subjects = Subjects.of(seen.speakers(), statements);
        if (subjects.size() < 2) {
            Subject only = subjects.isEmpty() ? Subject.UNNAMED : subjects.get(0);
            Facts about = statements.about(only);
            ConfigurationCheck check = ConfigurationCheck.of(configurations, about, guard);
            Case one = one(only, seen.all(about), check.faults(), recognised);
            return new Cases(List.of(one), check, List.of());
        }
        List<Case> cases = new ArrayList<>();
        for (Subject subject : subjects) {
            ObservedSymptoms shown = seen.about(subject, statements.about(subject));
            cases.add(one(subject, shown, List.of(), recognised));
        }
        ObservedSymptoms unnamed = seen.about(Subject.UNNAMED, statements.about(Subject.UNNAMED));
        if (!unnamed.isEmpty()) {
            cases.add(one(Subject.UNNAMED, unnamed, List.of(), recognised));
        }
        cases.sort(Comparator.comparing(Case::verdict));
        cases.sort(Comparator.comparing(Case::guesses));
        ObservedSymptoms worst = cases.get(0).shown();
        ConfigurationCheck check = ConfigurationCheck.of(configurations, worst.facts(), guard);
        return new Cases(cases, check, Diagnoser.diagnose(worst, List.of(), check.faults()));
    }

    private static Case one(
            Subject subject, ObservedSymptoms shown, List<Fault> faults, boolean recognised) {
        List<Diagnosis> diagnoses = Diagnoser.diagnose(shown, shown.catalogue(), faults);
        return new Case(subject, shown, diagnoses, Verdict.of(diagnoses, shown, recognised));
    }

    /** The worst of them. */
    Case first() {
        return worstFirst.get(0);
    }

    /** Whether the paste is about several nodes or pods. */
    boolean areSeveral() {
        return worstFirst.size() > 1;
    }

    /** The worst verdict, {@code diagnoses} of no case included. */
    Verdict verdict(List<Diagnosis> diagnoses, boolean recognised) {
        Verdict verdict = Verdict.of(diagnoses, first().shown(), recognised);
        for (Case one : worstFirst) {
            verdict = verdict.orWorse(one.verdict());
        }
        return verdict;
    }

    /** The verdict on each, where they are several. */
    List<Report.SubjectVerdict> verdicts() {
        List<Report.SubjectVerdict> verdicts = new ArrayList<>();
        for (Case one : areSeveral() ? worstFirst : List.<Case>of()) {
            verdicts.add(new Report.SubjectVerdict(one.subject().name(), one.verdict()));
        }
        return verdicts;
    }
}
