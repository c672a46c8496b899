package dev.kubeproxydoctor.site;

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

    /** A whole page. {@code root} leads from the page to the site's root: {@code ../../}. */
    static String page(String title, String description, String root, String head, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <meta name="description" content="%s">
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="%sstyle.css">
                %s</head>
                <body>
                <header><a class="name" href="%sindex.html">kube-proxy doctor</a>
                <nav><a href="%sfailures/index.html">Failures</a> <a href="%sprivacy/index.html">Privacy</a> <a href="%sembed-guide/index.html">Embed</a></nav></header>
                <main>
                %s</main>
                <footer><p>Nothing you paste leaves this tab. <a href="%sprivacy/index.html">How to check that</a>.
                <a href="%skube-proxy-doctor.html" download>One file for offline use</a>.</p></footer>
                </body>
                </html>
                """
                .formatted(
                        POLICY,
                        text(title),
                        text(description),
                        root,
                        head,
                        root,
                        root,
                        root,
                        root,
                        body,
                        root,
                        root);
    }

    /** No page of the site may make a request with what is pasted into it. */
    static final String POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types kpd";

    /**
     * The scripts of a page with the element; the engine is loaded with the page, so that nothing
     * is requested later.
     */
    static String scripts(String root) {
        return """
                <link rel="modulepreload" href="%skpd/engine-wasm.js">
                <script type="module" src="%skpd/kube-proxy-doctor.js"></script>
                """
                .formatted(root, root);
    }
}
