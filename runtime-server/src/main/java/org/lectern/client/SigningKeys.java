package org.lectern.client;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.database.Mappers;

/**
 * The keys of all nodes. A new key is published a day before it signs, so that whoever keeps the published ones has it in
 * time; an old one is published until the last token that it signed has run out.
 */
public final class SigningKeys {
    /** How long a node may go on with the keys that it has read, and verifiers with those that they have fetched. */
    static final Duration STALE = Duration.ofMinutes(5);

    /** Between being published and signing. */
    private static final Duration NOTICE = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;
    private final Duration period;
    private final Duration tokenLifetime;
    private volatile @Nullable Known known;

    private record Known(List<SigningKey> keys, Instant readAt) {}

    /**
     * @param period how long a key signs
     * @param tokenLifetime how long what it signs is good
     */
    public SigningKeys(Database database, Clock clock, Duration period, Duration tokenLifetime) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.period = requireNonNull(period);
        this.tokenLifetime = requireNonNull(tokenLifetime);
    }

    Duration tokenLifetime() {
        return tokenLifetime;
    }

    /** The key to sign with now; the first of all is made when there is none. */
    SigningKey signing() {
        var now = clock.instant();
        return newest(published(), now);
    }

    /** The key of that id, if it is one of ours and still good. */
    @Nullable
    SigningKey find(String id) {
        var found = find(published(), id);
        // Another node may have made it since.
        return found != null ? found : find(read(), id);
    }

    /** All that verify, the oldest first. */
    List<SigningKey> published() {
        var current = known;
        if (current == null || current.readAt().plus(STALE).isBefore(clock.instant())) {
            return read();
        }
        return current.keys();
    }

    private List<SigningKey> read() {
        var keys = database.transaction(this::read);
        known = new Known(keys, clock.instant());
        return keys;
    }

    private List<SigningKey> read(Mappers mappers) {
        var keys = stored(mappers);
        if (!keys.isEmpty()) {
            return keys;
        }
        mappers.get(SigningKeyMapper.class).lock();
        if (stored(mappers).isEmpty()) {
            insert(mappers, SigningKey.generate(clock.instant()));
        }
        return stored(mappers);
    }

    /** A pass of the schedule: makes the next key when it is time, and takes away those that verify nothing any more. */
    public void rotate(Mappers mappers) {
        var now = clock.instant();
        var keys = stored(mappers);
        known = null;
        if (keys.isEmpty()) {
            return;
        }
        var newest = keys.get(keys.size() - 1);
        var due = newest.signsFrom().plus(period).minus(NOTICE);
        if (!due.isAfter(now)) {
            insert(mappers, SigningKey.generate(now.plus(NOTICE)));
        }
        var signing = newest(keys, now);
        for (var key : keys) {
            if (key.signsFrom().isBefore(signing.signsFrom())
                    && signing.signsFrom()
                            .plus(tokenLifetime)
                            .plus(STALE.multipliedBy(2))
                            .isBefore(now)) {
                mappers.get(SigningKeyMapper.class).delete(key.id());
            }
        }
    }

    private static List<SigningKey> stored(Mappers mappers) {
        return mappers.get(SigningKeyMapper.class).keys().stream()
                .map(SigningKey::of)
                .toList();
    }

    private static void insert(Mappers mappers, SigningKey key) {
        mappers.get(SigningKeyMapper.class).insert(key.id(), key.key().toJSONString(), key.signsFrom());
    }

    /** The newest that signs already; the first where none does, as between machines whose clocks differ. */
    private static SigningKey newest(List<SigningKey> keys, Instant now) {
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .reduce((before, after) -> after)
                .orElse(keys.get(0));
    }

    private static @Nullable SigningKey find(List<SigningKey> keys, String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst().orElse(null);
    }
}
