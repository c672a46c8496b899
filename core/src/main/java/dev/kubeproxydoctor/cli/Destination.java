package dev.kubeproxydoctor.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Where {@code --out} writes: a directory, or a file {@code .zip} that holds all. All or nothing:
 * it looks at every place first, writes beside them under names of its own, and then renames. It
 * follows no link, and what was there stays as it was until its new content is on the disk.
 */
final class Destination {
    private final Path place;
    private final boolean isArchive;
    private final boolean force;

    Destination(String name, boolean force) {
        try {
            place = Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("cannot write into " + name + Inputs.UNNAMEABLE);
        }
        isArchive = name.endsWith(".zip");
        this.force = force;
    }

    /** Writes the files and gives their paths. */
    List<String> write(Map<String, byte[]> files) {
        try {
            Map<Path, byte[]> contents = new LinkedHashMap<>();
            if (isArchive) {
                contents.put(place, zip(files));
            } else if (Files.exists(place) && !Files.isDirectory(place)) {
                throw new UsageException("cannot write into " + place + ": it is not a directory");
            } else {
                files.forEach((name, content) -> contents.put(place.resolve(name), content));
            }
            Map<Path, byte[]> changed = new LinkedHashMap<>(contents);
            for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
                if (isThere(file.getKey(), file.getValue())) {
                    changed.remove(file.getKey());
                }
            }
            replace(changed);
            return contents.keySet().stream().map(Path::toString).toList();
        } catch (IOException e) {
            throw new UsageException("cannot write into " + place + reason(e));
        }
    }

    /** Whether a file is there already; refuses where something is that must not be replaced. */
    private boolean isThere(Path file, byte[] content) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new UsageException(file + " is a link, which is not followed; remove it first");
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(file + " exists and is not a file; remove it first");
        }
        boolean same =
                Files.size(file) == content.length
                        && Arrays.equals(Files.readAllBytes(file), content);
        if (!same && !force) {
            throw new UsageException(file + " exists and differs; use --force to overwrite it");
        }
        return same;
    }

    private void replace(Map<Path, byte[]> contents) throws IOException {
        Map<Path, Path> beside = new LinkedHashMap<>();
        boolean made = !isArchive && !Files.exists(place);
        boolean done = false;
        try {
            if (made) {
                Files.createDirectories(place);
            }
            for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
                Path empty = beside(file.getKey());
                beside.put(empty, file.getKey());
                Files.write(empty, file.getValue(), StandardOpenOption.WRITE);
            }
            for (Map.Entry<Path, Path> file : beside.entrySet()) {
                Files.move(
                        file.getKey(),
                        file.getValue(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            done = true;
        } finally {
            if (!done) {
                beside.keySet().forEach(file -> file.toFile().delete());
                if (made) {
                    // Takes it away only where it is empty.
                    place.toFile().delete();
                }
            }
        }
    }

    /** A new empty file in the directory of another one. */
    private static Path beside(Path file) throws IOException {
        for (int n = 0; ; n++) {
            Path beside = file.resolveSibling("." + file.getFileName() + "." + n + ".new");
            try {
                return Files.createFile(beside);
            } catch (FileAlreadyExistsException e) {
                if (n == 99) {
                    throw e;
                }
            }
        }
    }

    /** The files in one archive. It carries no dates, so the same input gives the same bytes. */
    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return ": permission denied";
        }
        if (e instanceof FileSystemException file) {
            return file.getReason() == null ? "" : ": " + file.getReason();
        }
        return e.getMessage() == null ? "" : ": " + e.getMessage();
    }
}
