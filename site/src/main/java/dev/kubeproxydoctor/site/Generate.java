package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.artefact.Detectors;
import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code Generate DIST CONTENT PROJECT OUT}: what web built, the hand-written pages, the project's
 * directory, and where the site goes.
 */
public final class Generate {
    private final Path dist;
    private final Path content;
    private final Path project;
    private final Path out;
    private final List<String> pages = new ArrayList<>();

    private Generate(Path dist, Path content, Path project, Path out) {
        this.dist = dist;
        this.content = content;
        this.project = project;
        this.out = out;
    }

    /**
     * Makes the site anew. Fails if a failure that leaves a message has no example, or any has no
     * source, on a link that leads nowhere and on a page over its size.
     */
    public static void main(String[] arguments) throws IOException {
        Generate site =
                new Generate(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        Path.of(arguments[2]),
                        Path.of(arguments[3]));
        site.files();
        site.failures();
        site.rules();
        site.written();
        site.found();
        List<String> wrong = SiteChecks.of(site.out);
        if (!wrong.isEmpty()) {
            throw new IOException("the site is not as it must be:\n" + String.join("\n", wrong));
        }
        System.out.println("site: " + site.pages.size() + " pages, in " + site.out);
    }

    /** What is copied as it is. */
    private void files() throws IOException {
        try (Stream<Path> files = Files.list(dist)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                copy(file, "kpd/" + file.getFileName());
            }
        }
        copy(dist.resolve("integrity.json"), "kpd/integrity.json");
        copy(dist.resolve("kube-proxy-doctor.html"), "kube-proxy-doctor.html");
        copy(dist.resolve("kube-proxy-doctor.html.sha256"), "kube-proxy-doctor.html.sha256");
        copy(dist.resolve("report.schema.json"), "report.schema.json");
        for (String name :
                List.of("style.css", "site.js", "modes.js", "icon.svg", "manifest.webmanifest")) {
            copy(content.resolve(name), name);
        }
        copy(content.resolve("embed.js"), "embed/embed.js");
        copy(content.resolve("resize.js"), "embed/resize.js");
        copy(content.resolve("embed.html"), "embed/index.html");
        copy(content.resolve("offline.js"), "offline/offline.js");
        copy(content.resolve("offline.html"), "offline/index.html");
    }

    private void failures() throws IOException {
        for (Failure failure : Catalogue.ALL) {
            boolean message = !failure.when().templates().isEmpty();
            if ((message && Catalogue.file(failure).matching().isEmpty())
                    || Catalogue.file(failure).sources().isEmpty()) {
                throw new IOException(failure.id() + " has no example or no source");
            }
            page(FailurePage.path(failure), FailurePage.of(failure));
        }
        page("failures/", Indexes.bySymptom());
        page("failures/by-module/", Indexes.byModule());
        page("failures/by-mode/", Indexes.byMode());
        page("failures/by-platform/", Indexes.byPlatform());
    }

    private void rules() throws IOException {
        List<Failure> detectable = Catalogue.ALL.stream().filter(Detectors::isDetectable).toList();
        write("rules/loki-rules.yaml", Detectors.loki(detectable));
        write("rules/node-problem-detector-log.json", Detectors.nodeProblemDetector(detectable));
    }

    private void written() throws IOException {
        for (Map.Entry<String, String> page :
                new WrittenPages(dist, content, project).all().entrySet()) {
            page(page.getKey(), page.getValue());
        }
    }

    /** How the pages are found, by machines and without the network. */
    private void found() throws IOException {
        StringBuilder map =
                new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        pages.forEach(
                path -> map.append("<url><loc>").append(Address.of(path)).append("</loc></url>\n"));
        write("sitemap.xml", map.append("</urlset>\n").toString());
        write(
                "robots.txt",
                "User-agent: *\nAllow: /\nSitemap: " + Address.of("sitemap.xml") + "\n");
        List<String> kept = new ArrayList<>();
        try (Stream<Path> files = Files.walk(out)) {
            files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("offline/") && !name.equals("sw.js"))
                    .filter(name -> !name.startsWith("kube-proxy-doctor.html"))
                    .filter(name -> !name.equals("sitemap.xml") && !name.equals("robots.txt"))
                    .sorted()
                    .forEach(kept::add);
        }
        write("sw.js", Offline.worker(Files.readString(content.resolve("sw.js")), out, kept));
    }

    private void page(String path, String html) throws IOException {
        pages.add(path);
        write(path + "index.html", html);
    }

    private void copy(Path from, String to) throws IOException {
        Path file = out.resolve(to);
        Files.createDirectories(file.getParent());
        Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(String name, String text) throws IOException {
        Path file = out.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
