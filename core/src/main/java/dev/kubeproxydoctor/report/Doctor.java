package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.catalogue.Failures;
import dev.kubeproxydoctor.config.Configuration;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.config.Finding;
import dev.kubeproxydoctor.config.Flaw;
import dev.kubeproxydoctor.config.Offer;
import dev.kubeproxydoctor.config.check.Checks;
import dev.kubeproxydoctor.config.edit.Diff;
import dev.kubeproxydoctor.config.edit.Surgery;
import dev.kubeproxydoctor.diagnose.Confidence;
import dev.kubeproxydoctor.diagnose.Diagnoser;
import dev.kubeproxydoctor.diagnose.Diagnosis;
import dev.kubeproxydoctor.diagnose.Evidence;
import dev.kubeproxydoctor.diagnose.Observations;
import dev.kubeproxydoctor.diagnose.Shown;
import dev.kubeproxydoctor.facts.Fact;
import dev.kubeproxydoctor.facts.Facts;
import dev.kubeproxydoctor.facts.Subject;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.paste.Document;
import dev.kubeproxydoctor.paste.Origin;
import dev.kubeproxydoctor.plan.KernelModes;
import dev.kubeproxydoctor.plan.ModeAdvice;
import dev.kubeproxydoctor.plan.NotReached;
import dev.kubeproxydoctor.plan.Plan;
import dev.kubeproxydoctor.platform.Layout;
import dev.kubeproxydoctor.redact.SafeText;
import dev.kubeproxydoctor.text.Span;
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
    final Reading reading = new Reading();
    private final Facts facts = reading.facts;
    private final Observations seen = reading.seen;
    private final List<Configuration> configurations = reading.configurations;
    private Guard guard = reading.guard;

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

    /**
     * Takes the reader's word for {@code kubernetes.version}, {@code kernel.release} or {@code
     * os.id}, whatever the inputs say: {@code 1.30} or {@code v1.30.3}. An empty value takes it
     * back. It may be said after a report; the next {@link #report} goes by it.
     */
    public void fact(String name, String value) {
        boolean tag = name.equals("kubernetes.version") && value.startsWith("v");
        facts.give(name, reading.redactor.next(tag ? value.substring(1) : value).display());
    }

    /** Masks {@code value} wherever it stands in what is given from now on. */
    public void hide(String value) {
        reading.redactor.hide(value);
    }

    /**
     * The safe form of a text, with the numbers of this examination: what reads {@code
     * REDACTED_token_1} in its report reads so here.
     */
    public SafeText mask(String text) {
        return reading.redactor.next(text);
    }

    /**
     * Where the redactions of the report stand in their inputs, as {@code [[start,end]]} in their
     * order, UTF-16 offsets: for showing one to the reader whose text it is. It is kept out of the
     * report, since lengths say something about secrets.
     */
    public String places() {
        StringBuilder json = new StringBuilder("[");
        for (int[] place : reading.places) {
            json.append(json.length() > 1 ? "," : "");
            json.append('[').append(place[0]).append(',').append(place[1]).append(']');
        }
        return json.append(']').toString();
    }

    /**
     * Ends the last input and says what was found. A step that fails is named among the report's
     * crashes, and the rest of the report stands.
     */
    @SuppressWarnings("NullAway") // Null stands for a report that failed.
    public Report report() {
        reading.endInput();
        guard = new Guard(reading.guard);
        Report report = guard.call("making the report", this::examined, null);
        return report == null ? unexamined() : report;
    }

    /**
     * Throws what was thrown first if the report names crashes, for those who want its stack; else
     * does nothing.
     */
    public void rethrow() {
        guard.rethrow();
    }

    /** The report where nothing more can be said than what was read. */
    private Report unexamined() {
        return new Report(
                Verdicts.UNRECOGNISED,
                Verdicts.FAILED,
                reading.inputs(),
                facts.all(),
                List.of(),
                List.of(),
                List.of(),
                KernelModes.of(new Facts()),
                ModeAdvice.of(new Facts()),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(reading.masked),
                List.of(),
                List.of(),
                guard.crashes());
    }

    private Report examined() {
        configuredFacts();
        Facts agreed = facts.about(Subject.UNNAMED);
        List<Report.Ignored> ignored = ignored(agreed);
        List<Case> cases = Case.of(seen, facts, !configurations.isEmpty(), !ignored.isEmpty());
        Facts about = cases.get(0).facts();
        List<List<Finding>> findings = new ArrayList<>();
        for (Configuration configuration : configurations) {
            findings.add(
                    guard.call(
                            "checking a configuration",
                            () -> Checks.of(configuration, about),
                            List.of()));
        }
        List<Report.Found> found = new ArrayList<>(Merged.of(cases));
        addFindings(found, findings, about);
        addOtherComponent(found, ignored, agreed);
        List<Diagnosis> diagnoses = found.stream().map(Report.Found::diagnosis).toList();
        Plan plan = Plan.of(diagnoses, about);
        List<Report.Configured> configured = new ArrayList<>();
        Optional<Layout> edited = Optional.empty();
        for (int i = 0; i < configurations.size(); i++) {
            Report.Configured one = configured(configurations.get(i), findings.get(i), plan);
            configured.add(one);
            if (!one.edits().isEmpty() && edited.isEmpty()) {
                edited = Optional.of(configurations.get(i).layout());
            }
        }
        Optional<Layout> pasted = configurations.stream().map(Configuration::layout).findFirst();
        Optional<Layout> where = edited;
        List<Artefact> files =
                guard.call(
                        "writing the files",
                        () -> Files.of(cases, diagnoses, plan, where, pasted),
                        List.of());
        List<Evidence> unexplained = new ArrayList<>();
        if (!seen.sawOnlyOthers()) {
            seen.all(agreed)
                    .unexplained()
                    .forEach((event, count) -> unexplained.add(Evidence.of(event, count)));
        }
        KernelModes kernel = KernelModes.of(about);
        List<String> names = files.stream().map(Artefact::fileName).toList();
        List<Patch> patches =
                guard.call(
                        "gathering the edits",
                        () -> Patch.of(configurations, configured, reading.inputs(), names),
                        List.of());
        boolean whole = guard.crashes().isEmpty();
        String verdict = Verdicts.after(verdict(cases, diagnoses, ignored), whole);
        String summary =
                Verdicts.summary(verdict, diagnoses, seen, kernel, Verdicts.isRepaired(about));
        return new Report(
                verdict,
                whole ? summary : summary + " " + Verdicts.FAILED,
                reading.inputs(),
                facts.all(),
                cases.size() == 1
                        ? List.of()
                        : cases.stream()
                                .map(c -> new Report.About(c.subject().name(), c.verdict()))
                                .toList(),
                found,
                NotReached.of(diagnoses, about),
                kernel,
                ModeAdvice.of(about),
                ignored,
                unexplained,
                configured,
                List.copyOf(reading.masked),
                files,
                patches,
                guard.crashes());
    }

    /** The worst of the cases, with what the configurations add. */
    private String verdict(
            List<Case> cases, List<Diagnosis> diagnoses, List<Report.Ignored> ignored) {
        String verdict =
                Verdicts.of(
                        diagnoses,
                        cases.get(0).shown(),
                        !configurations.isEmpty(),
                        !ignored.isEmpty());
        for (Case one : cases) {
            verdict =
                    Verdicts.rank(one.verdict()) < Verdicts.rank(verdict) ? one.verdict() : verdict;
        }
        return verdict;
    }

    private List<Report.Ignored> ignored(Facts agreed) {
        List<Report.Ignored> ignored = new ArrayList<>();
        for (Diagnosis noise : Diagnoser.ignored(seen.all(agreed), Catalogue.ALL)) {
            long count = noise.evidence().stream().mapToLong(Evidence::count).sum();
            ignored.add(new Report.Ignored(noise.failure().id(), count, noise.failure().title()));
        }
        return ignored;
    }

    private Report.Configured configured(
            Configuration configuration, List<Finding> findings, Plan plan) {
        Layout layout = configuration.layout();
        Offer change = Offer.none();
        if (!plan.settings().isEmpty()) {
            change =
                    layout.lasts()
                            ? guard.call(
                                    "editing a configuration",
                                    () -> Surgery.set(configuration, plan.settings()),
                                    new Offer(List.of(), "the analyzer failed at it."))
                            : new Offer(
                                    List.of(),
                                    "an edit of it is undone by what makes it. Write the setting where it lasts.");
        }
        Document document = configuration.document();
        String diff = Diff.of(document, change.edits(), reading.name(document.input()));
        String mode = configuration.mode().orElse("");
        return new Report.Configured(
                document.input(),
                document.start(),
                document.start() + document.written().length(),
                layout.word(),
                mode,
                configuration.isEditable(),
                findings,
                written(document, change.edits()),
                change.refusal(),
                diff,
                layout.writeTo());
    }

    /** Edits of the text that was read, as edits of the input. */
    private static List<Edit> written(Document document, List<Edit> edits) {
        List<Edit> placed = new ArrayList<>();
        for (Edit edit : edits) {
            Span part = new Span(edit.start() - document.start(), edit.end() - document.start());
            Span place = document.place(part);
            placed.add(new Edit(edit.input(), place.start(), place.end(), edit.replacement()));
        }
        return placed;
    }

    private void configuredFacts() {
        for (Configuration configuration : configurations) {
            Document document = configuration.document();
            configuration
                    .mode()
                    .filter(mode -> !mode.equals("null") && configuration.isEffective())
                    .ifPresent(
                            mode ->
                                    facts.add(
                                            new Fact(
                                                    "mode",
                                                    mode.isEmpty() ? "iptables" : mode,
                                                    document.input(),
                                                    configuration.modeLine(),
                                                    Origin.UNKNOWN)));
            configuration
                    .clusterCidr()
                    .filter(cidr -> configuration.isEffective())
                    .ifPresent(cidr -> state("cluster.cidr", cidr, document));
            Layout layout = configuration.layout();
            state("configuration.layout", layout.word(), document);
            layout.platform().ifPresent(p -> state(Facts.PLATFORM, p.id(), document));
        }
    }

    private void state(String name, String value, Document document) {
        facts.add(new Fact(name, value, document.input(), document.firstLine(), Origin.UNKNOWN));
    }

    private void addFindings(List<Report.Found> found, List<List<Finding>> findings, Facts about) {
        int at = 0;
        while (at < found.size() && found.get(at).diagnosis().severity() == Severity.FATAL) {
            at++;
        }
        for (int i = 0; i < findings.size(); i++) {
            for (Finding finding : findings.get(i)) {
                boolean known =
                        found.stream().anyMatch(f -> f.diagnosis().failure() == finding.failure());
                boolean ofWorkload =
                        !configurations.get(i).isKubeProxyConfiguration()
                                && finding.severity() != Severity.FATAL
                                && finding.flaw() != Flaw.IGNORED;
                if (known || ofWorkload || finding.severity() == Severity.INFO) {
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
                                finding.failure(),
                                finding.severity(),
                                Confidence.CERTAIN,
                                List.of(evidence),
                                List.of());
                found.add(
                        finding.severity() == Severity.FATAL ? at : found.size(),
                        found(diagnosis, about));
            }
        }
    }

    private static Report.Found found(Diagnosis diagnosis, Facts about) {
        return new Report.Found(
                diagnosis,
                Plan.remedies(diagnosis, about),
                Plan.questions(diagnosis, about),
                List.of());
    }

    private void addOtherComponent(
            List<Report.Found> found, List<Report.Ignored> ignored, Facts agreed) {
        Shown all = seen.all(agreed);
        boolean nothing =
                found.isEmpty()
                        && all.ending().map(event -> event.text().startsWith("panic")).orElse(true)
                        && !seen.sawKubeProxy()
                        && configurations.isEmpty()
                        && !agreed.kernelConfigSeen()
                        && ignored.isEmpty();
        if (seen.firstOther().isPresent() && (seen.sawOnlyOthers() || nothing)) {
            Diagnosis other =
                    new Diagnosis(
                            Failures.notKubeProxy(),
                            Severity.INFO,
                            Confidence.LIKELY,
                            List.of(Evidence.of(seen.firstOther().get(), 1)),
                            List.of());
            found.add(0, found(other, agreed));
        }
    }
}
