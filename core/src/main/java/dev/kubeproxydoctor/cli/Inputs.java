package dev.kubeproxydoctor.cli;

import dev.kubeproxydoctor.text.Encoding;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Files, pipes and standard input as text, unpacked if they are gzip ({@code config.gz}); {@link
 * Encoding} says how they are read. What is not valid becomes U+FFFD.
 */
final class Inputs {
    private static final int CHUNK = 1 << 16;

    /**
     * A line of this many characters is none that was meant to be read: /dev/zero, a disk image.
     */
    private static final int LONGEST_LINE = 1 << 26;

    /** Why a file cannot be opened whose name is beyond the encoding of the locale. */
    static final String UNNAMEABLE = ": this locale has no such file name; try with LC_ALL=C.UTF-8";

    private final List<String> files;
    private final InputStream standardInput;
    private final boolean holds;
    private final HeldBytes held = new HeldBytes();

    /**
     * Takes paths, of which {@code -} is standard input.
     *
     * @param holds whether {@link #bytes} is going to be asked, so that what cannot be read twice
     *     has to be held
     */
    Inputs(List<String> files, InputStream standardInput, boolean holds) {
        if (Collections.frequency(files, "-") > 1) {
            throw new UsageException("standard input, -, can be read once only");
        }
        this.files = files;
        this.standardInput = standardInput;
        this.holds = holds;
    }

    /** Gives the text of an input in chunks; it is never held whole. */
    void read(int input, Consumer<String> chunks) {
        String file = files.get(input);
        try (InputStream in = opened(file)) {
            InputStream plain = unpacked(in);
            if (holds && !canBeReadAgain(file)) {
                plain = held.holding(plain, input);
            }
            Reader reader = reader(plain);
            char[] buffer = new char[CHUNK];
            int line = 0;
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                String chunk = new String(buffer, 0, count);
                int end = Math.max(chunk.lastIndexOf('\n'), chunk.lastIndexOf('\r'));
                line = end < 0 ? line + count : count - 1 - end;
                if (line > LONGEST_LINE) {
                    throw new UsageException(
                            "cannot read "
                                    + file
                                    + ": a line of it has more than "
                                    + LONGEST_LINE
                                    + " characters");
                }
                chunks.accept(chunk);
            }
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + reason(file));
        }
    }

    private static String reason(String file) {
        if (new File(file).isDirectory()) {
            return ": it is a directory";
        }
        // Java puts this where it could not read an argument.
        return file.indexOf('\ufffd') >= 0 ? UNNAMEABLE : "";
    }

    /** The whole text of an input. */
    String text(int input) {
        StringBuilder text = new StringBuilder();
        read(input, text::append);
        return text.toString();
    }

    /**
     * The bytes of an input that was read, unpacked, each as one of the characters U+0000 to
     * U+00FF; nothing where they are too many.
     */
    Optional<String> bytes(int input) {
        String file = files.get(input);
        if (!canBeReadAgain(file)) {
            return held.of(input);
        }
        try (InputStream in = opened(file)) {
            byte[] bytes = unpacked(in).readNBytes(HeldBytes.MOST + 1);
            return Optional.of(bytes)
                    .filter(all -> all.length <= HeldBytes.MOST)
                    .map(all -> new String(all, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + " again");
        }
    }

    /** Why {@link #bytes} has none. */
    static String tooMany() {
        return "more than " + (HeldBytes.MOST >> 20) + " MB would have to be held for it.";
    }

    private static boolean canBeReadAgain(String file) {
        return !file.equals("-") && new File(file).isFile();
    }

    private InputStream opened(String file) throws IOException {
        return new BufferedInputStream(
                new Pipe(file.equals("-") ? standardInput : new FileInputStream(file)));
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new GZIPInputStream(in, CHUNK) : in;
    }

    private static Reader reader(InputStream in) throws IOException {
        byte[] head = in.readNBytes(Encoding.HEAD);
        Encoding encoding = Encoding.of(new String(head, StandardCharsets.ISO_8859_1));
        InputStream rest =
                new ByteArrayInputStream(head, encoding.mark(), head.length - encoding.mark());
        return new InputStreamReader(
                new SequenceInputStream(rest, in), Charset.forName(encoding.name()));
    }

    /**
     * A stream that may be a pipe. What it has ready says nothing about whether it ends, and asking
     * a pipe fails where a file is expected; so there is always more until there is an end.
     */
    private static final class Pipe extends FilterInputStream {
        Pipe(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
