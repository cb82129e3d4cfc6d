package org.lectern.content;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.archive.PackageArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An archive that is being served. It closes once the cache has dropped it and the last response that uses it has ended,
 * whichever comes last: the cache holds one reference, each {@link Lease} another.
 */
final class OpenArchive {
    private static final Logger LOG = LoggerFactory.getLogger(OpenArchive.class);

    private final PackageArchive files;
    private final FileWindows windows;
    private final FileNames names;
    private final AtomicInteger references = new AtomicInteger(1);
    private final AtomicBoolean dropped = new AtomicBoolean();

    OpenArchive(PackageArchive files) throws IOException {
        this.files = files;
        this.windows = new FileWindows(files.channel());
        this.names = new FileNames(files);
    }

    /** A new lease, or null if the archive is closed, or about to be. */
    @Nullable
    Lease lease() {
        // An interrupted reader closes the channel under everyone (FileChannel): then it must be opened anew.
        if (!files.channel().isOpen()) {
            return null;
        }
        int before = references.getAndUpdate(n -> n == 0 ? 0 : n + 1);
        return before == 0 ? null : new Lease();
    }

    /** Ends the cache's own hold. To be called at least once; further calls do nothing. */
    void drop() {
        if (dropped.compareAndSet(false, true)) {
            release();
        }
    }

    private void release() {
        if (references.decrementAndGet() == 0) {
            try {
                files.close();
            } catch (IOException e) {
                LOG.warn("An archive could not be closed", e);
            }
        }
    }

    /** Keeps the archive open until closed. Belongs to one response. */
    final class Lease implements AutoCloseable {
        private final AtomicBoolean closed = new AtomicBoolean();

        private Lease() {}

        PackageArchive files() {
            return files;
        }

        FileWindows windows() {
            return windows;
        }

        FileNames names() {
            return names;
        }

        /** Whether the cache has let go of the archive. */
        boolean isDropped() {
            return dropped.get();
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                release();
            }
        }
    }
}
