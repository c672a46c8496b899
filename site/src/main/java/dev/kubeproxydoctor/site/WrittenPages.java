package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.cli.Main;
import dev.kubeproxydoctor.web.build.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The pages that people wrote, {@code site/src/main/site/guide.html} and its like, and the
 * changelog. A page without a heading or a paragraph ends the build.
 *
 * @param dist what web built
 * @param content where the pages lie
 * @param project the project's directory
 */
record WrittenPages(Path dist, Path content, Path project) {
    /** A page: the directory that it becomes, and what its head needs. */
    private record Written(String name, String head) {}

    private static final List<Written> WRITTEN =
            List.of(
                    new Written("privacy", ""),
                    new Written("embed-guide", ""),
                    new Written("guide", Html.ELEMENT),
                    new Written("command-line", ""),
                    new Written("rules", ""),
                    new Written("licence", ""),
                    new Written(
                            "modes",
                            Html.ELEMENT
                                    + "<script type=\"module\" src=\"@ROOT@modes.js\"></script>\n"));

    /** The pages by their paths, in a fixed order. */
    Map<String, String> all() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(
                "",
                Html.page(
                        "",
                        "kube-proxy doctor: paste the log, read what broke",
                        "Paste a kube-proxy log or its ConfigMap. Names the failure, proves it by your own lines, and gives the fix for your platform. Runs in your browser only.",
                        Html.ELEMENT,
                        body("home")));
        for (Written page : WRITTEN) {
            String path = page.name() + "/";
            pages.put(path, page(path, body(page.name()), page.head()));
        }
        pages.put("changelog/", changelog());
        return pages;
    }

    /** Its title is its heading, and its first paragraph says what it is about. */
    private static String page(String path, String body, String head) {
        String title = body.substring(body.indexOf("<h1>") + 4, body.indexOf("</h1>"));
        String lead = body.substring(body.indexOf("<p>") + 3, body.indexOf("</p>"));
        return Html.page(
                path, title + " · kube-proxy doctor", lead.replaceAll("<[^>]*>", ""), head, body);
    }

    private String changelog() throws IOException {
        String changelog = Files.readString(project.resolve("CHANGELOG.md"));
        return Html.page(
                "changelog/",
                "What changed · kube-proxy doctor",
                "What changed in kube-proxy doctor, version by version.",
                "",
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(changelog)));
    }

    /** What the file says, with what is made for it in place of {@code @NAMES@}. */
    private String body(String name) throws IOException {
        String body = Files.readString(content.resolve(name + ".html"));
        return body.replace("@EXAMPLES@", Examples.templates())
                .replace("@EXAMINED@", Prerendered.of("iptables-legacy-table-missing"))
                .replace("@COUNT@", String.valueOf(Catalogue.ALL.size()))
                .replace("@MODES@", Modes.table())
                .replace("@SYSTEMS@", Modes.systems())
                .replace("@PLATFORMS@", Modes.platforms())
                .replace("@NOTICE@", Html.text(Files.readString(project.resolve("NOTICE"))))
                .replace("@LICENSE@", Html.text(Files.readString(project.resolve("LICENSE"))))
                .replace("@USAGE@", Html.text(Main.USAGE))
                .replace("@INTEGRITY@", Html.text(Files.readString(dist.resolve("integrity.json"))))
                .replace("@SITE@", Address.of(""));
    }
}
