package dev.kubeproxydoctor.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bytes of inputs that cannot be read twice, such as pipes, kept while they are read: a patched
 * file is made of them. All of them together take no more than {@link #MOST}; of an input that does
 * not fit nothing is kept.
 */
final class HeldBytes {
    /** So many bytes are held. */
    static final int MOST = 1 << 26;

    private final Map<Integer, List<byte[]>> pieces = new HashMap<>();
    private int room = MOST;

    /** The same stream; what is read from it is held. */
    InputStream holding(InputStream in, int input) {
        pieces.put(input, new ArrayList<>());
        return new Holding(in, input);
    }

    /**
     * The bytes of an input, each as one of the characters U+0000 to U+00FF; nothing where they
     * were too many.
     */
    Optional<String> of(int input) {
        return Optional.ofNullable(pieces.get(input)).map(HeldBytes::joined);
    }

    private static String joined(List<byte[]> pieces) {
        StringBuilder all = new StringBuilder();
        pieces.forEach(piece -> all.append(new String(piece, StandardCharsets.ISO_8859_1)));
        return all.toString();
    }

    private void add(int input, byte[] buffer, int from, int count) {
        List<byte[]> held = pieces.get(input);
        if (held == null) {
            return;
        }
        room -= count;
        if (room >= 0) {
            held.add(Arrays.copyOfRange(buffer, from, from + count));
        } else {
            held.forEach(one -> room += one.length);
            room += count;
            pieces.remove(input);
        }
    }

    private final class Holding extends FilterInputStream {
        private final int input;

        Holding(InputStream in, int input) {
            super(in);
            this.input = input;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            if (count > 0) {
                add(input, buffer, from, count);
            }
            return count;
        }
    }
}
