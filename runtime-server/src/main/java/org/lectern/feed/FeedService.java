package org.lectern.feed;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.client.ExternalIds;
import org.lectern.client.ExternalKind;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;

/** Reads changes, page by page or all at once. */
public final class FeedService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = FeedMapper.class;

    /** A reader of exports who has kept us waiting for so long is to have taken so many bytes a second. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final long PACE = 8 * 1024;

    /** How many changes a page looks at for each that it may show, where no index finds them. */
    private static final int SIEVED = 5;

    private static final int LEAST_SIEVED = 500;
    private static final UUID LAST = new UUID(-1, -1);
    private static final UUID NOTHING = new UUID(0, 0);

    private final Database database;
    private final Clock clock;
    private final int tombstoneDays;
    private final ExportTurns turns = new ExportTurns();

    /**
     * Everything up to a moment, to be written once the answer has begun.
     *
     * @param reader who has one at a time: an organisation, or a client of the platform
     */
    record Export(UUID reader, FeedRead read, String next) {}

    /** @param tombstoneDays how long readers can be told of what is gone: no cursor is older */
    public FeedService(Database database, Clock clock, int tombstoneDays) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.tombstoneDays = tombstoneDays;
    }

    /** @throws ProblemException {@code 422} for the cursor, or {@code 410 CURSOR_EXPIRED} */
    FeedPage page(FeedRequest request) {
        return database.read(mappers -> {
            var from = position(mappers, request);
            var filters = filters(mappers, request);
            var rows = filters.isSieve() ? Math.max(LEAST_SIEVED, request.limit() * SIEVED) : request.limit() + 1;
            var looked = mappers.get(FeedMapper.class).page(read(request, filters, from, rows, false));
            return FeedPage.of(looked, rows, request.limit(), from, today());
        });
    }

    /** @throws ProblemException as {@link #page} */
    Export export(FeedRequest request) {
        return database.read(mappers -> {
            var from = position(mappers, request);
            var before = mappers.get(FeedMapper.class).horizon();
            var read = read(request, filters(mappers, request), from, 0, true);
            var reader = request.caller().organizationId();
            return new Export(
                    reader == null ? request.caller().id() : reader,
                    read,
                    from.at(before - 1, LAST, today()).encode());
        });
    }

    /**
     * Waits for its turn, then writes what {@link #export} found out. Not in the order of changes.
     *
     * @throws ProblemException as {@link ExportTurns#run}, before anything is written
     * @throws IOException also for a reader who is too slow
     */
    void write(Export export, FeedFormat format, OutputStream out) throws IOException {
        turns.run(export.reader(), () -> copy(export, format, new PacedStream(out, PATIENCE, PACE)));
    }

    private void copy(Export export, FeedFormat format, OutputStream out) throws IOException {
        try {
            database.read(mappers -> {
                try {
                    new ExportWriter(mappers, export.read()).write(format, export.next(), out);
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static FeedRead read(FeedRequest request, FeedFilters filters, FeedPosition from, int rows, boolean whole) {
        return new FeedRead(
                request.kind(),
                filters,
                request.caller().organizationId() != null,
                request.caller().realm(),
                from.xid(),
                from.subjectId(),
                from.updatedSince(),
                rows,
                whole);
    }

    private FeedPosition position(Mappers mappers, FeedRequest request) {
        var feed = mappers.get(FeedMapper.class);
        var era = feed.era();
        var since = request.since();
        var beginning = new FeedPosition(era.number(), 0, FeedPosition.FIRST, today(), null);
        if (since == null) {
            return beginning;
        }
        var time = SinceTime.parse(since);
        if (time != null) {
            var xid = feed.xidAt(time);
            return new FeedPosition(era.number(), xid == null ? 0 : xid, FeedPosition.FIRST, today(), time);
        }
        var cursor = FeedPosition.decode(since);
        if (cursor.issuedOn().isBefore(today().minusDays(tombstoneDays))) {
            throw expired("This cursor is older than " + tombstoneDays + " days.");
        }
        if (cursor.era() != era.number()) {
            return beginning;
        }
        // The database was restored to what it was before: what it counts from there on would be behind this reader.
        if (cursor.xid() >= era.nextXid()) {
            throw expired("This cursor is of a later state of the database than it is in.");
        }
        return cursor;
    }

    private static ProblemException expired(String why) {
        return ProblemException.gone("CURSOR_EXPIRED", why + " Read everything anew, without since.");
    }

    /** A name finds what the caller calls so, or what had the name when it went, or nothing. */
    private static FeedFilters filters(Mappers mappers, FeedRequest request) {
        return new FeedFilters(
                request.organizationId(),
                id(mappers, request, FeedRequest.Subject.LEARNER),
                id(mappers, request, FeedRequest.Subject.COURSE),
                id(mappers, request, FeedRequest.Subject.ENROLLMENT),
                request.states());
    }

    private static @Nullable UUID id(Mappers mappers, FeedRequest request, FeedRequest.Subject subject) {
        var id = request.ids().get(subject);
        var name = request.externalIds().get(subject);
        if (name == null) {
            return id;
        }
        var named = ExternalIds.find(mappers, request.caller(), ExternalKind.valueOf(subject.name()), name)
                .or(() -> buried(mappers, request, subject, name))
                .orElse(NOTHING);
        return id == null || id.equals(named) ? named : NOTHING;
    }

    private static Optional<UUID> buried(
            Mappers mappers, FeedRequest request, FeedRequest.Subject subject, String name) {
        return Optional.ofNullable(mappers.get(FeedMapper.class)
                .buried(FeedKind.valueOf(subject.name()), request.caller().realm(), name));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** When a server starts: cursors from before the database was restored elsewhere are of no use. */
    public void beginEra() {
        database.execute(mappers -> {
            var feed = mappers.get(FeedMapper.class);
            if (feed.renumberChanges() + feed.renumberTombstones() > 0) {
                feed.forgetClock();
                feed.nextEra();
            }
        });
    }
}
