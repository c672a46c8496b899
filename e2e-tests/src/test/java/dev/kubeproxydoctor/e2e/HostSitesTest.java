package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kubeproxydoctor.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Real sites of others, built with their own programs from {@code src/test/hosts}, with the element
 * in them; and the npm package as npm has it.
 */
class HostSitesTest {
    private static final Path HOSTS = Path.of("src/test/hosts");

    @Test
    void vitePress() throws IOException {
        worksIn(built("vitepress").resolve("docs/.vitepress/dist"));
    }

    @Test
    void docusaurus() throws IOException {
        worksIn(built("docusaurus").resolve("out"));
    }

    @Test
    void hugo() throws IOException {
        Path source = copied("hugo");
        run(
                Tools.path("hugo", "hugo").toString(),
                "--source",
                source.toString(),
                "--destination",
                "out");
        worksIn(withFiles(source.resolve("out")));
    }

    @Test
    void asciidoctor() throws IOException {
        Path source = copied("asciidoctor");
        Path page = source.resolve("out/index.html");
        Files.createDirectories(page.getParent());
        run(
                Tools.path("asciidoctor", "asciidoctor").toString(),
                "-o",
                page.toString(),
                source.resolve("index.adoc").toString());
        worksIn(withFiles(source.resolve("out")));
    }

    @Test
    void mkDocsMaterialWithInstantNavigation() throws IOException {
        Path source = copied("mkdocs");
        Path out = source.resolve("out");
        try (Host host = Host.of(out, Map.of())) {
            Tools.path("mkdocs", "mkdocs");
            Tools.install("mkdocs-material");
            run(
                    "env",
                    "SITE_URL=" + host.address(""),
                    Tools.path("mkdocs", "mkdocs").toString(),
                    "build",
                    "--config-file",
                    source.resolve("mkdocs.yml").toString(),
                    "--site-dir",
                    out.toString());
            withFiles(out);
            try (Site site = new Site().open(host.address(""))) {
                site.page.locator("[data-failure=ipset-binary-missing]").waitFor();
                site.page.evaluate("() => { window.sameDocument = true; }");
                site.page.locator("a[href='other/']").first().click();
                site.page.locator("[data-failure=conntrack-max-permission-denied]").waitFor();
                assertEquals(true, site.page.evaluate("() => window.sameDocument"));
            }
        }
    }

    @Test
    void thePackageIsImportedOnAServerAndHoldsWhatItNames() throws IOException {
        Path directory = Files.createTempDirectory("package");
        run(npm(), "init", "--yes", "--prefix", directory.toString());
        run(npm(), "install", "--prefix", directory.toString(), packed().toString());
        String said =
                run(
                        Tools.path("node", "nodejs").toString(),
                        "--input-type=module",
                        "--eval",
                        """
                        process.chdir(process.argv[1]);
                        const { createRequire } = await import('node:module');
                        const require = createRequire(process.argv[1] + '/x.js');
                        const main = await import(require.resolve('kube-proxy-doctor'));
                        const text = require('kube-proxy-doctor/package.json');
                        const files = await import('node:fs');
                        const root = process.argv[1] + '/node_modules/kube-proxy-doctor/';
                        const named = [text.types, text.customElements, ...Object.values(text.exports).flatMap((e) => typeof e === 'string' ? [e] : Object.values(e))];
                        console.log(Object.keys(main).join(), named.filter((name) => !files.existsSync(root + name)).join());
                        """,
                        directory.toString());
        assertEquals("KubeProxyDoctor,engines", said.strip());
    }

    private static void worksIn(Path site) {
        try (Host host = Host.of(site, Map.of());
                Site page = new Site().open(host.address(""))) {
            page.page.locator("[data-failure=ipset-binary-missing]").waitFor();
            page.paste(Pastes.CONNTRACK_LOG);
            assertEquals("conntrack-max-permission-denied", page.diagnoses().get(0));
            assertTrue(
                    page.page
                            .locator("[role=status]")
                            .first()
                            .textContent()
                            .startsWith("1 problem found, 1 certain."));
        }
    }

    /** A site that npm builds, with our package installed in it. */
    private static Path built(String name) throws IOException {
        Path source = copied(name);
        run(
                npm(),
                "install",
                "--no-audit",
                "--no-fund",
                "--prefix",
                source.toString(),
                packed().toString());
        run(npm(), "run", "build", "--prefix", source.toString());
        return source;
    }

    /** The package as npm packs it. */
    private static synchronized Path packed() throws IOException {
        Path directory = Files.createTempDirectory("packed");
        Path source = Path.of("../web/target/npm").toAbsolutePath().normalize();
        String said =
                run(npm(), "pack", source.toString(), "--pack-destination", directory.toString());
        return directory.resolve(said.strip().substring(said.strip().lastIndexOf('\n') + 1));
    }

    private static String npm() {
        return Tools.path("npm", "npm").toString();
    }

    private static Path withFiles(Path site) throws IOException {
        Path files = Files.createDirectories(site.resolve("kpd"));
        try (Stream<Path> scripts = Files.list(Path.of("../web/target/npm"))) {
            for (Path script : scripts.filter(p -> p.toString().endsWith(".js")).toList()) {
                Files.copy(
                        script,
                        files.resolve(script.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return site;
    }

    private static Path copied(String name) throws IOException {
        Path target = Files.createTempDirectory(name);
        List<Path> sources;
        try (Stream<Path> walked = Files.walk(HOSTS.resolve(name))) {
            sources = new ArrayList<>(walked.filter(Files::isRegularFile).toList());
        }
        for (Path source : sources) {
            Path file = target.resolve(HOSTS.resolve(name).relativize(source).toString());
            Files.createDirectories(file.getParent());
            Files.copy(source, file);
        }
        return target;
    }

    private static String run(String... command) {
        Tools.Finished run = Tools.run(List.of(command), "");
        assertEquals(0, run.status(), run.output());
        return run.output();
    }
}
