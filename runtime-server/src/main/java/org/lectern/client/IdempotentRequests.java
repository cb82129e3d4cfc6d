package org.lectern.client;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;

/** What has been asked under a key, and how it was answered. */
public final class IdempotentRequests {
    /** How long an answer is kept. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** After this a request that was not answered, and gives no sign of life, is taken to have died with its node. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(5);

    private final Database database;
    private final Clock clock;

    /** An answer that is kept; the body is text. */
    record StoredAnswer(
            int status,
            @Nullable String mediaType,
            @Nullable String location,
            @Nullable String body) {}

    /** A request, and its answer once there is one. */
    record Row(
            String requestHash,
            @Nullable Integer status,
            @Nullable String mediaType,
            @Nullable String location,
            @Nullable String body) {}

    public IdempotentRequests(Database database, Clock clock) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
    }

    /**
     * Begins a request, unless it was made before.
     *
     * @return the answer that it had then; empty if it is to be carried out now
     * @throws ProblemException {@code 409 REQUEST_IN_PROGRESS}, or {@code 422 IDEMPOTENCY_KEY_REUSED} for a key that another
     *     request had
     */
    Optional<StoredAnswer> begin(UUID caller, String key, String hash) {
        var now = clock.instant();
        var before = database.transaction(mappers -> {
            var requests = mappers.get(IdempotencyMapper.class);
            requests.deleteStale(caller, key, now.minus(KEPT), now.minus(GIVEN_UP));
            return requests.begin(caller, key, hash, now) > 0
                    ? Optional.<Row>empty()
                    : Optional.of(requireNonNull(requests.find(caller, key)));
        });
        return before.map(row -> answer(row, hash));
    }

    private static StoredAnswer answer(Row row, String hash) {
        if (!row.requestHash().equals(hash)) {
            throw ProblemException.unprocessable(
                    "IDEMPOTENCY_KEY_REUSED", "Another request was made with this Idempotency-Key.");
        }
        if (row.status() == null) {
            throw ProblemException.conflict(
                    "REQUEST_IN_PROGRESS", "The same request is being worked on. Ask again in a moment.");
        }
        return new StoredAnswer(row.status(), row.mediaType(), row.location(), row.body());
    }

    /** It is still under way: its node lives. */
    void goOn(UUID caller, String key) {
        database.execute(mappers -> mappers.get(IdempotencyMapper.class).goOn(caller, key, clock.instant()));
    }

    void end(UUID caller, String key, StoredAnswer answer) {
        database.execute(mappers -> mappers.get(IdempotencyMapper.class).end(caller, key, answer));
    }

    /** It came to nothing, and may be tried again. */
    void forget(UUID caller, String key) {
        database.execute(mappers -> mappers.get(IdempotencyMapper.class).forget(caller, key));
    }

    /** A pass of the schedule: forgets what is kept no longer. */
    public void purge(Mappers mappers) {
        mappers.get(IdempotencyMapper.class).purge(clock.instant().minus(KEPT));
    }
}
