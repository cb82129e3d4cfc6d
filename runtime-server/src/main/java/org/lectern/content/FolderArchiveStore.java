package org.lectern.content;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An {@link ArchiveStore} in a folder: {@code objects/ab/<sha256>.zip}, where {@code ab} begins the hash, and
 * {@code staging/}. Both must lie in one file system, since an object comes into being by rename.
 */
public final class FolderArchiveStore implements ArchiveStore {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern STAGING_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    private final Path objects;
    private final Path staging;

    /**
     * Opens the store.
     *
     * @param folder made, with its parents, if it is not there
     */
    public FolderArchiveStore(Path folder) throws IOException {
        requireNonNull(folder);
        objects = folder.resolve("objects");
        staging = folder.resolve("staging");
        Files.createDirectories(objects);
        Files.createDirectories(staging);
        sync(folder);
    }

    @Override
    public Path staging(String name) {
        if (!STAGING_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a staging name: " + name);
        }
        return staging.resolve(name);
    }

    @Override
    public void keep(Path staged, String sha256) throws IOException {
        Path object = object(sha256);
        try (FileChannel file = FileChannel.open(staged, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Path folder = requireNonNull(object.getParent());
        Files.createDirectories(folder);
        // A rename that a power cut undoes would lose an upload whose import has been reported as done.
        sync(objects);
        move(staged, object);
        sync(folder);
    }

    @Override
    public Path locate(String sha256) throws IOException {
        Path object = object(sha256);
        if (!Files.isRegularFile(object)) {
            throw new NoSuchFileException(object.toString(), null, "the archive store has no such object");
        }
        return object;
    }

    @Override
    public boolean exists(String sha256) {
        return Files.isRegularFile(object(sha256));
    }

    @Override
    public boolean delete(String sha256) throws IOException {
        return Files.deleteIfExists(object(sha256));
    }

    @Override
    public int sweepStaging(Predicate<String> keep) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(staging)) {
            left = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !keep.test(String.valueOf(file.getFileName())))
                    .toList();
        }
        int removed = 0;
        for (Path file : left) {
            removed += Files.deleteIfExists(file) ? 1 : 0;
        }
        return removed;
    }

    private Path object(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + sha256);
        }
        return objects.resolve(sha256.substring(0, 2)).resolve(sha256 + ".zip");
    }

    /** Two that keep the same content both succeed: the second rename replaces a file by its equal. */
    private static void move(Path staged, Path object) throws IOException {
        try {
            Files.move(staged, object, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Windows does not replace a file that is being served.
            if (!Files.isRegularFile(object) || !Files.exists(staged)) {
                throw e;
            }
            Files.delete(staged);
        }
    }

    /** A new name is durable only once its folder is. Windows cannot open folders, and keeps a journal of renames. */
    private static void sync(Path folder) throws IOException {
        if (WINDOWS) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
