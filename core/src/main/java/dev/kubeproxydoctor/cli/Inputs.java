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
import java.util.zip.GZIPInputStream;

/**
 * Files and standard input as text, unpacked if they are gzip ({@code config.gz}). UTF-8, or UTF-16
 * where a byte order mark or the zeros of Latin text say so; what is not valid becomes U+FFFD.
 */
final class Inputs {
    private static final int CHUNK = 1 << 16;

    /** So many bytes tell the encoding. */
    private static final int HEAD = 64;

    private Inputs() {}

    /** Gives the text of {@code file} in chunks; it is never held whole. */
    static void read(String file, InputStream standardInput, Consumer<String> chunks) {
        try (InputStream in =
                new BufferedInputStream(
                        file.equals("-") ? standardInput : Files.newInputStream(Path.of(file)))) {
            InputStream plain = unpacked(in);
            Reader reader = new InputStreamReader(plain, charset(plain));
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

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    }

    private static Charset charset(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        boolean little = startsWith(head, 0xff, 0xfe);
        boolean big = startsWith(head, 0xfe, 0xff);
        in.skipNBytes(little || big ? 2 : startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0);
        if (little || zeros[1] > head.length / 4 && zeros[0] <= head.length / 4) {
            return StandardCharsets.UTF_16LE;
        }
        if (big || zeros[0] > head.length / 4 && zeros[1] <= head.length / 4) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
