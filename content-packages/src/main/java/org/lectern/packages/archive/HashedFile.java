package org.lectern.packages.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A new file, written from front to back and hashed on the way. A thread of its own hashes and writes one buffer while the
 * caller, who is busy decompressing, fills the other.
 */
final class HashedFile implements Closeable {
    private static final int BUFFER = 256 * 1024;

    private final FileChannel channel;
    private final MessageDigest digest = sha256();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(HashedFile::thread);
    private Future<?> writing = CompletableFuture.completedFuture(null);
    private ByteBuffer filling = ByteBuffer.allocate(BUFFER);
    private ByteBuffer flushed = ByteBuffer.allocate(BUFFER);
    private long position;

    private HashedFile(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws java.nio.file.FileAlreadyExistsException if there is a file, which is then left alone */
    static HashedFile create(Path target) throws IOException {
        return new HashedFile(FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
    }

    /** @throws IOException also if an earlier write failed in the background */
    void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            int n = Math.min(left, filling.remaining());
            filling.put(bytes, from, n);
            from += n;
            left -= n;
            if (!filling.hasRemaining()) {
                flush();
            }
        }
        position += length;
    }

    /** How many bytes were written so far. */
    long position() {
        return position;
    }

    /**
     * Returns once all lies on the disk.
     *
     * @return the SHA-256 of the whole file in lower-case hexadecimal
     */
    String finish() throws IOException {
        flush();
        await();
        channel.force(true);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void flush() throws IOException {
        await();
        ByteBuffer full = filling.flip();
        filling = flushed.clear();
        flushed = full;
        writing = writer.submit(() -> {
            digest.update(full);
            full.rewind();
            while (full.hasRemaining()) {
                channel.write(full);
            }
            return full;
        });
    }

    private void await() throws IOException {
        try {
            writing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while writing");
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Breaks off what is still being written: after a failure nobody wants it. */
    @Override
    public void close() throws IOException {
        writer.shutdownNow();
        channel.close();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "archive-writer");
        thread.setDaemon(true);
        return thread;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
