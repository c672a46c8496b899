package dev.kubeproxydoctor.cli;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.facts.Key;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Patch;
import dev.kubeproxydoctor.report.Report;
import dev.kubeproxydoctor.report.ReportJson;
import dev.kubeproxydoctor.report.Sarif;
import dev.kubeproxydoctor.report.Verdict;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code examine}: the diagnosis of files or of standard input. */
final class Examine {
    private Examine() {}

    static int run(Options options, InputStream in, PrintStream out, Terminal err) {
        Optional<Destination> output =
                Optional.of(options.out())
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Destination(name, options.force()));
        Doctor doctor = new Doctor();
        Inputs inputs = new Inputs(options.files(), in, output.isPresent());
        List<String> names = InputNames.of(options.files());
        for (int i = 0; i < names.size(); i++) {
            doctor.input(names.get(i));
            inputs.read(i, doctor::text);
        }
        if (!options.kubernetes().isEmpty()) {
            doctor.fact(Key.KUBERNETES, options.kubernetes());
        }
        Report report = doctor.report();
        if (options.isJson()) {
            out.println(ReportJson.write(report));
        } else if (options.format().equals("sarif")) {
            out.println(Sarif.write(report, options.files().stream().map(FileUri::of).toList()));
        } else {
            new ReportText(report, new Terminal(out)).print();
        }
        if (output.isPresent()) {
            List<String> written = output.get().write(files(report, inputs, err));
            if (options.format().equals("text")) {
                written.forEach(file -> new Terminal(out).line("wrote " + file));
            }
        }
        // The report is out and says that something is missing; Main says what and where.
        doctor.rethrow();
        boolean wrong = report.verdict().compareTo(Verdict.DEGRADED) <= 0;
        boolean invalid =
                report.configurations().stream()
                        .flatMap(c -> c.findings().stream())
                        .anyMatch(f -> f.severity() == Severity.FATAL);
        return wrong || invalid ? 1 : 0;
    }

    /** All files to take away by their names; says of a patched one why it cannot be made. */
    private static Map<String, byte[]> files(Report report, Inputs inputs, Terminal err) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Artefact artefact : report.artefacts()) {
            files.put(artefact.fileName(), artefact.content().getBytes(StandardCharsets.UTF_8));
        }
        for (Patch patch : report.patches()) {
            Optional<String> bytes = inputs.bytes(patch.input());
            Patch.Outcome result =
                    bytes.map(patch::applyTo).orElse(new Patch.Outcome("", Inputs.tooMany()));
            if (result.refusal().isEmpty()) {
                byte[] patched = result.bytes().getBytes(StandardCharsets.ISO_8859_1);
                files.put(patch.fileName(), patched);
            } else {
                err.line(
                        "kube-proxy-doctor: "
                                + patch.fileName()
                                + " is not written: "
                                + result.refusal());
            }
        }
        return files;
    }
}
