package dev.kubeproxydoctor.cli;

import dev.kubeproxydoctor.artefact.Artefact;
import dev.kubeproxydoctor.config.Edit;
import dev.kubeproxydoctor.failure.Severity;
import dev.kubeproxydoctor.report.Doctor;
import dev.kubeproxydoctor.report.Report;
import dev.kubeproxydoctor.report.ReportJson;
import dev.kubeproxydoctor.report.Sarif;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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
            doctor.fact("kubernetes.version", options.kubernetes());
        }
        Report report = doctor.report();
        if (options.isJson()) {
            out.println(ReportJson.write(report));
        } else if (options.format().equals("sarif")) {
            out.println(Sarif.write(report, options.files().stream().map(FileUri::of).toList()));
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
        Path place = Path.of(options.out());
        try {
            Map<String, String> files = new LinkedHashMap<>();
            for (Artefact artefact : report.artefacts()) {
                files.put(artefact.fileName(), artefact.content());
            }
            for (Report.Configured configured : report.configurations()) {
                String file = options.files().get(configured.input());
                if (!configured.edits().isEmpty() && !file.equals("-")) {
                    files.put(
                            "patched-" + Path.of(file).getFileName(),
                            edited(Inputs.all(file, InputStream.nullInputStream()), configured));
                }
            }
            if (options.out().endsWith(".zip")) {
                write(place, zip(files), options, out);
                return;
            }
            Files.createDirectories(place);
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                write(place.resolve(file.getKey()), content, options, out);
            }
        } catch (IOException e) {
            throw new UsageException("cannot write into " + place);
        }
    }

    /** The files in one archive. It carries no dates, so the same input gives the same bytes. */
    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Path file, byte[] content, Options options, PrintStream out)
            throws IOException {
        if (Files.exists(file)
                && !Arrays.equals(Files.readAllBytes(file), content)
                && !options.force()) {
            throw new UsageException(file + " exists and differs; use --force to overwrite it");
        }
        Files.write(file, content);
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
