package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.artefact.Bundle;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.Diff;
import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.config.Layout;
import dev.kubeproxydoctor.diagnose.Confidence;
import dev.kubeproxydoctor.diagnose.Diagnoser;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.diagnose.Observations;
import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.plan.Plan;
import dev.kubeproxydoctor.redact.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Examines what was pasted. Give it inputs one after the other, each in chunks cut anywhere, then
 * ask for the report:
 *
 * <pre>{@code
 * Doctor doctor = new Doctor();
 * doctor.input("kube-proxy.log");
 * doctor.text("E0612 03:14:22.918431       1 server.go:558] ...");
 * Report report = doctor.report();
 * }</pre>
 *
 * <p>Text is masked before anything looks at it. A log is read once and never held whole; memory
 * grows with the configurations in the paste and not with its logs. No text makes it fail.
 */
public final class Doctor {
    private final Reading reading = new Reading();
    private final Facts facts = reading.facts;
    private final Observations seen = reading.seen;
    private final List<Configuration> configurations = reading.configurations;

    /** Starts the next input. */
    public void input(String name) {
        reading.input(name);
    }

    /**
     * Adds text to the input that was started last; starts one named {@code paste} if there is
     * none.
     */
    public void text(String chunk) {
        reading.text(chunk);
    }

    /** Ends the last input and says what was found. */
    public Report report() {
        reading.endInput();
        configuredFacts();
        List<Diagnosis> diagnoses = new ArrayList<>(Diagnoser.diagnose(seen, Catalogue.ALL));
        List<List<Finding>> findings = new ArrayList<>();
        for (Configuration configuration : configurations) {
            findings.add(configuration.findings(facts));
        }
        addFindings(diagnoses, findings);
        addOtherComponent(diagnoses);
        Plan plan = Plan.of(diagnoses, facts);
        List<Report.Configured> configured = new ArrayList<>();
        Optional<Layout> edited = Optional.empty();
        for (int i = 0; i < configurations.size(); i++) {
            Report.Configured one = configured(configurations.get(i), findings.get(i), plan);
            configured.add(one);
            if (!one.edits().isEmpty() && edited.isEmpty()) {
                edited = Optional.of(configurations.get(i).layout());
            }
        }
        List<String> doesNotFix = new ArrayList<>();
        diagnoses.stream()
                .limit(1)
                .forEach(first -> doesNotFix.addAll(first.failure().doesNotFix()));
        List<Artefact> artefacts = Bundle.of(plan, facts, edited, doesNotFix);
        List<Report.Ignored> ignored = ignored();
        String verdict =
                Verdicts.of(diagnoses, seen, !configurations.isEmpty(), !ignored.isEmpty());
        List<Evidence> unexplained = new ArrayList<>();
        if (!seen.sawOnlyOthers()) {
            seen.unexplained()
                    .forEach((event, count) -> unexplained.add(Evidence.of(event, count)));
        }
        return new Report(
                verdict,
                Verdicts.summary(verdict, diagnoses, seen),
                List.copyOf(reading.inputs),
                facts.all(),
                diagnoses.stream().map(this::found).toList(),
                ignored,
                unexplained,
                configured,
                List.copyOf(reading.masked),
                artefacts);
    }

    private Report.Found found(Diagnosis diagnosis) {
        return new Report.Found(
                diagnosis, Plan.remedies(diagnosis, facts), Plan.questions(diagnosis, facts));
    }

    private List<Report.Ignored> ignored() {
        List<Report.Ignored> ignored = new ArrayList<>();
        for (Diagnosis noise : Diagnoser.ignored(seen, Catalogue.ALL)) {
            long count = noise.evidence().stream().mapToLong(Evidence::count).sum();
            ignored.add(new Report.Ignored(noise.failure().id(), count, noise.failure().title()));
        }
        return ignored;
    }

    private Report.Configured configured(
            Configuration configuration, List<Finding> findings, Plan plan) {
        Layout layout = configuration.layout();
        Configuration.Change change = new Configuration.Change(List.of(), "");
        if (!plan.settings().isEmpty()) {
            change =
                    layout.lasts()
                            ? configuration.set(plan.settings())
                            : new Configuration.Change(
                                    List.of(),
                                    "an edit of it is undone by what makes it. Write the setting where it lasts.");
        }
        Document document = configuration.document();
        String diff = Diff.of(document, change.edits(), reading.names.get(document.input()));
        String mode = configuration.mode().orElse("");
        return new Report.Configured(
                document.input(),
                document.start(),
                document.start() + document.text().length(),
                layout.word(),
                mode,
                findings,
                change.edits(),
                change.refusal(),
                diff,
                layout.writeTo());
    }

    private void configuredFacts() {
        for (Configuration configuration : configurations) {
            Document document = configuration.document();
            configuration
                    .mode()
                    .filter(mode -> !mode.equals("null"))
                    .ifPresent(
                            mode ->
                                    facts.add(
                                            new Fact(
                                                    "mode",
                                                    mode.isEmpty() ? "iptables" : mode,
                                                    document.input(),
                                                    configuration.modeLine())));
            facts.add(
                    new Fact(
                            "configuration.layout",
                            configuration.layout().word(),
                            document.input(),
                            document.firstLine()));
        }
    }

    private void addFindings(List<Diagnosis> diagnoses, List<List<Finding>> findings) {
        int at = 0;
        while (at < diagnoses.size() && diagnoses.get(at).severity() == Severity.FATAL) {
            at++;
        }
        for (int i = 0; i < findings.size(); i++) {
            for (Finding finding : findings.get(i)) {
                boolean known =
                        diagnoses.stream()
                                .anyMatch(d -> d.failure().id().equals(finding.failure()));
                if (known || finding.severity() == Severity.INFO) {
                    continue;
                }
                Document document = configurations.get(i).document();
                SafeText line = Verdicts.line(document, finding.line());
                Evidence evidence =
                        new Evidence(
                                document.input(),
                                finding.line(),
                                finding.column(),
                                Math.max(finding.column(), line.length()),
                                line,
                                1);
                Diagnosis diagnosis =
                        new Diagnosis(
                                Catalogue.byId(finding.failure()).orElseThrow(),
                                finding.severity(),
                                Confidence.CERTAIN,
                                List.of(evidence),
                                List.of());
                diagnoses.add(
                        finding.severity() == Severity.FATAL ? at : diagnoses.size(), diagnosis);
            }
        }
    }

    private void addOtherComponent(List<Diagnosis> diagnoses) {
        boolean nothing =
                diagnoses.isEmpty()
                        && seen.ending().map(event -> event.text().startsWith("panic")).orElse(true)
                        && !seen.sawKubeProxy()
                        && configurations.isEmpty()
                        && Diagnoser.ignored(seen, Catalogue.ALL).isEmpty();
        if (seen.firstOther().isPresent() && (seen.sawOnlyOthers() || nothing)) {
            Catalogue.byId("not-kube-proxy")
                    .ifPresent(
                            failure ->
                                    diagnoses.add(
                                            0,
                                            new Diagnosis(
                                                    failure,
                                                    Severity.INFO,
                                                    Confidence.LIKELY,
                                                    List.of(
                                                            Evidence.of(
                                                                    seen.firstOther().get(), 1)),
                                                    List.of())));
        }
    }
}
