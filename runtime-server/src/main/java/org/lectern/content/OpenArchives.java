package org.lectern.content;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.archive.PackageArchive;

/**
 * The archives that are open for serving, by package version. A version is looked up and its archive opened when one of
 * its files is first asked for; after that nothing but the archive is touched, for some minutes: then it is looked up
 * anew, which is how a node learns that another one has deleted it. Safe for use by several threads.
 */
public final class OpenArchives implements AutoCloseable {
    private final ArchiveStore store;
    private final Function<UUID, Optional<String>> sha256OfVersion;
    private final Cache<UUID, OpenArchive> cache;
    private final List<Consumer<UUID>> onInvalidate = new CopyOnWriteArrayList<>();

    /**
     * Opens nothing yet.
     *
     * @param sha256OfVersion finds a package version's archive; asked only when the version is not open, and free to block
     * @param settings for {@link ContentSettings#openArchives}
     */
    public OpenArchives(
            ArchiveStore store, Function<UUID, Optional<String>> sha256OfVersion, ContentSettings settings) {
        this.store = requireNonNull(store);
        this.sha256OfVersion = requireNonNull(sha256OfVersion);
        this.cache = Caffeine.newBuilder()
                .maximumSize(settings.openArchives())
                .expireAfterWrite(settings.trust())
                .scheduler(Scheduler.systemScheduler()) // an open file keeps its place on the disk
                .executor(Runnable::run) // a dropped archive's file handle is free at once, not when a pool gets to it
                .removalListener(OpenArchives::drop)
                .build();
    }

    private static void drop(@Nullable UUID version, @Nullable OpenArchive archive, RemovalCause cause) {
        if (archive != null) {
            archive.drop();
        }
    }

    /**
     * The version's archive, held open until the lease is closed. Blocks while it is looked up and opened.
     *
     * @return empty if there is no such version
     * @throws IOException if there is, but its archive cannot be opened
     */
    Optional<OpenArchive.Lease> lease(UUID version) throws IOException {
        while (true) {
            // Who opens an archive takes its lease right there: a full cache may drop the newcomer at once.
            AtomicReference<OpenArchive.@Nullable Lease> opened = new AtomicReference<>();
            OpenArchive archive;
            try {
                archive = cache.get(version, id -> open(id, opened));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            if (archive == null) {
                return Optional.empty();
            }
            OpenArchive.Lease lease = opened.get();
            if (lease == null) {
                lease = archive.lease();
            }
            if (lease != null) {
                return Optional.of(lease);
            }
            cache.asMap().remove(version, archive);
        }
    }

    private @Nullable OpenArchive open(UUID version, AtomicReference<OpenArchive.@Nullable Lease> opened) {
        Optional<String> sha256 = sha256OfVersion.apply(version);
        if (sha256.isEmpty()) {
            return null;
        }
        try {
            PackageArchive files = PackageArchive.reopen(store.locate(sha256.get()));
            try {
                OpenArchive archive = new OpenArchive(files);
                opened.set(archive.lease());
                return archive;
            } catch (Throwable e) {
                files.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Forgets all about a version that is deleted, or whose archive is another one now. Responses under way end as they
     * began.
     */
    public void invalidate(UUID version) {
        cache.invalidate(version);
        onInvalidate.forEach(listener -> listener.accept(version));
    }

    /** Tells of every {@link #invalidate}, after the archive is dropped. */
    void onInvalidate(Consumer<UUID> listener) {
        onInvalidate.add(listener);
    }

    /** Closes every archive as soon as its last response has ended. */
    @Override
    public void close() {
        cache.invalidateAll();
    }
}
