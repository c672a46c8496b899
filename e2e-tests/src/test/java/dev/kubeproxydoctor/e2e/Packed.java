package dev.kubeproxydoctor.e2e;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives, honest ones and such as no program would write. */
@SuppressWarnings("ByteBufferBackingArray") // All buffers are made here, by allocate.
final class Packed {
    private Packed() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] gzip(byte[] content) {
        return gzip(content, 1);
    }

    /** Many times the same, which takes a thousandth of its length. */
    static byte[] gzip(byte[] content, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What is in a zip, in its order. */
    static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /**
     * A zip whose entries all have the same bytes: {@code times} times the content, of which it
     * says that they are a hundred.
     */
    static byte[] lyingZip(byte[] content, int times, List<String> names) {
        Deflater deflater = new Deflater(9, true);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int i = 0; i < times; i++) {
            deflater.setInput(content);
            while (!deflater.needsInput()) {
                data.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            data.write(buffer, 0, deflater.deflate(buffer));
        }
        ByteBuffer local = little(30).putInt(0x04034b50).putShort(8, (short) 8);
        local.putInt(18, data.size()).putInt(22, 100).putShort(26, (short) 1);
        byte[] body = joined(local.array(), utf8("x"), data.toByteArray());
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (String name : names) {
            byte[] bytes = utf8(name);
            ByteBuffer entry = little(46).putInt(0x02014b50).putShort(10, (short) 8);
            entry.putInt(20, data.size()).putInt(24, 100).putShort(28, (short) bytes.length);
            directory.writeBytes(entry.array());
            directory.writeBytes(bytes);
        }
        ByteBuffer end = little(22).putInt(0x06054b50);
        end.putShort(8, (short) names.size()).putShort(10, (short) names.size());
        end.putInt(12, directory.size()).putInt(16, body.length);
        return joined(body, directory.toByteArray(), end.array());
    }

    /** A tar of entries and its end. */
    static byte[] tar(byte[]... entries) {
        return joined(joined(entries), new byte[1024]);
    }

    /** A file of a tar. */
    static byte[] entry(String name, byte[] content) {
        return entry(name, '0', utf8("%011o".formatted(content.length)), content);
    }

    /** An entry of a tar, whatever it says of its size. */
    static byte[] entry(String name, char type, byte[] size, byte[] content) {
        byte[] header = new byte[512];
        put(header, 0, utf8(name));
        put(header, 124, size);
        header[156] = (byte) type;
        put(header, 257, utf8("ustar"));
        return joined(header, Arrays.copyOf(content, (content.length + 511) / 512 * 512));
    }

    private static void put(byte[] header, int at, byte[] bytes) {
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
