package dev.kubeproxydoctor.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Files and standard input as text. UTF-8, or UTF-16 where a byte order mark says so; what is not
 * valid becomes U+FFFD.
 */
final class Inputs {
    private static final int CHUNK = 1 << 16;

    private Inputs() {}

    /** Gives the text of {@code file} in chunks; it is never held whole. */
    static void read(String file, InputStream standardInput, Consumer<String> chunks) {
        try (InputStream in =
                new BufferedInputStream(
                        file.equals("-") ? standardInput : Files.newInputStream(Path.of(file)))) {
            Reader reader = new InputStreamReader(in, charset(in));
            char[] buffer = new char[CHUNK];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                chunks.accept(new String(buffer, 0, count));
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof UsageException usage) {
                throw usage;
            }
            throw new UsageException(
                    "cannot read "
                            + file
                            + (Files.isDirectory(Path.of(file)) ? ": it is a directory" : ""));
        }
    }

    /** The whole text. */
    static String all(String file, InputStream standardInput) {
        StringBuilder text = new StringBuilder();
        read(file, standardInput, text::append);
        return text.toString();
    }

    private static Charset charset(InputStream in) throws IOException {
        in.mark(3);
        int first = in.read();
        int second = in.read();
        int third = in.read();
        if (first == 0xef && second == 0xbb && third == 0xbf) {
            return StandardCharsets.UTF_8;
        }
        in.reset();
        if (first == 0xff && second == 0xfe) {
            in.skipNBytes(2);
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xfe && second == 0xff) {
            in.skipNBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }
}
