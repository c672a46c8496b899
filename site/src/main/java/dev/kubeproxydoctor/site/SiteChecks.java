package dev.kubeproxydoctor.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * What a finished site must hold to: every link leads somewhere, no page is larger than it may be,
 * nothing is loaded from anywhere else. That its HTML is valid is found by {@code ValidHtmlTest}.
 */
final class SiteChecks {
    /** A page's own HTML and the shell around the engine, as gzip has them; brotli is smaller. */
    private static final int LARGEST_PAGE = 30_000;

    private static final Pattern REFERENCE =
            Pattern.compile("<[a-z][^<>]*?\\s(?:href|src)=\"([^\"]*)\"");
    private static final Pattern LOADED =
            Pattern.compile(
                    "<(?:script|img|iframe|link rel=\"(?:stylesheet|modulepreload|icon|manifest)\")[^<>]*?\\s(?:src|href)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

    private SiteChecks() {}

    /** What is wrong with the site; empty if nothing is. */
    static List<String> of(Path site) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                String name = site.relativize(file).toString().replace('\\', '/');
                if (!name.equals("kube-proxy-doctor.html")) {
                    pages.put(name, Files.readString(file));
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            links(site, pages, page.getKey(), page.getValue(), wrong);
            Matcher loaded = LOADED.matcher(page.getValue());
            while (loaded.find()) {
                if (loaded.group(1).matches("https?://.*")) {
                    wrong.add(page.getKey() + " loads " + loaded.group(1) + " from elsewhere");
                }
            }
            int size = compressed(page.getValue());
            if (size > LARGEST_PAGE) {
                wrong.add(
                        page.getKey()
                                + " has "
                                + size
                                + " bytes compressed, more than "
                                + LARGEST_PAGE);
            }
        }
        return wrong;
    }

    private static void links(
            Path site, Map<String, String> pages, String name, String html, List<String> wrong) {
        Matcher reference = REFERENCE.matcher(html);
        while (reference.find()) {
            String target = reference.group(1).replace("&amp;", "&");
            if (target.startsWith("https://")
                    || target.startsWith("http://")
                    || target.startsWith("data:")) {
                continue;
            }
            int hash = target.indexOf('#');
            String fragment = hash < 0 ? "" : target.substring(hash + 1);
            String path = (hash < 0 ? target : target.substring(0, hash)).replaceAll("\\?.*", "");
            Path file = site.resolve(name);
            if (!path.isEmpty()) {
                file = file.resolveSibling(path).normalize();
                file =
                        path.endsWith("/") || path.equals("..") || path.equals(".")
                                ? file.resolve("index.html")
                                : file;
            }
            if (!Files.isRegularFile(file)) {
                wrong.add(name + " links to " + target + ", which is not there");
            } else if (!fragment.isEmpty()) {
                String aimed = pages.get(site.relativize(file).toString().replace('\\', '/'));
                if (aimed == null || !ids(aimed).contains(fragment)) {
                    wrong.add(name + " links to " + target + ", where nothing has that id");
                }
            }
        }
    }

    private static Set<String> ids(String html) {
        Set<String> ids = new HashSet<>();
        Matcher matcher = ID.matcher(html);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
