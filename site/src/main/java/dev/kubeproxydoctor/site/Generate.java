package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.artefact.Detectors;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import dev.kubeproxydoctor.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code Generate DIST CONTENT OUT}: what web built, the hand-written pages, and where the site
 * goes.
 */
public final class Generate {
    private Generate() {}

    /**
     * Makes the site anew. Fails if a failure that leaves a message has no example, or any has no
     * source.
     */
    public static void main(String[] arguments) throws IOException {
        Path dist = Path.of(arguments[0]);
        Path content = Path.of(arguments[1]);
        Path out = Path.of(arguments[2]);
        Files.createDirectories(out.resolve("kpd"));
        try (Stream<Path> files = Files.list(dist)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                copy(file, out.resolve("kpd").resolve(file.getFileName()));
            }
        }
        copy(dist.resolve("kube-proxy-doctor.html"), out.resolve("kube-proxy-doctor.html"));
        copy(content.resolve("style.css"), out.resolve("style.css"));
        copy(content.resolve("report.schema.json"), out.resolve("report.schema.json"));
        copy(content.resolve("embed.js"), out.resolve("embed/embed.js"));
        write(out.resolve("kpd/examples.js"), examples());
        for (Failure failure : Catalogue.ALL) {
            boolean message = !failure.when().templates().isEmpty();
            if (message && failure.examples().matching().isEmpty() || failure.sources().isEmpty()) {
                throw new IOException(failure.id() + " has no example or no source");
            }
            write(out.resolve("failures/" + failure.id() + "/index.html"), FailurePage.of(failure));
        }
        write(out.resolve("failures/index.html"), FailurePage.index());
        List<Failure> detectable = Catalogue.ALL.stream().filter(Detectors::isDetectable).toList();
        write(out.resolve("rules/loki-rules.yaml"), Detectors.loki(detectable));
        write(
                out.resolve("rules/node-problem-detector-log.json"),
                Detectors.nodeProblemDetector(detectable));
        String home = Files.readString(content.resolve("home.html"));
        write(
                out.resolve("index.html"),
                Html.page(
                        "kube-proxy doctor: paste the log, read what broke",
                        "Paste a kube-proxy log or its ConfigMap. Names the failure, proves it by your own lines, and gives the fix for your platform. Runs in your browser only.",
                        "",
                        Html.scripts(""),
                        home));
        for (String page : List.of("privacy", "embed-guide")) {
            String body = Files.readString(content.resolve(page + ".html"));
            String title = body.substring(body.indexOf("<h1>") + 4, body.indexOf("</h1>"));
            write(
                    out.resolve(page + "/index.html"),
                    Html.page(title + " · kube-proxy doctor", title, "../", "", body));
        }
        copy(content.resolve("embed.html"), out.resolve("embed/index.html"));
        System.out.println("site: " + Catalogue.ALL.size() + " failures, in " + out);
    }

    private static String examples() {
        StringBuilder module = new StringBuilder("export const examples = {\n");
        for (Failure failure : Catalogue.ALL) {
            for (String example : failure.examples().matching().stream().limit(1).toList()) {
                module.append("  ")
                        .append(ReportJson.quoted(failure.id()))
                        .append(": ")
                        .append(ReportJson.quoted(example))
                        .append(",\n");
            }
        }
        return module.append("};\n").toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        write(to, Files.readString(from));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
