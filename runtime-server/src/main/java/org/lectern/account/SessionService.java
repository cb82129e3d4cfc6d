package org.lectern.account;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.lectern.http.Remote;

/** Sign-ins that last: each browser's, until it signs out, is thrown out, or was not used for too long. */
public final class SessionService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = SessionMapper.class;

    private final Database database;
    private final Clock clock;
    private final Duration lifetime;

    /** @param lifetime how long a sign-in lasts after it was used */
    public SessionService(Database database, Clock clock, Duration lifetime) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.lifetime = requireNonNull(lifetime);
    }

    /**
     * Opens a session for somebody who has shown who they are, in the caller's transaction.
     *
     * @throws ProblemException {@code 403 ACCOUNT_DISABLED}
     */
    public SignIn open(Mappers mappers, UUID user, Remote remote) {
        var sessions = mappers.get(SessionMapper.class);
        var person = sessions.activePerson(user);
        if (person == null) {
            throw ProblemException.forbidden("ACCOUNT_DISABLED", "This account is disabled.");
        }
        var token = SecretToken.random();
        sessions.insert(
                UuidCreator.getTimeOrderedEpoch(),
                token.hash(),
                user,
                clock.instant().plus(lifetime),
                remote);
        return new SignIn(token, person);
    }

    /** The person whose session this is, while it lasts. */
    public Optional<Person> whoHolds(String token) {
        var hash = new SecretToken(token).hash();
        var holder = database.read(mappers -> mappers.get(SessionMapper.class).holder(hash));
        if (holder == null) {
            return Optional.empty();
        }
        if (holder.stale()) {
            var expires = clock.instant().plus(lifetime);
            database.statement(
                    mappers -> mappers.get(SessionMapper.class).touch(hash, expires, SessionCookie.LIFETIME.toDays()));
        }
        return Optional.of(holder.person());
    }

    /** Ends the session; an unknown token is no error. */
    public void signOut(String token) {
        database.statement(mappers -> mappers.get(SessionMapper.class).delete(new SecretToken(token).hash()));
    }

    /**
     * The person's own sessions, the newest first.
     *
     * @param token of the session that asks, if it is one
     */
    List<SessionView> sessions(Person person, @Nullable String token) {
        var hash = hash(token);
        return database.read(mappers -> mappers.get(SessionMapper.class).sessions(person.id(), hash));
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for a session of somebody else */
    void revoke(Person person, UUID session) {
        if (database.statement(mappers -> mappers.get(SessionMapper.class).revoke(person.id(), session)) == 0) {
            throw ProblemException.notFound("session");
        }
    }

    /** Ends all sessions of the person but the one that asks. */
    void revokeOthers(Person person, @Nullable String token) {
        database.execute(mappers -> revokeOthers(mappers, person.id(), token));
    }

    static void revokeOthers(Mappers mappers, UUID user, @Nullable String token) {
        mappers.get(SessionMapper.class).revokeOthers(user, hash(token));
    }

    static void revokeAll(Mappers mappers, UUID user) {
        revokeOthers(mappers, user, null);
    }

    /** Forgets sessions whose time is up. */
    public static void forgetExpired(Mappers mappers) {
        mappers.get(SessionMapper.class).deleteExpired();
    }

    private static String hash(@Nullable String token) {
        return token == null ? "" : new SecretToken(token).hash();
    }
}
