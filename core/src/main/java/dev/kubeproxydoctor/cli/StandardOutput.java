package dev.kubeproxydoctor.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The process's standard output, which remembers why it could not be written. */
final class StandardOutput extends PrintStream {
    private final Watched watched;

    StandardOutput() {
        this(new Watched(new FileOutputStream(FileDescriptor.out)));
    }

    private StandardOutput(Watched watched) {
        super(new BufferedOutputStream(watched, 1 << 16), false, StandardCharsets.UTF_8);
        this.watched = watched;
    }

    /** Whether whoever read it has gone, as {@code head} does; no error to speak of. */
    boolean isLeft() {
        return watched.failure.toLowerCase(Locale.ROOT).contains("pipe");
    }

    private static final class Watched extends FilterOutputStream {
        private String failure = "";

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = String.valueOf(e.getMessage());
                throw e;
            }
        }
    }
}
