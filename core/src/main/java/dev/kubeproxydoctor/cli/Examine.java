package dev.kubeproxydoctor.cli;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Report;
import dev.kubeproxydoctor.report.ReportJson;
import dev.kubeproxydoctor.report.Sarif;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code examine}: the diagnosis of files or of standard input. */
final class Examine {
    private Examine() {}

    static int run(Options options, InputStream in, PrintStream out) {
        Doctor doctor = new Doctor();
        for (String file : options.files()) {
            doctor.input(
                    file.equals("-") ? "standard input" : Path.of(file).getFileName().toString());
            Inputs.read(file, in, doctor::text);
        }
        if (!options.kubernetes().isEmpty()) {
            doctor.kubernetes(options.kubernetes());
        }
        Report report = doctor.report();
        if (options.isJson()) {
            out.println(ReportJson.write(report));
        } else if (options.format().equals("sarif")) {
            out.println(Sarif.write(report, options.files()));
        } else {
            ReportText.print(report, out);
        }
        if (!options.out().isEmpty()) {
            write(report, options, out);
        }
        boolean wrong = report.verdict().equals("fatal") || report.verdict().equals("degraded");
        boolean invalid =
                report.configurations().stream()
                        .flatMap(c -> c.findings().stream())
                        .anyMatch(f -> f.severity() == Severity.FATAL);
        return wrong || invalid ? 1 : 0;
    }

    private static void write(Report report, Options options, PrintStream out) {
        Path directory = Path.of(options.out());
        try {
            Files.createDirectories(directory);
            for (Artefact artefact : report.artefacts()) {
                write(directory.resolve(artefact.fileName()), artefact.content(), options, out);
            }
            for (Report.Configured configured : report.configurations()) {
                String file = options.files().get(configured.input());
                if (!configured.edits().isEmpty() && !file.equals("-")) {
                    String name = "patched-" + Path.of(file).getFileName();
                    write(
                            directory.resolve(name),
                            edited(Inputs.all(file, InputStream.nullInputStream()), configured),
                            options,
                            out);
                }
            }
        } catch (IOException e) {
            throw new UsageException("cannot write into " + directory);
        }
    }

    private static void write(Path file, String content, Options options, PrintStream out)
            throws IOException {
        if (Files.exists(file) && !Files.readString(file).equals(content) && !options.force()) {
            throw new UsageException(file + " exists and differs; use --force to overwrite it");
        }
        Files.writeString(file, content);
        if (options.format().equals("text")) {
            out.println("wrote " + file);
        }
    }

    /**
     * The document of the configuration with its edits, without what stood around it in the input.
     */
    private static String edited(String text, Report.Configured configured) {
        String document = text.substring(configured.start(), configured.end());
        List<Edit> edits = configured.edits();
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            int start = edit.start() - configured.start();
            document =
                    new Edit(0, start, edit.end() - configured.start(), edit.replacement())
                            .applyTo(document);
        }
        return document;
    }
}
