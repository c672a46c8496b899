package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.catalogue.Catalogue;
import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.failure.FailureFile;
import dev.kubeproxydoctor.platform.PlatformNames;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lists of failures say what the files of the failures declare, for every one of them. */
class ListsTest {
    private static final Pattern SECTION =
            Pattern.compile("(?s)<section><h2>([^<]+)</h2>(.*?)</section>");
    private static final Pattern LINK = Pattern.compile("href=\"\\.\\./([a-z0-9-]+)/\"");

    @Test
    void everyFailureStandsUnderItsModes() throws IOException {
        check(
                "by-mode",
                file ->
                        file.modes().size() == Mode.values().length
                                ? List.of("every mode")
                                : file.modes().stream().map(Mode::word).toList());
        Set<String> windows = shown("by-mode").get(Mode.KERNELSPACE.word());
        assertEquals(declared("windows"), windows);
    }

    @Test
    void everyFailureStandsUnderItsModules() throws IOException {
        check("by-module", FailureFile::modules);
    }

    @Test
    void everyFailureStandsUnderItsPlatforms() throws IOException {
        check(
                "by-platform",
                file ->
                        file.platforms().stream()
                                .map(id -> PlatformNames.all().get(id).get(0))
                                .toList());
    }

    /** The ids of a family. */
    private static Set<String> declared(String family) {
        Set<String> ids = new TreeSet<>();
        Catalogue.ALL.stream()
                .filter(failure -> Catalogue.file(failure).family().equals(family))
                .forEach(failure -> ids.add(failure.id()));
        return ids;
    }

    private static void check(String list, Function<FailureFile, List<String>> groups)
            throws IOException {
        Map<String, Set<String>> declared = new TreeMap<>();
        Catalogue.ALL.forEach(
                failure ->
                        groups.apply(Catalogue.file(failure))
                                .forEach(
                                        group ->
                                                declared.computeIfAbsent(
                                                                group, g -> new TreeSet<>())
                                                        .add(failure.id())));
        assertEquals(declared, shown(list));
    }

    private static Map<String, Set<String>> shown(String list) throws IOException {
        String html =
                Files.readString(Site.directory().resolve("failures/" + list + "/index.html"));
        Map<String, Set<String>> groups = new TreeMap<>();
        Matcher section = SECTION.matcher(html);
        while (section.find()) {
            Set<String> ids = groups.computeIfAbsent(section.group(1), g -> new TreeSet<>());
            Matcher link = LINK.matcher(section.group(2));
            while (link.find()) {
                ids.add(link.group(1));
            }
        }
        return groups;
    }
}
