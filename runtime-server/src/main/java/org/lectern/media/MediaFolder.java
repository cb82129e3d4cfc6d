package org.lectern.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.lectern.http.ProblemException;

/** The files of the media store in a folder, each under its id. One that is still arriving has another name. */
final class MediaFolder {
    private static final int BUFFER = 128 * 1024;
    private static final String ARRIVING = ".arriving";
    private static final Duration STALE = Duration.ofHours(1);

    private final Path folder;
    private final long largest;

    /** What has been received. */
    record Received(MediaFormat type, long size, String sha256) {}

    /** @param largest in bytes */
    MediaFolder(Path folder, long largest) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.largest = largest;
    }

    /**
     * Deletes what uploads left that died with their process. The folder is shared with other processes, and nothing says
     * whose a file is: one that has not grown for an hour is nobody's, since no connection is idle for that long.
     */
    void sweep() throws IOException {
        var longAgo = Instant.now().minus(STALE);
        try (var arriving = Files.newDirectoryStream(folder, "*" + ARRIVING)) {
            for (var file : arriving) {
                if (lastModified(file).isBefore(longAgo)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Now, for one that has arrived meanwhile. */
    private static Instant lastModified(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException e) {
            return Instant.now();
        }
    }

    Path file(UUID id) {
        return folder.resolve(id.toString());
    }

    /**
     * Streams an upload to the disk; what is refused leaves nothing.
     *
     * @throws ProblemException {@code MEDIA_TOO_LARGE}, {@code UPLOAD_INCOMPLETE}, {@code VALIDATION_ERROR} for what is no medium
     */
    Received receive(UUID id, InputStream body) {
        var arriving = folder.resolve(id + ARRIVING);
        try {
            var received = write(arriving, body);
            Files.move(arriving, file(id), StandardCopyOption.ATOMIC_MOVE);
            return received;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(arriving);
        }
    }

    private Received write(Path target, InputStream body) throws IOException {
        var digest = sha256();
        var start = new byte[0];
        var size = 0L;
        try (var file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                size += read;
                if (size > largest) {
                    throw ProblemException.tooLarge(
                            "MEDIA_TOO_LARGE", "This server takes " + largest / (1 << 20) + " MiB at most.");
                }
                if (start.length < MediaFormat.START) {
                    start = joined(start, buffer, read);
                    requireKnown(start);
                }
                digest.update(buffer, 0, read);
                for (var rest = ByteBuffer.wrap(buffer, 0, read); rest.hasRemaining(); ) {
                    file.write(rest);
                }
            }
            file.force(true);
        }
        var type = MediaFormat.of(start).orElseThrow(MediaFolder::unsupported);
        return new Received(type, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** As soon as that is known, and not at the end of a long upload. */
    private static void requireKnown(byte[] start) {
        if (start.length >= MediaFormat.START && MediaFormat.of(start).isEmpty()) {
            throw unsupported();
        }
    }

    private static byte[] joined(byte[] start, byte[] more, int length) {
        var joined = Arrays.copyOf(start, Math.min(MediaFormat.START, start.length + length));
        System.arraycopy(more, 0, joined, start.length, joined.length - start.length);
        return joined;
    }

    /** What fails here is the client's connection. */
    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw ProblemException.badRequest("UPLOAD_INCOMPLETE", "The upload broke off before its end.");
        }
    }

    void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException unsupported() {
        return ProblemException.invalid(
                "file", "This is no video (MP4, MOV, WebM, Ogg) and no picture (PNG, JPEG, GIF, WebP).");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
