package org.lectern.media;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.account.SecretToken;
import org.lectern.audit.AuditLog;
import org.lectern.content.MediaFile;
import org.lectern.content.MediaFileHandler;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;

/** The media store: uploads, and where browsers find them. */
public final class MediaService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = MediaMapper.class;

    private final Database database;
    private final Clock clock;
    private final MediaFolder folder;

    /** A player asks for parts of one file again and again. A file that was deleted is not found for a minute at most. */
    private final Cache<String, MediaFile> found = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** @param largest upload that is taken, in bytes */
    public MediaService(Database database, Clock clock, Path folder, long largest) throws IOException {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.folder = new MediaFolder(folder, largest);
    }

    /**
     * As an upload; its identifier.
     *
     * @throws ProblemException {@code MEDIA_TOO_LARGE}, {@code VALIDATION_ERROR}
     */
    public UUID add(InputStream body, String fileName, Person by) {
        return upload(body, fileName, by).id();
    }

    /** @throws ProblemException {@code MEDIA_TOO_LARGE}, {@code UPLOAD_INCOMPLETE}, {@code VALIDATION_ERROR} */
    MediaRow upload(InputStream body, String fileName, Person by) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var received = folder.receive(id, body);
        var row = new MediaRow(
                id,
                SecretToken.random().value(),
                fileName,
                received.type().mediaName(),
                received.size(),
                received.sha256(),
                clock.instant());
        try {
            database.execute(mappers -> {
                mappers.get(MediaMapper.class).insert(row, by.id());
                AuditLog.record(mappers, by.id(), null, "media.upload", id, Map.of("fileName", fileName));
            });
        } catch (RuntimeException e) {
            folder.discard(folder.file(id));
            throw e;
        }
        return row;
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    MediaRow media(UUID id) {
        return database.read(mappers -> load(mappers, id));
    }

    /** The newest first. */
    Page<MediaRow> list(PageRequest page) {
        var after = page.id(0);
        var rows = database.read(mappers -> mappers.get(MediaMapper.class).list(after, page.rows()));
        return Page.of(rows, page, row -> List.of(row.id().toString()), row -> row);
    }

    /** @throws ProblemException {@code NOT_FOUND}, or {@code MEDIA_IN_USE} while a lecture shows it */
    void delete(UUID id, Person by) {
        try {
            database.execute(mappers -> {
                var row = load(mappers, id);
                if (mappers.get(MediaMapper.class).delete(id) == 1) {
                    AuditLog.record(mappers, by.id(), null, "media.delete", id, Map.of("fileName", row.fileName()));
                }
            });
        } catch (ConstraintViolationException e) {
            throw e.isForeignKey() ? ProblemException.conflict("MEDIA_IN_USE", "A lecture shows this video.") : e;
        }
        folder.discard(folder.file(id));
    }

    /** Deletes what uploads left that broke off with their process, an hour ago or earlier. */
    public void sweep() {
        try {
            folder.sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path on the content origin, as part of the caller's transaction; null if there is no such file. */
    public static @Nullable String path(Mappers mappers, UUID id) {
        var row = mappers.get(MediaMapper.class).media(id);
        return row == null ? null : MediaFileHandler.PREFIX + row.key();
    }

    /** The file that an address names. */
    public Optional<MediaFile> file(String key) {
        var known = found.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        var row = database.read(mappers -> mappers.get(MediaMapper.class).byKey(key));
        if (row == null) {
            return Optional.empty();
        }
        var file = new MediaFile(folder.file(row.id()), row.mediaType(), row.size(), row.sha256());
        found.put(key, file);
        return Optional.of(file);
    }

    private static MediaRow load(Mappers mappers, UUID id) {
        var row = mappers.get(MediaMapper.class).media(id);
        if (row == null) {
            throw ProblemException.notFound("file");
        }
        return row;
    }
}
