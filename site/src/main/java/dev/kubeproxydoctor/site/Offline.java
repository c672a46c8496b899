package dev.kubeproxydoctor.site;

import dev.kubeproxydoctor.report.ReportJson;
import dev.kubeproxydoctor.web.build.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The service worker, which keeps the site for when the network is off. */
final class Offline {
    private Offline() {}

    /**
     * Its script: the hand-written part with the list of what is kept, named by the hash of all of
     * it, so that another site is another cache.
     */
    static String worker(String script, Path site, List<String> files) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        StringBuilder list = new StringBuilder("[");
        for (String file : files) {
            all.writeBytes(file.getBytes(StandardCharsets.UTF_8));
            all.writeBytes(Files.readAllBytes(site.resolve(file)));
            String address =
                    file.endsWith("index.html")
                            ? file.substring(0, file.length() - "index.html".length())
                            : file;
            list.append(list.length() > 1 ? ", " : "").append(ReportJson.quoted("./" + address));
        }
        return script.replace(
                        "'@VERSION@'", ReportJson.quoted(Hash.integrity(256, all.toByteArray())))
                .replace("'@FILES@'", list.append(']'));
    }
}
