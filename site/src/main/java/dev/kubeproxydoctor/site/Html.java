package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.report.ReportJson;
import java.util.List;

/** Pieces of HTML; every text goes through {@link #text}. */
final class Html {
    private Html() {}

    /** Text as HTML. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String paragraph(String text) {
        return text.isEmpty() ? "" : "<p>" + text(text) + "</p>\n";
    }

    static String list(List<String> items) {
        StringBuilder html = new StringBuilder("<ul>\n");
        items.forEach(item -> html.append("<li>").append(item).append("</li>\n"));
        return html.append("</ul>\n").toString();
    }

    static String link(String target, String text) {
        return "<a href=\"" + text(target) + "\">" + text(text) + "</a>";
    }

    /** A table of cells that are HTML; it scrolls by itself where the page is narrow. */
    static String table(String name, List<String> columns, List<List<String>> rows) {
        StringBuilder html =
                new StringBuilder(
                                "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                        .append(text(name))
                        .append("\"><table>\n<thead><tr>");
        columns.forEach(c -> html.append("<th scope=\"col\">").append(text(c)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr><th scope=\"row\">").append(row.get(0)).append("</th>");
            row.subList(1, row.size())
                    .forEach(cell -> html.append("<td>").append(cell).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    /**
     * A list that {@code site.js} filters while one types; without scripts it is just a list.
     * {@code what} names what is filtered.
     */
    static String filtered(String what, String list) {
        return "<p class=\"filter\" hidden><label>Filter "
                + text(what)
                + " <input type=\"search\" data-filter></label> <output class=\"meta\"></output></p>\n"
                + list;
    }

    /**
     * A whole page.
     *
     * @param path where it lies below the root, with a slash at its end: {@code failures/x/}; the
     *     root itself is {@code ""}
     * @param head what its head needs besides
     */
    static String page(String path, String title, String description, String head, String body) {
        return PAGE.replace("@POLICY@", POLICY)
                .replace("@TITLE@", text(title))
                .replace("@DESCRIPTION@", text(description))
                .replace("@CANONICAL@", Address.of(path))
                .replace("@DATA@", structured(path, title, description))
                .replace("@ICON@", ICON)
                .replace("@HEAD@", head)
                .replace("@BODY@", body)
                .replace("@ROOT@", root(path));
    }

    /** {@code icon.svg}, written out, so that browsers ask for nothing after the page is there. */
    private static final String ICON =
            "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2064%2064'%3E%3Crect%20width='64'%20height='64'%20rx='14'%20fill='%230b57d0'/%3E%3Cpath%20d='M8%2034h12l6-16%2010%2030%207-14h13'%20fill='none'%20stroke='%23fff'%20stroke-width='5'/%3E%3C/svg%3E";

    /** From a page to the root: {@code ../../}. */
    private static String root(String path) {
        String root = "../".repeat((int) path.chars().filter(c -> c == '/').count());
        return root.isEmpty() ? "./" : root;
    }

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="@POLICY@">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>@TITLE@</title>
            <meta name="description" content="@DESCRIPTION@">
            <link rel="canonical" href="@CANONICAL@">
            <link rel="icon" href="@ICON@">
            <link rel="manifest" href="@ROOT@manifest.webmanifest">
            <link rel="stylesheet" href="@ROOT@style.css">
            <script type="module" src="@ROOT@kpd/page.js"></script>
            @HEAD@<script type="application/ld+json">@DATA@</script>
            </head>
            <body>
            <a class="skip" href="#main">To the content</a>
            <header><a class="name" href="@ROOT@"><img src="@ROOT@icon.svg" alt="" width="24" height="24"> kube-proxy doctor</a>
            <nav aria-label="Site"><a href="@ROOT@failures/">Failures</a> <a href="@ROOT@guide/">Incident guide</a> <a href="@ROOT@modes/">Which mode?</a>
            <a href="@ROOT@rules/">Rules</a> <a href="@ROOT@command-line/">Command line</a> <a href="@ROOT@embed-guide/">Embed</a> <a href="@ROOT@privacy/">Privacy</a></nav>
            <p class="state"><output id="offline" data-off="Offline: everything works" data-ready="Ready offline ✓"></output> <a href="@ROOT@privacy/#check"><output id="requests" data-label="Requests since load:"></output></a> <button id="theme" type="button" hidden>Light / dark</button></p></header>
            <main id="main">
            @BODY@</main>
            <footer><p>Nothing you paste leaves this tab. <a href="@ROOT@privacy/">How to check that</a>.
            <a href="@ROOT@kube-proxy-doctor.html" download>One file for offline use</a> (<a href="@ROOT@kube-proxy-doctor.html.sha256">checksum</a>). <a href="@ROOT@changelog/">What changed</a>. <a href="@ROOT@licence/">Licence</a>.</p></footer>
            <iframe src="@ROOT@offline/" title="Keeps this site for offline use" hidden></iframe>
            </body>
            </html>
            """;

    /** What search engines read of a page, besides its text. */
    private static String structured(String path, String title, String description) {
        StringBuilder crumbs = new StringBuilder();
        String above = "";
        int position = 1;
        crumbs.append(crumb(position, "kube-proxy doctor", ""));
        for (String part : path.split("/")) {
            if (!part.isEmpty()) {
                above += part + "/";
                position++;
                crumbs.append(',')
                        .append(crumb(position, above.equals(path) ? title : part, above));
            }
        }
        return "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"TechArticle\",\"headline\":"
                + data(title)
                + ",\"description\":"
                + data(description)
                + ",\"url\":"
                + data(Address.of(path))
                + "},{\"@type\":\"BreadcrumbList\",\"itemListElement\":["
                + crumbs
                + "]}]}";
    }

    private static String crumb(int position, String name, String path) {
        return "{\"@type\":\"ListItem\",\"position\":"
                + position
                + ",\"name\":"
                + data(name)
                + ",\"item\":"
                + data(Address.of(path))
                + "}";
    }

    /** A JSON string that cannot end the script element it stands in. */
    private static String data(String text) {
        return ReportJson.quoted(text).replace("<", "\\u003c");
    }

    /**
     * No page of the site may make a request with what is pasted into it. The one frame is the page
     * that registers the service worker, which this policy forbids here.
     */
    static final String POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; style-src 'self'; img-src 'self' data:; "
                    + "manifest-src 'self'; frame-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types kpd";

    /**
     * The scripts of a page with the element; the engine is loaded with the page, so that nothing
     * is requested later.
     */
    static final String ELEMENT =
            """
            <link rel="modulepreload" href="@ROOT@kpd/engine-wasm.js">
            <script type="module" src="@ROOT@kpd/kube-proxy-doctor.js"></script>
            """;

    /** The script of a page with a filter. */
    static final String FILTER =
            """
            <script type="module" src="@ROOT@site.js"></script>
            """;
}
