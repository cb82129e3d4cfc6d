package org.lectern.database.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The locks by which processes share a data folder: each user holds a shared lock on one file, and whoever starts or stops
 * PostgreSQL an exclusive lock on the other. The operating system drops them when a process dies, however it dies.
 *
 * <p>A process must open a folder only once: closing any channel of a file drops all its locks on that file.
 */
final class FolderUsers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderUsers.class);

    interface Work<T> {
        T run() throws IOException;
    }

    private final FileChannel start;
    private final FileChannel users;
    private @Nullable FileLock membership;

    private FolderUsers(FileChannel start, FileChannel users) {
        this.start = start;
        this.users = users;
    }

    static FolderUsers open(Layout layout) throws IOException {
        FileChannel start = channel(layout.startLock());
        try {
            return new FolderUsers(start, channel(layout.usersLock()));
        } catch (IOException e) {
            start.close();
            throw e;
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Runs while no other process starts or stops PostgreSQL: waits for them, and they for this. */
    <T> T exclusively(Work<T> work) throws IOException {
        FileLock lock = start.tryLock();
        if (lock == null) {
            LOG.info("Waiting for another process that starts or stops PostgreSQL");
            lock = start.lock();
        }
        try {
            return work.run();
        } finally {
            lock.release();
        }
    }

    /** Counts this process among the users. Call it {@link #exclusively}. */
    void join() throws IOException {
        membership = users.lock(0, Long.MAX_VALUE, true);
    }

    /** Whether no process is counted, this one included. Call it {@link #exclusively}. */
    boolean isUnused() throws IOException {
        try (FileLock alone = users.tryLock()) {
            return alone != null;
        }
    }

    /** No longer counts this process; answers whether it was the last. Call it {@link #exclusively}. */
    boolean leave() throws IOException {
        requireNonNull(membership).release();
        membership = null;
        return isUnused();
    }

    @Override
    public void close() throws IOException {
        users.close();
        start.close();
    }
}
