package dev.kubeproxydoctor.web.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Makes a WebAssembly module smaller by Binaryen's {@code wasm-opt}, by seven percent as brotli has
 * it. Binaryen is a package of npm; Node, which runs it, comes with Playwright's driver. Both are
 * kept in the user's cache.
 */
final class Binaryen {
    private static final String VERSION = "132.0.0";

    /** What npm's registry says of the package. */
    private static final String INTEGRITY =
            "sha512-4Usg7yEvwO3FMso3Oov6qkOOHSod1IEv+boKkh77kTljM+eNBouqCTbqWswGzbG+vDNO/b/v2C4gfEh1WgB9Lg==";

    /** How often it is fetched before the build gives up. */
    private static final int TRIES = 3;

    /** What of the package is needed. */
    private static final Set<String> PROGRAM =
            Set.of("package/bin/wasm-opt", "package/bin/package.json");

    /**
     * What TeaVM's modules use, and no more: what a feature allows, the optimizer may write, and
     * browsers must read it. Without "closed world", which breaks TeaVM's code.
     */
    private static final List<String> FEATURES =
            List.of(
                    "--enable-gc",
                    "--enable-reference-types",
                    "--enable-bulk-memory",
                    "--enable-exception-handling",
                    "--enable-nontrapping-float-to-int",
                    "--enable-sign-ext",
                    "--enable-mutable-globals",
                    "--enable-multivalue");

    private Binaryen() {}

    /** The module at {@code wasm}, optimized for size; it keeps its names. */
    static byte[] optimized(Path wasm) throws IOException {
        Path cache =
                Files.createDirectories(
                        Path.of(System.getProperty("user.home"), ".cache", "kube-proxy-doctor"));
        Path small = wasm.resolveSibling("small.wasm");
        List<String> command = new ArrayList<>();
        command.add(node(cache).toString());
        command.add(program(cache).toString());
        command.addAll(FEATURES);
        command.addAll(List.of("-g", "-Oz", "--converge", wasm.toString(), "-o", small.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("wasm-opt failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return Files.readAllBytes(small);
    }

    private static Path program(Path cache) throws IOException {
        Path directory = cache.resolve("binaryen-" + VERSION);
        Path program = directory.resolve("package/bin/wasm-opt");
        if (Files.exists(program)) {
            return program;
        }
        Path unpacked = Files.createTempDirectory(cache, "binaryen");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new GZIPInputStream(new ByteArrayInputStream(packed())))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                if (PROGRAM.contains(entry.getName())) {
                    Path file = unpacked.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                }
            }
        }
        Files.move(unpacked, directory);
        return program;
    }

    private static byte[] packed() throws IOException {
        URI address =
                URI.create("https://registry.npmjs.org/binaryen/-/binaryen-" + VERSION + ".tgz");
        for (int left = TRIES - 1; ; left--) {
            try {
                byte[] packed = fetched(address);
                if (Hash.integrity(512, packed).equals(INTEGRITY)) {
                    return packed;
                }
                throw new IOException("it is not the package that was expected");
            } catch (IOException e) {
                if (left == 0) {
                    throw new IOException(
                            "the build cannot fetch " + address + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private static byte[] fetched(URI address) throws IOException {
        try {
            return HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Path node(Path cache) throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String name =
                system.startsWith("windows")
                        ? "win32_x64/node.exe"
                        : (system.startsWith("mac") ? "mac" : "linux")
                                + (arm ? "-arm64" : "")
                                + "/node";
        Path node = cache.resolve("node").resolve(name);
        if (!Files.exists(node)) {
            Files.createDirectories(node.getParent());
            Path copy = Files.createTempFile(node.getParent(), "node", ".part");
            try (InputStream in =
                    Binaryen.class.getClassLoader().getResourceAsStream("driver/" + name)) {
                if (in == null) {
                    throw new IOException(
                            "Playwright's driver has no Node for this system: " + name);
                }
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!copy.toFile().setExecutable(true)) {
                throw new IOException(copy + " cannot be made a program");
            }
            Files.move(copy, node, StandardCopyOption.REPLACE_EXISTING);
        }
        return node;
    }
}
