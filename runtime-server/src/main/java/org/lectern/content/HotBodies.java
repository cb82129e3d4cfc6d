package org.lectern.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.content.Representation.Form;
import org.lectern.packages.archive.ArchiveEntry;

/** The small bodies that were asked for lately, within a bound of memory. Safe for use by several threads. */
final class HotBodies {
    /** What a body costs beside its bytes: fields, key and the cache's own bookkeeping, roughly. */
    private static final int OVERHEAD = 1500;

    private record Key(UUID version, String path, boolean inflated) {}

    private final Cache<Key, HotBody> cache;
    private final int largest;

    HotBodies(ContentSettings settings) {
        largest = settings.hotBodyBytes();
        cache = Caffeine.newBuilder()
                .maximumWeight(settings.hotBytes())
                .expireAfterWrite(settings.trust())
                .weigher((Key key, HotBody body) ->
                        OVERHEAD + key.path().length() + body.bytes().capacity())
                .build();
    }

    /** The body of the file of exactly this name, in the form that suits the client, if it is here. */
    @Nullable
    HotBody find(UUID version, String path, boolean gzip) {
        HotBody asItLies = cache.getIfPresent(new Key(version, path, false));
        if (gzip || (asItLies != null && asItLies.representation().form() == Form.STORED)) {
            return asItLies;
        }
        return cache.getIfPresent(new Key(version, path, true));
    }

    /** Whether a body may be kept here. */
    boolean accepts(Representation representation) {
        return representation.length() <= largest;
    }

    /** The body, from here or else read from the archive. Blocks. */
    HotBody get(UUID version, Representation representation, OpenArchive.Lease archive) throws IOException {
        String path = representation.entry().path();
        Key key = new Key(version, path, representation.form() == Form.INFLATED);
        try {
            HotBody body = cache.get(key, absent -> read(representation, archive));
            if (archive.isDropped()) {
                // Its version may have been deleted while the body was read: then nothing else would remove it.
                cache.invalidate(key);
            }
            return body;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Removes all bodies of a version. */
    void forget(UUID version) {
        cache.asMap().keySet().removeIf(key -> key.version().equals(version));
    }

    private static HotBody read(Representation representation, OpenArchive.Lease archive) {
        ArchiveEntry entry = representation.entry();
        ByteBuffer bytes = ByteBuffer.allocate((int) representation.length());
        try {
            switch (representation.form()) {
                case STORED -> readRaw(archive, entry, bytes);
                case GZIP -> {
                    bytes.put(GzipFrame.header());
                    readRaw(archive, entry, bytes);
                    bytes.put(GzipFrame.trailer(entry));
                }
                case INFLATED -> {
                    try (InputStream in = archive.files().open(entry.path())) {
                        bytes.put(in.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HotBody(representation, bytes.flip());
    }

    private static void readRaw(OpenArchive.Lease archive, ArchiveEntry entry, ByteBuffer bytes) throws IOException {
        FileChannel channel = archive.files().channel();
        ByteBuffer part = bytes.slice(bytes.position(), (int) entry.compressedSize());
        while (part.hasRemaining()) {
            if (channel.read(part, entry.dataOffset() + part.position()) < 0) {
                throw new EOFException("the archive ends within " + entry.path());
            }
        }
        bytes.position(bytes.position() + part.capacity());
    }
}
